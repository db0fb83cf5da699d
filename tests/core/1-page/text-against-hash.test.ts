import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENCODINGS, type EncodingId } from '../../../src/core/1-page/encoding/encodings'
import { hashOf, toSource, type Source } from '../../../src/core/1-page/source'
import { textAgainstHash } from '../../../src/core/1-page/text-against-hash'
import { encode, encodeWide } from './encoders'

const words = fc.stringMatching(/^[一-龥，。“”（）！？；：a-z0-9]{8,40}$/)

/** The bytes of a text, by encoders of the tests' own. */
const BYTES: Record<EncodingId, (text: string) => Uint8Array | null> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-16le': (text) => encodeWide(text, 2, true, false),
  'utf-16be': (text) => encodeWide(text, 2, false, true),
  'utf-32le': (text) => encodeWide(text, 4, true, true),
  'utf-32be': (text) => encodeWide(text, 4, false, false),
  gb18030: (text) => encode(text, 'gb18030'),
  big5: (text) => encode(text, 'big5'),
}

async function opened(text: string, encoding: EncodingId): Promise<Source | null> {
  const bytes = BYTES[encoding](text)
  const source = bytes && (await toSource({ name: '版.txt', bytes, encoding }))
  return source?.ok ? source.value : null
}

describe('the text of a file', () => {
  it.each(ENCODINGS.map(({ id }) => id))('in %s fits the hash of its bytes', async (encoding) => {
    let count = 0
    const read = async (text: string): Promise<void> => {
      const source = await opened(text, encoding)
      if (!source || source.text.includes('\ufffd')) return
      expect(textAgainstHash(source)).toBe('fits')
      count++
    }
    await fc.assert(fc.asyncProperty(words, read))
    for (const text of ['市長韓若蘭出席會議，20人受到表彰。', '　　市长韩若兰出席会议。', '𠮷安与镕'])
      await read(text)
    expect(count).toBeGreaterThan(0)
  })

  it('with a byte order mark is that without it', async () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'] as const) {
      const bytes = BYTES[encoding]('\ufeff市长韩若兰出席会议。')
      const source = bytes && (await toSource({ name: '版.txt', bytes }))
      expect(source?.ok && textAgainstHash(source.value)).toBe('fits')
    }
  })

  it('in another encoding than Big5 is known from any other text', async () => {
    for (const { id } of ENCODINGS)
      if (id !== 'big5')
        await fc.assert(
          fc.asyncProperty(words, words, async (text, other) => {
            const source = await opened(text, id)
            if (!source || other === text) return
            expect(textAgainstHash({ ...source, text: other })).toBe('differs')
          }),
          { numRuns: 30 },
        )
  })

  it('whatever bytes it came of, is never taken for another', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 30 }),
        fc.constantFrom(...ENCODINGS.map(({ id }) => id)),
        async (bytes, encoding) => {
          const source = await toSource({ name: '版.txt', bytes, encoding })
          if (source.ok) expect(textAgainstHash(source.value)).not.toBe('differs')
        },
      ),
      { numRuns: 3000 },
    )
  })
})

it('leaves open what an encoding says in several ways, and what could not be read', () => {
  const sha256 = hashOf(Uint8Array.of(1))
  expect(textAgainstHash({ format: 'txt', text: '　　柳青禾', encoding: 'gb18030', sha256 })).toBe('unknown')
  expect(textAgainstHash({ format: 'txt', text: '柳青禾', encoding: 'big5', sha256 })).toBe('unknown')
  expect(textAgainstHash({ format: 'txt', text: '柳\uFFFD禾', encoding: 'utf-8', sha256 })).toBe('unknown')
  expect(textAgainstHash({ format: 'txt', text: '柳\uD800', encoding: 'utf-8', sha256 })).toBe('unknown')
})

it('knows a text of which every byte is in doubt but one way of writing it fits', async () => {
  for (const space of ['a1a1', 'a3a0']) {
    const bytes = Uint8Array.from(Buffer.from(`${space}cad0b3a4baabc8f4c0bcb3f6cfafbbe1d2e9a1a3`, 'hex'))
    const source = await toSource({ name: '版.txt', bytes, encoding: 'gb18030' })
    expect(source.ok && textAgainstHash(source.value)).toBe(space === 'a1a1' ? 'fits' : 'unknown')
  }
})
