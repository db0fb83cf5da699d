import type { EncodingId } from './encoding/encodings'
import { writeAs } from './encoding/write-as'
import { inputFormat } from './formats/format-of'
import { hashOf, type Source } from './source'

const MARK = '\uFEFF'
/** Where a byte could not be read, what it was is not in the text; half a character no encoding can say. */
const UNSAID = /[\uFFFD\p{Cs}]/u

/**
 * Characters that several bytes say, or that decoders of other ages read otherwise: of GB18030 the ideographic space, the
 * euro sign, private ones and those that were private once. Decoders of Big5 agree on too few to name the rest.
 */
const AMBIGUOUS: Partial<Record<EncodingId, RegExp>> = {
  gb18030:
    /[\u3000\u20ac\u1e3f\u01f9\p{Co}\ufe10-\ufe19\u9fb4-\u9fbb]|[\u{20087}-\u{200cc}\u{215d7}\u{2298f}\u{241fe}]/u,
  big5: /[^\0-\x7f]/,
}

/**
 * Is this the text of the bytes that have this hash, where the bytes themselves are not there? It is written again and
 * hashed; unknown is what may have been other bytes, or had places that could not be read.
 */
export function textAgainstHash({
  text,
  format,
  encoding,
  sha256,
}: Pick<Source, 'text' | 'format' | 'encoding' | 'sha256'>): 'fits' | 'differs' | 'unknown' {
  // The bytes of another format say more than the text does.
  if (encoding === null || !inputFormat(format).isText) return 'unknown'
  // Decoding takes a byte order mark away.
  for (const whole of [text, MARK + text]) {
    const bytes = writeAs(whole, encoding)
    if (bytes && hashOf(bytes) === sha256) return 'fits'
  }
  return UNSAID.test(text) || AMBIGUOUS[encoding]?.test(text) ? 'unknown' : 'differs'
}
