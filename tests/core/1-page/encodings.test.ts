import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, unreadIn } from '../../../src/core/1-page/encoding/decode'
import { ENCODINGS } from '../../../src/core/1-page/encoding/encodings'
import { toSource } from '../../../src/core/1-page/source'
import { sayProblem } from '../../../src/core/problem-wording'
import { encode, encodeWide } from './encoders'
import { OTHERS, SIMPLIFIED, TRADITIONAL } from './scripts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const SCRIPTS = Object.entries({ simplified: SIMPLIFIED, traditional: TRADITIONAL, ...OTHERS })
const encoded = (text: string, label: string): Uint8Array => {
  const bytes = encode(text, label)
  if (!bytes) throw new Error(`${label} has not all characters of ${text.slice(0, 10)}`)
  return bytes
}

/** How many characters at the beginning and the end two texts have in common. */
function commonEnds(one: string, other: string): number {
  let [start, end] = [0, 0]
  while (start < one.length && one[start] === other[start]) start++
  while (end < one.length - start && one.at(-1 - end) === other.at(-1 - end)) end++
  return start + end
}

describe('UTF-8 that is right', () => {
  it.each(SCRIPTS)('%s is never refused and never taken for another', (_name, text) => {
    for (const whole of [text, text.slice(0, 40), text.repeat(20)])
      expect(decode(utf8(whole), 'a.txt')).toEqual({ ok: true, value: { text: whole, encoding: 'utf-8' } })
  })

  it('whatever its characters', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom('会', '。', '\n', 'a', '\ue123'), fc.string({ unit: 'grapheme' })))
      .map((parts) => parts.join('').replace(/\p{Cc}|^\ufeff/gu, ''))
    fc.assert(
      fc.property(text, (whole) => {
        expect(decode(utf8(whole), 'a.txt')).toMatchObject({ value: { text: whole, encoding: 'utf-8' } })
      }),
    )
  })
})

describe('UTF-16 and UTF-32', () => {
  const kinds = ([2, 4] as const).flatMap((width) =>
    [true, false].flatMap((littleEndian) =>
      [true, false].map((mark) => ({
        width,
        littleEndian,
        mark,
        encoding: `utf-${width * 8}${littleEndian ? 'le' : 'be'}`,
      })),
    ),
  )
  it.each(kinds)('$encoding, mark: $mark', ({ width, littleEndian, mark, encoding }) => {
    for (const [name, text] of SCRIPTS) {
      // Without a mark nothing tells private characters from noise.
      if (name === 'private use' && !mark) continue
      expect(decode(encodeWide(text, width, littleEndian, mark), name)).toEqual({
        ok: true,
        value: { text, encoding },
      })
    }
  })
})

describe('Chinese encodings', () => {
  it.each([
    ['gb18030', SIMPLIFIED],
    ['gb18030', TRADITIONAL],
    ['big5', TRADITIONAL],
  ])('%s', (encoding, text) => {
    for (const whole of [text, text.slice(0, 12), text.slice(0, 30), text.repeat(50)])
      expect(decode(encoded(whole, encoding), 'a.txt')).toEqual({
        ok: true,
        value: { text: whole, encoding },
      })
  })

  it('a list of nothing but names', () => {
    const names = '柏松年、贾明澈、欧阳沐曦、龚若琳、阎晓煜、毕皓翰、覃雨萱、乔可心'
    expect(decode(encoded(names, 'gb18030'), 'a.txt')).toMatchObject({ value: { text: names } })
    expect(decode(encoded(names.repeat(30), 'gb18030'), 'a.txt')).toMatchObject({
      value: { encoding: 'gb18030' },
    })
  })
})

describe('encodings of other languages', () => {
  it.each([
    ['shift_jis', 'Shift-JIS', OTHERS.Japanese],
    ['euc-jp', 'EUC-JP', OTHERS.Japanese],
    ['euc-kr', 'EUC-KR', OTHERS.Korean],
  ])('%s is named, and its reader may choose otherwise', (label, name, text) => {
    const read = decode(encoded(text, label), '外.txt')
    expect(read).toMatchObject({
      ok: false,
      problem: { code: 'file-foreign', about: '外.txt', detail: name },
    })
    const problem = read.ok ? null : read.problem
    expect(problem && sayProblem(problem, 'zh')).toContain(name)
    expect(problem && sayProblem(problem, 'en')).toContain(name)
    expect(problem?.encodings).toEqual(ENCODINGS.map(({ id }) => id))
  })

  it('ISO-2022-JP too, which is ASCII to the byte', () => {
    const bytes = Uint8Array.from([0x1b, 0x24, 0x42, 0x24, 0x22, 0x24, 0x24, 0x1b, 0x28, 0x42, 0x0a])
    expect(decode(bytes, 'a.txt')).toMatchObject({ problem: { code: 'file-foreign' } })
  })

  it.each([
    ['windows-1251', OTHERS.Russian],
    ['koi8-r', OTHERS.Russian],
    ['iso-8859-7', OTHERS.Greek],
    ['windows-1255', OTHERS.Hebrew],
    ['windows-1256', OTHERS.Arabic],
    ['windows-874', OTHERS.Thai],
    ['windows-1258', OTHERS.French],
  ])('%s is not opened as Chinese nonsense', (label, text) => {
    expect(decode(encoded(text, label), 'a.txt')).toMatchObject({ problem: { code: 'file-undecodable' } })
  })
})

describe('a file with a few bad or missing bytes', () => {
  const whole = {
    'utf-8': utf8(SIMPLIFIED),
    gb18030: encoded(SIMPLIFIED, 'gb18030'),
    big5: encoded(TRADITIONAL, 'big5'),
  }
  const cases = Object.entries(whole)

  it.each(cases)('%s opens, with U+FFFD in the place and all else as it was', (encoding, bytes) => {
    const [from, to] = [Math.floor(bytes.length / 3), Math.floor(bytes.length / 3) + 12]
    for (let at = from; at < to; at++) {
      const spoilt = bytes.slice()
      spoilt[at] = 0xff
      const missing = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)])
      for (const broken of [spoilt, missing]) {
        const read = decode(broken, 'a.txt')
        expect(read).toMatchObject({ ok: true, value: { encoding } })
        if (!read.ok || (bytes[at] ?? 0) < 0x80) continue
        const { text } = read.value
        const original = encoding === 'big5' ? TRADITIONAL : SIMPLIFIED
        // A second byte of Big5 may be a letter: one that lost its first is just that letter.
        if (encoding !== 'big5' || broken === spoilt) expect(unreadIn(text)).toBeGreaterThan(0)
        const same = commonEnds(original, text)
        expect(same).toBeGreaterThan(original.length - 6)
      }
    }
  })

  it.each(cases)('%s cut off in the middle of a character', (encoding, bytes) => {
    const cut = bytes.subarray(0, bytes.length - (encoding === 'utf-8' ? 2 : 1))
    expect(decode(cut, 'a.txt')).toMatchObject({ ok: true, value: { encoding } })
  })

  it('with as many as it has characters, a quarter of a megabyte, it is refused', () => {
    const bytes = Uint8Array.from({ length: 250_000 }, (_, i) =>
      i % 5 === 4 ? 0xff : 0x81 + ((i * 53) % 126),
    )
    expect(decode(bytes, 'a.txt')).toMatchObject({ ok: false })
  })

  it('with many it is not that encoding', () => {
    const bytes = encoded(SIMPLIFIED, 'gb18030').map((byte, i) => (i % 9 === 0 ? 0xff : byte))
    expect(decode(bytes, 'a.txt')).toMatchObject({ ok: false })
    expect(decode(bytes, 'a.txt', 'gb18030')).toMatchObject({ problem: { code: 'file-undecodable' } })
  })
})

describe('what is no text', () => {
  it.each([
    ['a few bytes with NUL', [0x00, 0xff, 0xfe, 0x00, 0x01, 0x02, 0x03, 0x00, 0x00, 0xc8]],
    [
      'NUL and high bytes in turn',
      Array.from({ length: 4000 }, (_, i) => (i % 2 ? 0x80 + ((i * 37) % 128) : 0)),
    ],
    ['the same, few', [0, 0xe9, 0, 0x93, 0, 0xff]],
    ['the same, the other way round', [0xe9, 0, 0x93, 0, 0xff, 0]],
    ['a run of bytes over 0x80', [0x81, 0xfe, 0x9a, 0xe7, 0x80, 0xc8, 0xff, 0x90]],
    ['a short one', [0x9f, 0x83, 0x8a]],
    ['a text with NUL bytes in it', [...utf8('会议召开。'), 0, 0, 0, ...utf8('会议')]],
  ])('%s', (_name, bytes) => {
    expect(decode(Uint8Array.from(bytes), 'a.txt').ok).toBe(false)
  })

  it('noise of any length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 40, maxLength: 400 }), (bytes) => {
        expect(decode(bytes, 'a.txt').ok).toBe(false)
      }),
    )
  })

  it.each([
    ['RTF', '{\\rtf1\\ansi 会议}'],
    ['HTML', '\n<!DOCTYPE html>\n<p>会议</p>'],
    ['HTML', '<html lang="zh"><body>会议</body></html>'],
    ['JSON', '{"title":"会议"}'],
    ['JSON', '[{"title":"会议"}]'],
    ['XML', '<?xml version="1.0"?><text>会议</text>'],
  ])('%s in a .txt is named', async (kind, text) => {
    const opened = await toSource({ name: '稿.txt', bytes: utf8(text) })
    expect(opened).toMatchObject({ problem: { code: 'file-other-kind', detail: kind } })
    expect(!opened.ok && sayProblem(opened.problem, 'zh')).toContain(kind)
  })

  it.each(['[本报讯] 会议召开。', '{图1} 会议召开。', '<编者按> 会议召开。', '【导读】{"会议"'])(
    '%s is a page',
    async (text) => {
      expect((await toSource({ name: '稿.txt', bytes: utf8(text) })).ok).toBe(true)
    },
  )
})
