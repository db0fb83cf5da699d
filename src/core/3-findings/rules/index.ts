import type { Rule } from '../rule'
import { doubledMark } from './doubled-mark'
import { impossibleDate } from './impossible-date'
import { listCount } from './list-count'
import { nameTwice } from './name-twice'
import { unpairedMarks } from './unpaired-marks'

/** Every check there is, in the order they run. A new one is one file and one entry. */
export const RULES: readonly Rule[] = [listCount, nameTwice, impossibleDate, unpairedMarks, doubledMark]
