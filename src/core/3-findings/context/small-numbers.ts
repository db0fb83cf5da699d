const DIGITS = '零一二三四五六七八九'

/** 1 to 99 in Chinese or Arabic numerals; null for anything else. */
export function numberOf(written: string): number | null {
  if (/^\d{1,2}$/.test(written)) return Number(written)
  if (written === '两') return 2
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(written)
  if (!match || written === '') return null
  const [, first = '', ten, last = ''] = match
  if (!ten) return last === '' || first === '' ? DIGITS.indexOf(first + last) : null
  return (first === '' ? 1 : DIGITS.indexOf(first)) * 10 + (last === '' ? 0 : DIGITS.indexOf(last))
}
