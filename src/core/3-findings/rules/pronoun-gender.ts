import type { Rule } from '../rule'

/** Who is married to whom, said with a pronoun of the other sex. */
const SPOUSE = /(他)(?:的)?(丈夫|老公|婆婆|公公)|(她)(?:的)?(妻子|老婆|岳父|岳母|丈人|丈母娘)/g
const AS =
  /(他)(?:身为|作为|是)(?:一名|一位|一个)?(母亲|妈妈|妻子|女儿|女性|奶奶|姥姥|外婆)(?![和与、的])|(她)(?:身为|作为|是)(?:一名|一位|一个)?(父亲|爸爸|丈夫|儿子|男性|爷爷|姥爷|外公)(?![和与、的])/g
/** What only one of the two does or has. */
const DOES =
  /(他)(?:已|正|刚|顺利|曾|又|再次){0,2}(怀孕|妊娠|分娩|临产|坐月子|难产|怀上|哺乳|产下|流产)|(?:男子|男孩|小伙子|大爷|父亲|爷爷|丈夫)(?:说|表示|称|回忆)[，：]“?(她)(?=(?:今年|当时|每天|一直|从小|自己|已经|也|就|还|在|是|想|要|会|希望))|(?:女子|女孩|姑娘|大妈|母亲|奶奶|妻子|孕妇|产妇)(?:[\u4e00-\u9fff]某某?)?(?:说|表示|称|回忆)[，：]“?(他)(?=(?:今年|当时|每天|一直|从小|自己|已经|也|就|还|在|是|想|要|会|希望))/g
/** 王女士说，他… in one sentence with nobody between. */
const SAYS =
  /([\u4e00-\u9fff]{1,3}(女士|小姐|阿姨|奶奶|大妈)|[\u4e00-\u9fff]{1,3}(先生|大叔|大爷|爷爷))(?:说|表示|介绍|告诉记者|称|回忆|坦言)[，：]“?(他|她)(?![们的])/g

/** 王先生和她妻子: who is named before is of the other sex too. */
const HIS = /(?:先生|大爷|大叔|爷爷|丈夫|父亲|男子)[和与跟]$/
const HERS = /(?:女士|小姐|大妈|阿姨|奶奶|妻子|母亲|女子)[和与跟]$/

export const pronounGender: Rule = {
  id: 'pronoun-gender',
  category: 'names',
  errorKind: 'text',
  measured: { right: 1, judged: 1 },
  describe: { zh: '他、她与所指的人不符', en: 'He and she against who is meant' },
  why: {
    zh: '“他”“她”由输入法随意给，当事人却在意。',
    en: 'Input methods write 他 and 她 as they like, and the person meant minds.',
  },
  severity: 'warning',
  *run({ text }) {
    for (const pattern of [SPOUSE, AS])
      for (const match of text.matchAll(pattern)) {
        // 她和他丈夫 speaks of two people.
        const before = text.slice(Math.max(0, match.index - 5), match.index)
        if (/[和与及对跟、他她]$/.test(before) && !(match[0].startsWith('她') ? HIS : HERS).test(before))
          continue
        const [pronoun, who] =
          match[1] === undefined ? [match[3] ?? '', match[4] ?? ''] : [match[1], match[2] ?? '']
        const at = { start: match.index, end: match.index + 1 }
        const right = pronoun === '他' ? '她' : '他'
        yield {
          at,
          related: [{ start: match.index, end: match.index + match[0].length }],
          message: {
            zh: `“${match[0]}”：“${who}”前是否应为“${right}”`,
            en: `“${pronoun}” with “${who}”: perhaps “${right}”`,
          },
          suggestions: [{ at, replacement: right }],
        }
      }
    for (const match of text.matchAll(DOES)) {
      const pronoun = match[1] ?? match[3] ?? match[4] ?? ''
      const start = match.index + match[0].indexOf(pronoun)
      const at = { start, end: start + 1 }
      const right = pronoun === '他' ? '她' : '他'
      yield {
        at,
        related: [{ start: match.index, end: match.index + match[0].length }],
        message: {
          zh: `“${match[0]}”：“${pronoun}”是否应为“${right}”`,
          en: `“${match[0]}”: perhaps “${right}”`,
        },
        suggestions: [{ at, replacement: right }],
        severity: 'note',
      }
    }
    for (const match of text.matchAll(SAYS)) {
      const [whole, who = '', woman, man, pronoun] = match
      if ((woman === undefined) === (pronoun === '他') && (man === undefined) === (pronoun === '她')) continue
      const at = { start: match.index + whole.length - 1, end: match.index + whole.length }
      const right = pronoun === '他' ? '她' : '他'
      yield {
        at,
        related: [{ start: match.index, end: match.index + who.length }],
        message: { zh: `前为“${who}”，此处为“${pronoun ?? ''}”`, en: `“${pronoun ?? ''}” behind “${who}”` },
        suggestions: [{ at, replacement: right }],
        severity: 'note',
      }
    }
  },
  examples: [
    { page: '王女士说，丈夫常年在外，他丈夫很少回家。', says: ['“他丈夫”：“丈夫”前是否应为“她”'] },
    { page: '王女士说，丈夫常年在外，她丈夫很少回家。', says: [] },
    { page: '他身为母亲很欣慰。', says: ['“他身为母亲”：“母亲”前是否应为“她”'] },
    { page: '她身为母亲很欣慰。', says: [] },
    {
      page: '陈先生说，她妻子也来了。',
      says: ['“她妻子”：“妻子”前是否应为“他”', '前为“陈先生”，此处为“她”'],
    },
    { page: '陈先生说，他妻子也来了。', says: [] },
    {
      page: '王女士说，他每天来。',
      says: ['前为“王女士”，此处为“他”'],
      why: 'a note: it may be another person',
    },
    { page: '王女士说，她每天来。', says: [] },
    { page: '她和他妻子是同学。', says: [] },
    { page: '王先生和她的妻子等候在门口。', says: ['“她的妻子”：“妻子”前是否应为“他”'] },
    { page: '王先生和他的妻子等候在门口。', says: [] },
    { page: '她作为一名父亲，责任很重。', says: ['“她作为一名父亲”：“父亲”前是否应为“他”'] },
    { page: '他作为一名父亲，责任很重。', says: [] },
    { page: '王女士说，他们每天来。', says: [] },
    { page: '他已怀孕六个月。', says: ['“他已怀孕”：“他”是否应为“她”'] },
    { page: '她已怀孕六个月。', says: [] },
    { page: '母亲说，他当时没有哭。', says: ['“母亲说，他”：“他”是否应为“她”'], why: 'a note' },
  ],
}
