import { zipSync } from 'fflate'
import type { Parts } from './unpack'

/** The first day that a zip archive knows: the same parts are the same bytes, whenever they are packed. */
const NO_DAY = new Date(1980, 0, 1)
/** What is packed already grows when it is packed again. */
const PACKED = /\.(?:png|jpe?g|gif|zip|docx|xlsx|mp4|emf\.gz)$/i

/** Parts as a zip archive, in their order. */
export const pack = (parts: Parts): Uint8Array<ArrayBuffer> =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [
        path,
        [part, { level: PACKED.test(path) ? 0 : 6, mtime: NO_DAY }],
      ]),
    ),
  )
