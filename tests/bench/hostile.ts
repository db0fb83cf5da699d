const LENGTH = 200_000
const filled = (unit: string): string => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH)

/** Text that no page has: it must neither throw nor hang, nor take ten times as long as a page of its length. */
export const HOSTILE: Readonly<Record<string, string>> = {
  digits: filled('1234567890'),
  'Chinese numerals': filled('一二三四五六七八九十百千万亿'),
  'one surname': filled('王'),
  'open brackets': filled('（“《【'),
  'closing brackets': filled('）”》】'),
  'lone surrogates': filled('\ud800记者\udc00'),
  'private use': filled('\ue000\uf8ff市长'),
  'combining marks': filled('市\u0301长\u0300'),
  'mixed scripts': filled('市长Mayor시장市長المدير'),
  'traditional Chinese': filled('市長韓若蘭出席會議，３名勞動者受到表彰。'),
  'one list of names': filled('沈怀舟、韩若兰、'),
  'dotted names': filled('玛丽亚·罗西·'),
  'titles only': filled('市委书记市长局长'),
  'marks only': filled('。，、；：'),
  spaces: filled('李　钦 '),
  'short lines': filled('市长\n'),
  'empty lines': filled('\n'),
  'page breaks': filled('市长\f'),
}
