import type { Block } from '../../../core/1-page/page'

/** Blocks that are skipped off the screen in one piece: each by itself would be asked a thousand times a frame. */
const CHUNK = 12

export const chunksOf = (blocks: readonly Block[]): Block[][] =>
  Array.from({ length: Math.ceil(blocks.length / CHUNK) }, (_, i) => blocks.slice(i * CHUNK, (i + 1) * CHUNK))

/** About how high blocks are, in pixels, before they were ever laid out: keeps the scroll bar still while they are skipped. */
export const heightOf = (chunk: readonly Block[]): number =>
  chunk.reduce((sum, { start, end }) => sum + Math.max(1, Math.ceil((end - start) / 34)) * 31 + 8, 0)
