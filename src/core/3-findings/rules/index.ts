import type { Rule } from '../rule'
import { doubledCharacter } from './doubled-character'
import { lookAlike } from './look-alike'
import { wrongCharacter } from './wrong-character'
import { particle } from './particle'
import { strayLetter } from './stray-letter'
import { measureWord } from './measure-word'
import { markUsage } from './mark-usage'
import { numeralUsage } from './numeral-usage'
import { redundantWords } from './redundant-words'
import { officeHolder } from './office-holder'
import { setPhrase } from './set-phrase'
import { officialName } from './official-name'
import { divisionLevel } from './division-level'
import { advisedTerm } from './advised-term'
import { statedArithmetic } from './stated-arithmetic'
import { figureSlip } from './figure-slip'
import { yearRange } from './year-range'
import { pronounGender } from './pronoun-gender'
import { sentenceTwice } from './sentence-twice'
import { sequenceNumber } from './sequence-number'
import { shareOverWhole } from './share-over-whole'
import { enumerationCount } from './enumeration-count'
import { quarterMonths, tense } from './calendar'
import { changeStated, rangeReversed } from './change-stated'
import { commonSlip } from './common-slip'
import { confusedWord } from './confused-word'
import { doubledMark } from './doubled-mark'
import { impossibleDate } from './impossible-date'
import { listCount } from './list-count'
import { nameTwice } from './name-twice'
import { doubledWord } from './doubled-word'
import { countRepeated, figureConflict } from './figure-conflict'
import { extremesReversed, sharesTotal } from './extremes'
import { forbiddenForm } from './forbidden-form'
import { headlineName } from './headline-name'
import { brokenParagraph, strayWatermark } from './layout-left'
import { leadersOrder, referenceOrder } from './leaders-order'
import { statedOrder } from './stated-order'
import { magnitude } from './magnitude'
import { mixedWidth } from './mixed-width'
import { nameStutter } from './name-stutter'
import { nameVariant } from './name-variant'
import { placeVariant } from './place-variant'
import { ordinalConflict } from './ordinal-conflict'
import { partsTotal } from './parts-total'
import { weekday } from './weekday'
import { referenceList } from './reference-list'
import { referenceName, referenceTitle } from './reference'
import { titleOrder } from './title-order'
import { officeTwice, titleConflict } from './title-conflict'
import { halfWidthMark } from './half-width-mark'
import { unpairedMarks } from './unpaired-marks'
import { unreadableCharacter } from './unreadable-character'

/** Every check there is, in the order they run. A new one is one file and one entry. */
export const RULES: readonly Rule[] = [
  listCount,
  enumerationCount,
  partsTotal,
  figureConflict,
  figureSlip,
  countRepeated,
  magnitude,
  changeStated,
  statedArithmetic,
  extremesReversed,
  sharesTotal,
  shareOverWhole,
  ordinalConflict,
  sequenceNumber,
  nameTwice,
  nameVariant,
  nameStutter,
  placeVariant,
  headlineName,
  pronounGender,
  titleConflict,
  officeTwice,
  titleOrder,
  leadersOrder,
  statedOrder,
  unreadableCharacter,
  strayWatermark,
  brokenParagraph,
  referenceName,
  referenceTitle,
  referenceOrder,
  referenceList,
  impossibleDate,
  yearRange,
  rangeReversed,
  weekday,
  quarterMonths,
  tense,
  unpairedMarks,
  doubledMark,
  doubledWord,
  doubledCharacter,
  sentenceTwice,
  commonSlip,
  confusedWord,
  lookAlike,
  wrongCharacter,
  particle,
  strayLetter,
  measureWord,
  redundantWords,
  forbiddenForm,
  officeHolder,
  officialName,
  setPhrase,
  divisionLevel,
  advisedTerm,
  halfWidthMark,
  markUsage,
  mixedWidth,
  numeralUsage,
]
