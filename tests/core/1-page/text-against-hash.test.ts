import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hashOf, toSource } from '../../../src/core/1-page/source'
import { textAgainstHash } from '../../../src/core/1-page/text-against-hash'

const words = fc.stringMatching(/^[一-龥，。]{8,40}$/)

it('knows the text of a file from any other, with a byte order mark or without', () => {
  return fc.assert(
    fc.asyncProperty(words, words, fc.boolean(), async (text, other, marked) => {
      const bytes = new TextEncoder().encode((marked ? '\uFEFF' : '') + text)
      const source = await toSource({ name: '版.txt', bytes, encoding: 'utf-8' })
      if (!source.ok) throw new Error(source.problem.code)
      expect(textAgainstHash(source.value)).toBe('fits')
      if (other !== text) expect(textAgainstHash({ ...source.value, text: other })).toBe('differs')
    }),
  )
})

it('knows it of UTF-16 too, in either order', () => {
  const text = '柳青禾昨日到任。'
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const units = [...text].map((char) => char.charCodeAt(0))
    const bytes = Uint8Array.from(
      units.flatMap((unit) => (encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    )
    const sha256 = hashOf(bytes)
    expect(textAgainstHash({ format: 'txt', text, encoding, sha256 })).toBe('fits')
    expect(textAgainstHash({ format: 'txt', text: `${text}甲`, encoding, sha256 })).toBe('differs')
  }
})

it('leaves open what an encoding or an unreadable place does not say', () => {
  const sha256 = 'a'.repeat(64)
  expect(textAgainstHash({ format: 'txt', text: '柳青禾', encoding: 'gb18030', sha256 })).toBe('unknown')
  expect(textAgainstHash({ format: 'txt', text: '柳\uFFFD禾', encoding: 'utf-8', sha256 })).toBe('unknown')
  expect(textAgainstHash({ format: 'txt', text: '柳\uD800', encoding: 'utf-8', sha256 })).toBe('unknown')
})
