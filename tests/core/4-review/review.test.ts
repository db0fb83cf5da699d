import { describe, expect, it } from 'vitest'
import { arrangedPage, readArranged } from '../../../src/core/article-path'
import { articleTexts, correctedPage } from '../../../src/core/4-review/corrected-text'
import { peopleOf } from '../../../src/core/5-reports/people'
import { reviewOf } from '../../../src/core/4-review/review'
import { knowledge, pageFrom, read } from '../../knowledge'
import { Editor } from './decided'

const TEXT = '市委书记沈怀舟指出，要抓紧。市长韩若兰要求，要落实。沈怀舟还看望了3名职工。'

describe('a review', () => {
  it('lays a correction over the text: the text, and every other mark, stays where it is', () => {
    const page = read(TEXT)
    const editor = new Editor(page.page)
    const before = reviewOf(page, editor.log)
    editor.mention('name', '沈怀舟', { kind: 'correct', surface: '沈怀洲（集团）' })
    const after = reviewOf(page, editor.log)
    expect(after.mentions.map(({ id, start, end }) => [id, start, end])).toEqual(
      before.mentions.map(({ id, start, end }) => [id, start, end]),
    )
    expect(after.read.page.source.text).toBe(TEXT)
    expect(correctedPage(TEXT, after.changes)).toBe(TEXT.replace('沈怀舟', '沈怀洲（集团）'))
  })

  it('keeps decisions when the engine proposes other mentions than it did', () => {
    const page = read(TEXT)
    const editor = new Editor(page.page)
    editor.mention('name', '韩若兰', { kind: 'correct', surface: '韩若岚' })
    editor.mention('figure', '3名', { kind: 'reject' })
    const forgetful = { ...page, mentions: { all: [], links: [] } }
    expect(
      reviewOf(forgetful, editor.log).mentions.map(({ quote, state, surface }) => [quote, state, surface]),
    ).toEqual([
      ['韩若兰', 'corrected', '韩若岚'],
      ['3名', 'rejected', '3名'],
    ])
  })

  it('reports a decision whose place is gone, rather than pin it elsewhere', () => {
    const page = read(TEXT)
    const editor = new Editor(page.page)
    editor.mention('name', '韩若兰', { kind: 'accept' })
    const other = read('今天没有会议，只有一场雨。')
    expect(reviewOf(other, editor.log).orphaned.map(({ id }) => id)).toEqual(editor.made.map(({ id }) => id))
  })

  it('groups a person’s mentions under the corrected name, with the titles said of it', () => {
    const page = read(TEXT)
    const editor = new Editor(page.page)
    editor.mention('name', '沈怀舟', { kind: 'correct', surface: '沈怀洲' })
    editor.mention('name', '沈怀舟', { kind: 'correct', surface: '沈怀洲' }, { nth: 1 })
    const { mentions, links } = reviewOf(page, editor.log)
    expect(
      peopleOf(mentions, links).map(({ name, mentions: own, titles, left }) => [
        name,
        own.length,
        titles.map(({ title }) => title),
        left,
      ]),
    ).toEqual([
      ['沈怀洲', 2, ['市委书记'], 0],
      ['韩若兰', 1, ['市长'], 1],
    ])
  })
})

describe('an article', () => {
  const BROKEN =
    '# 春耕会召开\n\n会议强调，各地要压实责任、抢抓农时，落实惠农补贴，建好高标准农田，让好品种、好技术直达田间地\n\n头，不误农时。\n\n市长韩若兰主持会议。'

  it('reads a paragraph that the layout broke as one', () => {
    const { page } = read(BROKEN)
    const [article] = page.articles
    expect(article && articleTexts(page, article, []).original).toBe(
      '春耕会召开\n会议强调，各地要压实责任、抢抓农时，落实惠农补贴，建好高标准农田，让好品种、好技术直达田间地头，不误农时。\n市长韩若兰主持会议。',
    )
  })

  it('is another view, not another text, when an editor moves, splits and joins', () => {
    const proposed = pageFrom(BROKEN)
    const editor = new Editor(proposed)
    const last = proposed.blocks.at(-1)
    const [first] = proposed.articles
    const lead = first?.blocks[0]
    expect(last && lead).toBeDefined()
    if (!last || !first || lead === undefined) return
    editor.decide(
      { kind: 'place', anchor: editor.anchor('市长韩若兰主持会议。') },
      { kind: 'place', article: first.id, after: lead },
    )
    editor.decide(
      { kind: 'split', anchor: editor.anchor('头，不误农时。') },
      { kind: 'split', at: [BROKEN.indexOf('不误农时')] },
    )
    const { page } = readArranged(arrangedPage(proposed.source, editor.log), knowledge)
    const [article] = page.articles
    expect(page.source.text).toBe(BROKEN)
    expect(article && articleTexts(page, article, []).original).toBe(
      '春耕会召开\n市长韩若兰主持会议。\n会议强调，各地要压实责任、抢抓农时，落实惠农补贴，建好高标准农田，让好品种、好技术直达田间地头，\n不误农时。',
    )
  })
})
