import type { ProblemCode } from '../../problem'

/** Files that reach a desk and are not opened, by what has to be done with them first. */
const KINDS: readonly { readonly code: ProblemCode; readonly extensions: readonly string[] }[] = [
  { code: 'format-old-word', extensions: ['dot', 'wps', 'wpt', 'rtf'] },
  {
    code: 'format-layout',
    extensions: ['indd', 'indt', 'inx', 'fit', 'ffx', 'qxd', 'qxp', 'pub', 'ofd', 'ps', 'eps'],
  },
  {
    code: 'format-picture',
    extensions: ['jpg', 'jpeg', 'png', 'tif', 'tiff', 'bmp', 'webp', 'heic', 'gif', 'psd'],
  },
]

/** Why a file of this extension (in lower case, without its dot) is not opened. */
export const whyNotOpened = (extension: string | null): ProblemCode =>
  KINDS.find(({ extensions }) => extension !== null && extensions.includes(extension))?.code ??
  'format-unknown'
