import { expect, it } from 'vitest'
import { readingOf } from '../../../src/core/2-mentions/reading-characters'

it.each([
  ['鄭曉嵐說', '郑晓岚说'],
  ['臺灣綫裏衞', '台湾线里卫'],
  ['著名的沈阳人，着眼', '著名的沈阳人，着眼'],
  ['𠮷野家，ＡＢ', '𠮷野家，ＡＢ'],
])('%s is read as %s', (text, reading) => {
  expect(readingOf(text)).toBe(reading)
})

it('keeps every offset of a long text', () => {
  const text = '記者𠮷報導。'.repeat(5000)
  expect(readingOf(text)).toHaveLength(text.length)
  expect(readingOf(text).endsWith('记者𠮷报导。')).toBe(true)
})
