import { describe, expect, it } from 'vitest'
import { arrangedPage } from '../../../src/core/article-path'
import type { Page } from '../../../src/core/1-page/page'
import { correctedTitle } from '../../../src/core/4-review/corrected-text'
import { articleState } from '../../../src/core/5-reports/progress'
import type { Decision } from '../../../src/core/4-review/decision'
import { DecisionLog } from '../../../src/core/4-review/log'
import { articleId, type ArticleId, type BlockId } from '../../../src/core/identities'
import { pageFrom } from '../../knowledge'
import { Editor } from './decided'

const PAGE = pageFrom(
  '# 春耕会召开\n\n市长韩若兰主持会议，会议强调要抓紧。\n\n与会者看了田头。\n\n# 龙舟赛开赛\n\n冠军队领队说，比赛在白鹭湖举行。',
)
const [FIRST, SECOND] = PAGE.articles
const [HEADLINE, LEAD, FIELDS] = PAGE.blocks
if (!FIRST || !SECOND || !HEADLINE || !LEAD || !FIELDS)
  throw new Error('the page is not as this test wants it')

const words = (page: Page) =>
  page.articles.map(({ blocks }) =>
    blocks.map((id) => {
      const block = page.blocks.find((one) => one.id === id)
      return PAGE.source.text.slice(block?.start, block?.end).slice(0, 5)
    }),
  )
const anchorOfBlock = (editor: Editor, block: { start: number; end: number }) =>
  editor.anchor(PAGE.source.text.slice(block.start, block.end))
const made = (token: string): ArticleId => articleId({ kind: 'made', token })

function place(
  editor: Editor,
  block: typeof HEADLINE,
  article: ArticleId | null,
  after: BlockId | null = null,
) {
  if (!block) return
  editor.decide({ kind: 'place', anchor: anchorOfBlock(editor, block) }, { kind: 'place', article, after })
}

describe('an article that an editor makes', () => {
  it('has an identity of its own, also where its block led another', () => {
    const editor = new Editor(PAGE)
    place(editor, HEADLINE, made('a'))
    const page = arrangedPage(PAGE.source, editor.log)
    expect(page.articles.map(({ id }) => id)).toEqual([FIRST.id, SECOND.id, made('a')])
    editor.decide({ kind: 'article', article: made('a') }, { kind: 'state', state: 'done' })
    expect(page.articles.map(({ id }) => articleState(id, [], editor.log))).toEqual(['new', 'new', 'done'])
  })

  it('keeps it when the block that began it is moved on, as long as it has another', () => {
    const editor = new Editor(PAGE)
    place(editor, LEAD, made('a'))
    place(editor, FIELDS, made('a'), LEAD.id)
    place(editor, LEAD, SECOND.id)
    const page = arrangedPage(PAGE.source, editor.log)
    expect(page.articles.map(({ id }) => id)).toEqual([FIRST.id, SECOND.id, made('a')])
    expect(words(page)[2]).toEqual(['与会者看了'])
  })

  it('is another each time: two made of one block do not share their states', () => {
    const editor = new Editor(PAGE)
    place(editor, HEADLINE, made('a'))
    editor.decide({ kind: 'article', article: made('a') }, { kind: 'state', state: 'done' })
    place(editor, HEADLINE, FIRST.id)
    place(editor, HEADLINE, made('b'))
    const { articles } = arrangedPage(PAGE.source, editor.log)
    expect(articles.map(({ id }) => articleState(id, [], editor.log))).toEqual(['new', 'new', 'new'])
  })
})

describe('decisions of version 0.1', () => {
  const former = (decisions: readonly Pick<Decision, 'subject' | 'what'>[]): DecisionLog =>
    new DecisionLog(
      decisions.map((decision, i) => ({
        id: `former-${i}`,
        act: `former-act-${i}`,
        source: PAGE.source.sha256,
        at: `2024-03-14T20:00:0${i}.000Z`,
        by: '甲',
        over: [],
        ...decision,
      })),
    )
  const editor = new Editor(PAGE)
  const alone = { kind: 'place', article: null, after: null } as const
  const into = (article: string, after: BlockId | null = null) =>
    ({ kind: 'place', article: article as ArticleId, after }) as const
  const placed = (block: { start: number; end: number }, what: Decision['what']) => ({
    subject: { kind: 'place' as const, anchor: anchorOfBlock(editor, block) },
    what,
  })

  it('make a block that led its article one with a star, which others are placed in', () => {
    const log = former([placed(HEADLINE, alone), placed(FIELDS, into(`${HEADLINE.id}*`, HEADLINE.id))])
    const page = arrangedPage(PAGE.source, log)
    expect(page.articles.map(({ id }) => id)).toEqual([FIRST.id, SECOND.id, `${HEADLINE.id}*`])
    expect(words(page)[2]).toEqual(['春耕会召开', '与会者看了'])
    expect(correctedTitle(page, page.articles[2] ?? FIRST, [])).toBe('春耕会召开')
  })

  it('make any other block one under its own name', () => {
    const page = arrangedPage(PAGE.source, former([placed(LEAD, alone), placed(FIELDS, into(LEAD.id))]))
    expect(page.articles.map(({ id }) => id)).toEqual([FIRST.id, SECOND.id, LEAD.id])
    expect(words(page)[2]).toEqual(['与会者看了', '市长韩若兰'])
  })

  it('set the state of the article that the block led', () => {
    const log = former([
      {
        subject: { kind: 'article', anchor: anchorOfBlock(editor, HEADLINE) },
        what: { kind: 'state', state: 'done' },
      },
    ])
    expect(arrangedPage(PAGE.source, log).articles.map(({ id }) => articleState(id, [], log))).toEqual([
      'done',
      'new',
    ])
    const later = new Editor(PAGE, '乙', log)
    later.decide({ kind: 'article', article: FIRST.id }, { kind: 'state', state: 'attention' })
    expect(articleState(FIRST.id, [], log)).toBe('attention')
  })
})
