import { progressOf } from '../../../core/5-reports/progress'
import type { Column } from './column'

export const settled = {
  id: 'settled',
  count: ({ mentions }) => progressOf(mentions).settled,
} as const satisfies Column
