import { describe, expect, it } from 'vitest'
import { exportPage } from '../../../src/core/article-path'
import { reviewOf } from '../../../src/core/4-review/review'
import { read } from '../../knowledge'
import { Editor } from './decided'

const TEXT = '# 春耕会召开\n\n副市长韩若兰要求，10名职工要带头，不超过3名。'
const READ = read(TEXT)
const editor = (): Editor => new Editor(READ.page, '甲', undefined, () => '2024-03-14T20:00:00.000Z')
const edit = (by: Editor, quote: string, text: string) =>
  by.decide({ kind: 'edit', anchor: by.anchor(quote) }, { kind: 'replace', text })
const mention = (by: Editor, quote: string) =>
  reviewOf(READ, by.log).mentions.find((one) => one.quote === quote)
const printed = (by: Editor): string => exportPage(READ, by.log).correctedText

describe('an edit that covers a mention', () => {
  it('corrects it: accepting it later confirms what is printed', () => {
    const by = editor()
    edit(by, '长韩若兰要', '长韩若岚要')
    expect(mention(by, '韩若兰')).toMatchObject({
      state: 'corrected',
      surface: '韩若岚',
      value: '韩若岚',
      by: '甲',
    })
    by.mention('name', '韩若兰', { kind: 'accept' })
    expect(mention(by, '韩若兰')).toMatchObject({ state: 'corrected', surface: '韩若岚' })
    expect(exportPage(READ, by.log).mentions.find(({ quote }) => quote === '韩若兰')).toMatchObject({
      corrected: '韩若岚',
      value: '韩若岚',
    })
  })

  it('leaves one alone that it only moves', () => {
    const by = editor()
    edit(by, '副市长韩若兰', '韩若兰副市长')
    expect(mention(by, '韩若兰')).toMatchObject({ state: 'proposed', surface: '韩若兰' })
    expect(mention(by, '副市长')).toMatchObject({ state: 'proposed', surface: '副市长' })
  })

  it('and a later correction of the mention inside it are both printed', () => {
    const by = editor()
    edit(by, '副市长韩若兰', '韩若兰副市长')
    by.mention('name', '韩若兰', { kind: 'correct', surface: '韩若岚' })
    expect(printed(by)).toContain('韩若岚副市长要求')
  })

  it('takes the place of an earlier correction of the same words', () => {
    const by = editor()
    by.mention('figure', '10名', { kind: 'correct', surface: '11名' })
    edit(by, '10名', '12名')
    expect(printed(by)).toContain('12名职工')
    expect(mention(by, '10名')).toMatchObject({ surface: '12名', value: '12' })
  })
})

describe('what is corrected is read anew', () => {
  it('a figure, with its unit', () => {
    const by = editor()
    by.mention('figure', '10名', { kind: 'correct', surface: '1.2万人' })
    const [figure] = exportPage(READ, by.log).mentions.filter(({ quote }) => quote === '10名')
    expect(figure).toMatchObject({ corrected: '1.2万人', value: '12000', unit: '人' })
  })

  it('a title, with its rank and post', () => {
    const by = editor()
    by.mention('title', '副市长', { kind: 'correct', surface: '市长' })
    const [title] = exportPage(READ, by.log).mentions.filter(({ quote }) => quote === '副市长')
    expect(title).toMatchObject({ corrected: '市长', title: { post: '市长' } })
    expect(title?.title?.rank).toBeUndefined()
  })

  it('unless the editor said what it means', () => {
    const by = editor()
    by.mention('figure', '10名', { kind: 'correct', surface: '十来名', value: '10' })
    expect(mention(by, '10名')).toMatchObject({ surface: '十来名', value: '10' })
  })

  it('not, where it can’t be read', () => {
    const by = editor()
    by.mention('figure', '10名', { kind: 'correct', surface: '许多' })
    expect(mention(by, '10名')?.value).toBeUndefined()
  })
})

it('a corrected headline is what the article is called', () => {
  const by = editor()
  edit(by, '春耕会', '春耕大会')
  expect(exportPage(READ, by.log).articles.map(({ title }) => title)).toEqual(['春耕大会召开'])
})
