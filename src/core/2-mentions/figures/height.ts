import { readNumber } from '../../text/numerals'
import { byPattern, DASH, type FigureRule } from './rule'

const DIGIT = '[1-9一二两三]'
const HEIGHT = (n: 1 | 2): string =>
  `(?<metres${n}>${DIGIT})米(?<rest${n}>\\d{1,2}|[〇零一二三四五六七八九][〇零一二三四五六七八九]?)`

const metres = (whole: string | undefined, rest: string | undefined): string | null => {
  if (whole === undefined || rest === undefined) return null
  const digits = [...rest].map((digit) => readNumber(digit) ?? '').join('')
  return readNumber(`${readNumber(whole) ?? ''}.${digits}`)
}

/** 1米80: metres, with what is behind their point written after them. */
export const height: FigureRule = {
  id: 'height',
  label: { zh: '身高', en: 'Height' },
  starts: '123456789一二两三',
  match: byPattern(
    `${HEIGHT(1)}(?:${DASH}${HEIGHT(2)})?(?![\\d.米厘分寸万千百十]|个|名|处|次|人|条|支|根|棵|株|座|道|层)`,
    ({ metres1, rest1, metres2, rest2 }) => {
      const [low, high] = [metres(metres1, rest1), metres(metres2, rest2)]
      if (low === null) return null
      return { kind: 'length', value: high === null ? low : `${low}/${high}`, unit: '米' }
    },
  ),
  examples: [
    { text: '身高1米83的中锋', finds: [['1米83', '1.83', '米']] },
    { text: '1米6的个子', finds: [['1米6', '1.6', '米']] },
    { text: '身高1米75至1米80', finds: [['1米75至1米80', '1.75/1.8', '米']] },
    { text: '一米八的大汉', finds: [['一米八', '1.8', '米']] },
    { text: '相隔1米5名民警站岗', finds: [] },
  ],
}
