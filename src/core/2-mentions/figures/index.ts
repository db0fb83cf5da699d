import { bareChinese, bareLarge, bareNumber, theRest } from './bare'
import { code, houseNumber, identifier } from './code'
import { compoundDuration } from './compound-duration'
import { count, great, oneInSeries, some, victims } from './count'
import { counted } from './counted'
import { date, time } from './date'
import { area } from './area'
import { length } from './length'
import { measure } from './measure'
import { volume } from './volume'
import { weight } from './weight'
import { duration } from './duration'
import { half } from './half'
import { height } from './height'
import { bareMoney, money, moneySymbol } from './money'
import { numbered, ordinal, session } from './ordinal'
import { discount, inWords, percent, points, pointsBefore, tenth } from './percent'
import { age, period, yearOf, years } from './period'
import { pointDate } from './point-date'
import { fraction, multiple, ratio, score } from './ratio'
import type { FigureRule } from './rule'
import { quotedSlogan, slogan } from './slogan'

/** In order of preference: of matches equally long at one place the first wins. */
export const FIGURE_RULES: readonly FigureRule[] = [
  slogan,
  quotedSlogan,
  code,
  period,
  age,
  years,
  score,
  date,
  time,
  pointDate,
  identifier,
  houseNumber,
  points,
  pointsBefore,
  percent,
  inWords,
  tenth,
  discount,
  fraction,
  ratio,
  multiple,
  session,
  numbered,
  ordinal,
  money,
  moneySymbol,
  area,
  volume,
  height,
  length,
  weight,
  measure,
  half,
  compoundDuration,
  duration,
  count,
  great,
  oneInSeries,
  some,
  victims,
  theRest,
  bareMoney,
  yearOf,
  counted,
  bareChinese,
  bareLarge,
  bareNumber,
]
