import { readNumber } from '../../text/numerals'
import { DASH, pattern, type FigureRule } from './rule'

/** 1米80: metres, with what is behind their point written after them. */
const HEIGHT = (n: 1 | 2): string => `(?<metres${n}>[1-9])米(?<rest${n}>\\d{1,2})`

const metres = (whole: string | undefined, rest: string | undefined): string | null =>
  whole === undefined || rest === undefined ? null : readNumber(`${whole}.${rest}`)

export const height: FigureRule = {
  kind: 'length',
  label: { zh: '身高', en: 'Height' },
  starts: '123456789',
  pattern: pattern(`${HEIGHT(1)}(?:${DASH}${HEIGHT(2)})?(?![\\d.米厘]|个|名|处)`),
  read: ({ metres1, rest1, metres2, rest2 }) => {
    const [low, high] = [metres(metres1, rest1), metres(metres2, rest2)]
    if (low === null) return null
    return { kind: 'length', value: high === null ? low : `${low}/${high}`, unit: '米' }
  },
  examples: [
    { text: '身高1米83的中锋', finds: [['1米83', '1.83', '米']] },
    { text: '1米6的个子', finds: [['1米6', '1.6', '米']] },
    { text: '身高1米75至1米80', finds: [['1米75至1米80', '1.75/1.8', '米']] },
    { text: '相隔1米5名民警站岗', finds: [] },
  ],
}
