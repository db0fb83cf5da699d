import type { Column } from './column'

export const total = { id: 'total', count: ({ mentions }) => mentions.length } as const satisfies Column
