import { describe, expect, it } from 'vitest'
import { leadersOrderOf } from '../../../src/core/5-reports/leaders'
import { DecisionLog } from '../../../src/core/4-review/log'
import { review } from '../../../src/core/article-path'
import { read } from '../../knowledge'

const ordered = (text: string, reference: readonly string[] | null = null) =>
  leadersOrderOf(text, review(read(text), new DecisionLog()).mentions, reference)
const movers = (text: string, reference?: readonly string[]) =>
  ordered(text, reference).lists.map(({ names }) =>
    names.filter(({ moves }) => moves).map(({ name }) => name),
  )

describe('the order of leaders', () => {
  it('is what most lists agree on; the odd one says who must move', () => {
    const text =
      '市领导邵文启、万晓棠、欧阳清参加调研。市领导邵文启、万晓棠、欧阳清出席座谈会。市领导万晓棠、邵文启、欧阳清颁奖。'
    expect(ordered(text).order).toEqual(['邵文启', '万晓棠', '欧阳清'])
    expect(movers(text).map(({ length }) => length)).toEqual([0, 0, 1])
    expect(ordered(text).lists[2]?.mended).toEqual(['邵文启', '万晓棠', '欧阳清'])
  })

  it('merges lists of which none has everyone', () => {
    expect(
      ordered('市领导邵文启、万晓棠、欧阳清参加。市领导邵文启、梁守义、欧阳清、常志国出席。').order,
    ).toEqual(['邵文启', '万晓棠', '梁守义', '欧阳清', '常志国'])
  })

  it('asks for the smallest change: who stands wrong moves, not all behind', () => {
    const lists = [
      ['刘正兴', '周玉梅', '刘章宇', '于新凡', '尹培国'],
      ['刘正兴', '尹培国', '周玉梅', '邹致和', '朱春光'],
    ].map((names) => `市领导${names.join('、')}出席会议。`)
    expect(movers(lists.join(''))).toEqual([[], ['尹培国']])
    expect(ordered(lists.join('')).lists[1]?.mended).toEqual([
      '刘正兴',
      '周玉梅',
      '尹培国',
      '邹致和',
      '朱春光',
    ])
  })

  it('is the editor’s own where there is one; whom it does not have stays in place', () => {
    const text = '市领导万晓棠、邵文启、常志国、欧阳清参加调研。'
    const editor = ['邵文启', '万晓棠', '梁守义', '欧阳清']
    expect(ordered(text, editor).order).toEqual(['邵文启', '万晓棠', '欧阳清'])
    expect(ordered(text, editor).lists[0]?.mended).toEqual(['邵文启', '万晓棠', '常志国', '欧阳清'])
    expect(ordered(text, editor).lists[0]?.names.find(({ name }) => name === '常志国')?.place).toBeNull()
  })

  it('leaves out lists of others, and of two', () => {
    expect(ordered('周明远、林可欣、何家栋获奖。邵文启、万晓棠颁奖。邵文启、万晓棠讲话。').lists).toEqual([])
  })
})
