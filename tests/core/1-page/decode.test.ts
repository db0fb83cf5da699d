import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/core/1-page/encoding/decode'
import { toSource } from '../../../src/core/1-page/source'
import { MAX_FILE_BYTES } from '../../../src/core/problem'

const SENTENCE = '全市春耕备耕现场推进会在青石县召开，市领导出席会议并讲话。'
/** The same words in encodings that TextEncoder does not write, made with iconv. */
const GBK = bytesOf(
  'c8abcad0b4bab8fbb1b8b8fbcfd6b3a1cdc6bdf8bbe1d4dac7e0caafcfd8d5d9bfaaa3accad0c1ecb5bcb3f6cfafbbe1d2e9b2a2bdb2bbb0a1a3',
)
const TRADITIONAL = '全市春耕備耕現場推進會在青石縣召開，市領導出席會議並講話。'
const BIG5 = bytesOf(
  'a5fea5abac4bafd1b3c6afd1b27bb3f5b1c0b669b77ca662ab43a5dbbfa4a56cb67da141a5abbbe2bec9a558ae75b77cc4b3a8c3c1bfb8dca143',
)

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16))
}

const utf16 = (text: string, littleEndian: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? ['\ufeff'] : []), ...text.split('')].map((c) => c.charCodeAt(0))
  const bytes = new Uint8Array(units.length * 2)
  const view = new DataView(bytes.buffer)
  units.forEach((unit, i) => {
    view.setUint16(i * 2, unit, littleEndian)
  })
  return bytes
}

describe('decode', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(SENTENCE), 'utf-8', SENTENCE],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${SENTENCE}`), 'utf-8', SENTENCE],
    ['GBK', GBK, 'gb18030', SENTENCE],
    ['Big5', BIG5, 'big5', TRADITIONAL],
    ['UTF-16 LE with a mark', utf16(SENTENCE, true, true), 'utf-16le', SENTENCE],
    ['UTF-16 BE with a mark', utf16(SENTENCE, false, true), 'utf-16be', SENTENCE],
    [
      'UTF-16 LE without one',
      utf16(`${SENTENCE}\n2024年3月\n`, true, false),
      'utf-16le',
      `${SENTENCE}\n2024年3月\n`,
    ],
  ])('%s', (_name, bytes, encoding, text) => {
    expect(decode(bytes, 'a.txt')).toEqual({ ok: true, value: { text, encoding } })
  })

  it('obeys the editor, and refuses rather than show question marks', () => {
    expect(decode(GBK, 'a.txt', 'gb18030')).toMatchObject({ ok: true, value: { text: SENTENCE } })
    expect(decode(GBK, 'a.txt', 'utf-8')).toMatchObject({ ok: false, problem: { code: 'file-undecodable' } })
  })

  it.each([
    ['a PDF', new TextEncoder().encode('%PDF-1.7 …')],
    ['a zip', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
    ['noise', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 31)],
  ])('%s is no text', (_name, bytes) => {
    expect(decode(bytes, 'a.txt')).toMatchObject({ ok: false, problem: { code: 'file-binary' } })
  })
})

describe('toSource', () => {
  it('names the file and the reason', async () => {
    const empty = await toSource({ name: '空.txt', bytes: new Uint8Array() })
    const blank = await toSource({ name: '空.txt', bytes: new TextEncoder().encode(' \n\n') })
    const large = await toSource({ name: '大.txt', bytes: new Uint8Array(MAX_FILE_BYTES + 1) })
    const codeOf = async (name: string): Promise<string> => {
      const other = await toSource({ name, bytes: new Uint8Array(3) })
      return other.ok ? 'ok' : other.problem.code
    }
    expect(empty).toMatchObject({ problem: { code: 'file-empty', about: '空.txt' } })
    expect(blank).toMatchObject({ problem: { code: 'file-empty' } })
    expect(large).toMatchObject({ problem: { code: 'file-too-large', about: '大.txt' } })
    expect(await codeOf('稿.dot')).toBe('format-old-word')
    expect(await codeOf('稿.WPS')).toBe('format-old-word')
    expect(await codeOf('版.indd')).toBe('format-layout')
    expect(await codeOf('图.jpg')).toBe('format-picture')
    expect(await codeOf('库.mdb')).toBe('format-unknown')
  })

  it('gives the same hash for the same bytes under another name', async () => {
    const one = await toSource({ name: 'a.txt', bytes: GBK })
    const two = await toSource({ name: 'b.md', bytes: GBK })
    expect(one.ok && two.ok && one.value.sha256 === two.value.sha256).toBe(true)
  })
})
