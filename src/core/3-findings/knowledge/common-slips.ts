import list from '../../../../resources/knowledge/common-slips.json'

export interface CommonSlip {
  readonly wrong: string
  readonly right: string
  /** What goes on in this way is another word: 全部份额, 消费卷土重来. */
  readonly goesOn?: RegExp
  /** What stands before it makes another word of it: 不能自已. */
  readonly before?: RegExp
}

const GOES_ON: Readonly<Record<string, string>> = list.goesOn
const BEFORE: Readonly<Record<string, string>> = list.before

export const COMMON_SLIPS: readonly CommonSlip[] = list.slips.map((pair) => {
  const [wrong = '', right = ''] = pair.split(' ')
  const [goesOn, before] = [GOES_ON[wrong], BEFORE[wrong]]
  return {
    wrong,
    right,
    ...(goesOn === undefined ? {} : { goesOn: new RegExp(goesOn) }),
    ...(before === undefined ? {} : { before: new RegExp(before) }),
  }
})
