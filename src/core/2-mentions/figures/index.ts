import { bareNumber } from './bare'
import { code } from './code'
import { count } from './count'
import { date } from './date'
import { half } from './half'
import { height } from './height'
import { compoundDuration } from './compound-duration'
import { area, duration, length, measure, money, volume, weight } from './measures'
import { ordinal } from './ordinal'
import { percent, points } from './percent'
import { period } from './period'
import { multiple, ratio } from './ratio'
import type { FigureRule } from './rule'
import { slogan } from './slogan'
import { time } from './time'

/** In order of preference: of matches equally long at one place the first wins. */
export const FIGURE_RULES: readonly FigureRule[] = [
  slogan,
  code,
  date,
  period,
  time,
  points,
  percent,
  ratio,
  multiple,
  ordinal,
  money,
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
  bareNumber,
]
