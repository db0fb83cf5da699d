/**
 * What the tagger sees of a character: widths made one, digits and letters made one each, so that ２０日 and 20日,
 * "," and "，" are the same evidence. One table look-up a character; the length of a text never changes.
 */
const DIGIT = '0'.charCodeAt(0)
const LETTER = 'a'.charCodeAt(0)
const ODD = 0xfffd
const PUNCTUATION: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '[': '（',
  ']': '）',
  '〔': '（',
  '〕': '）',
  '【': '（',
  '】': '）',
  '«': '《',
  '»': '》',
  '•': '·',
  '・': '·',
  '‧': '·',
  '．': '·',
  '"': '”',
}

const TABLE = buildTable()

function buildTable(): Uint16Array {
  const table = new Uint16Array(65536)
  for (let code = 0; code < 65536; code++) {
    const half = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
    const char = String.fromCharCode(half)
    if (/[0-9]/.test(char)) table[code] = DIGIT
    else if (/[A-Za-z]/.test(char)) table[code] = LETTER
    else if (/\s/.test(char)) table[code] = 32
    else if (code >= 0xd800 && code <= 0xf8ff) table[code] = ODD
    else table[code] = (PUNCTUATION[char] ?? char).charCodeAt(0)
  }
  return table
}

/** Normal codes of a text, with two of padding on each side: character i stands at i + 2. */
export function normalCodes(text: string): Uint16Array {
  const codes = new Uint16Array(text.length + 4)
  for (let i = 0; i < text.length; i++) codes[i + 2] = TABLE[text.charCodeAt(i)] ?? ODD
  return codes
}
