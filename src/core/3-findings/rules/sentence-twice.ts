import { blocksById } from '../../1-page/page'
import { bySpan, type Span } from '../../text/span'
import type { Rule } from '../rule'

const SENTENCE = /[^。！？\n]+[。！？]?[”’]?/g
/** Shorter ones are said twice on purpose. */
const LEAST = 14
/** Sentences between two of one wording that are still one slip of the mouse. */
const NEAR = 3

export const sentenceTwice: Rule = {
  id: 'sentence-twice',
  category: 'words',
  errorKind: 'text',
  measured: { right: 18, judged: 18 },
  describe: { zh: '整句重复', en: 'A sentence set twice' },
  why: {
    zh: '剪切粘贴后原句还在，读者会读回原处。',
    en: 'Cutting and pasting leaves a sentence where it was, and the reader goes round in a circle.',
  },
  severity: 'warning',
  *run({ page, text }) {
    const byId = blocksById(page)
    for (const article of page.articles) {
      const seen = new Map<string, { readonly at: Span; readonly number: number }>()
      let number = 0
      const blocks = article.blocks.flatMap((id) => byId.get(id) ?? []).sort(bySpan)
      for (const { role, start, end } of blocks) {
        if (role !== 'paragraph') continue
        for (const match of text.slice(start, end).matchAll(SENTENCE)) {
          const said = match[0].trim()
          number++
          if (said.length < LEAST) continue
          const from = start + match.index + match[0].indexOf(said)
          const at = { start: from, end: from + said.length }
          const first = seen.get(said)
          seen.set(said, { at, number })
          if (!first || number - first.number > NEAR) continue
          yield {
            at,
            related: [first.at],
            message: {
              zh: `这句话与前文重复：“${said.slice(0, 12)}…”`,
              en: `This sentence stands twice: “${said.slice(0, 12)}…”`,
            },
            suggestions: [{ at, replacement: '' }],
          }
        }
      }
    }
  },
  examples: [
    {
      page: '临江今日有雨。全市春耕备耕现场会昨天在青石县召开。全市春耕备耕现场会昨天在青石县召开。大家都到了。',
      says: ['这句话与前文重复：“全市春耕备耕现场会昨天在…”'],
    },
    { page: '临江今日有雨。全市春耕备耕现场会昨天在青石县召开。大家都到了。', says: [] },
    {
      page: '新增板房一千套，到今晚计划完成五百套安装。截至目前，安置点共设三十处。新增板房一千套，到今晚计划完成五百套安装。',
      says: ['这句话与前文重复：“新增板房一千套，到今晚计…”'],
    },
    { page: '好的。好的。我们出发。', says: [], why: 'short ones are said twice' },
    {
      page: '加油，加油，大家一起努力！加油，加油，大家一起努力！',
      says: [],
      why: 'thirteen characters are a call',
    },
    {
      page: '市民林可欣每天早晨沿着河边跑步五公里。市民周明远每天早晨沿着河边跑步五公里。',
      says: [],
      why: 'two people',
    },
    {
      page: '新馆将于本月开放，市民凭身份证就可以入场参观。\n\n新馆将于本月开放，市民凭身份证就可以入场参观。',
      says: ['这句话与前文重复：“新馆将于本月开放，市民凭…”'],
    },
    { page: '新馆将于本月开放。\n\n市民凭身份证就可以入场参观。', says: [] },
    {
      page: '新馆将于本月开放，市民凭身份证就可以入场参观！新馆将于本月开放，市民凭身份证就可以入场参观！',
      says: ['这句话与前文重复：“新馆将于本月开放，市民凭…”'],
    },
    { page: '他问：“明天开工吗？”她说：“明天开工。”', says: [] },
    { page: '春耕开始了。夏种开始了。秋收开始了。冬藏开始了。', says: [] },
    { page: '一句话从头说到尾不停顿也不重复任何内容。', says: [] },
  ],
}
