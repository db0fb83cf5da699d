import type { Rule } from '../rule'
import { changeStated, rangeReversed } from './change-stated'
import { doubledMark } from './doubled-mark'
import { impossibleDate } from './impossible-date'
import { listCount } from './list-count'
import { nameTwice } from './name-twice'
import { doubledWord } from './doubled-word'
import { countRepeated, figureConflict, ordinalConflict } from './figure-conflict'
import { headlineName } from './headline-name'
import { leadersOrder, referenceOrder } from './leaders-order'
import { nameVariant } from './name-variant'
import { partsTotal } from './parts-total'
import { weekday } from './weekday'
import { referenceName, referenceTitle } from './reference'
import { officeTwice, titleConflict } from './title-conflict'
import { halfWidthMark } from './half-width-mark'
import { unpairedMarks } from './unpaired-marks'

/** Every check there is, in the order they run. A new one is one file and one entry. */
export const RULES: readonly Rule[] = [
  listCount,
  partsTotal,
  figureConflict,
  countRepeated,
  changeStated,
  ordinalConflict,
  nameTwice,
  nameVariant,
  headlineName,
  titleConflict,
  officeTwice,
  leadersOrder,
  referenceName,
  referenceTitle,
  referenceOrder,
  impossibleDate,
  rangeReversed,
  weekday,
  unpairedMarks,
  doubledMark,
  doubledWord,
  halfWidthMark,
]
