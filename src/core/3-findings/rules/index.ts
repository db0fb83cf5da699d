import type { Rule } from '../rule'
import { changeStated, rangeReversed } from './change-stated'
import { doubledMark } from './doubled-mark'
import { impossibleDate } from './impossible-date'
import { listCount } from './list-count'
import { nameTwice } from './name-twice'
import { doubledWord } from './doubled-word'
import { figureConflict, ordinalConflict } from './figure-conflict'
import { headlineName } from './headline-name'
import { leadersOrder } from './leaders-order'
import { nameVariant } from './name-variant'
import { partsTotal } from './parts-total'
import { officeTwice, titleConflict } from './title-conflict'
import { unpairedMarks } from './unpaired-marks'

/** Every check there is, in the order they run. A new one is one file and one entry. */
export const RULES: readonly Rule[] = [
  listCount,
  partsTotal,
  figureConflict,
  changeStated,
  ordinalConflict,
  nameTwice,
  nameVariant,
  headlineName,
  titleConflict,
  officeTwice,
  leadersOrder,
  impossibleDate,
  rangeReversed,
  unpairedMarks,
  doubledMark,
  doubledWord,
]
