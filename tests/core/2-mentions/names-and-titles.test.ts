import { describe, expect, it } from 'vitest'
import type { Mentions } from '../../../src/core/2-mentions/mention'
import { read } from '../../knowledge'
import { casesIn, unmarked } from './cases'

const without = (text: string, marks: RegExp): string => text.replace(marks, '')
const mentionsOf = (text: string): Mentions => read(text, 'case.txt').mentions

describe('names', () => {
  it.each(casesIn('names.cases').map(({ heading, line }) => [heading, line]))('%s: %s', (_heading, line) => {
    const { text, spans } = unmarked(line, '〈', '〉')
    const names = mentionsOf(text).all.filter(({ type }) => type === 'name')
    expect(names.map(({ quote }) => quote)).toEqual(spans.map(({ start, end }) => text.slice(start, end)))
    expect(names.map(({ start, end }) => ({ start, end }))).toEqual(spans)
  })
})

describe('titles', () => {
  it.each(casesIn('titles.cases').map(({ heading, line }) => [heading, line]))('%s: %s', (_heading, line) => {
    const [marked = '', links = ''] = line.split(' | ')
    const { text, spans } = unmarked(without(marked, /[〈〉]/g), '〔', '〕')
    const { all, links: found } = mentionsOf(text)
    const titles = all.filter(({ type }) => type === 'title')
    expect(titles.map(({ quote }) => quote)).toEqual(spans.map(({ start, end }) => text.slice(start, end)))
    const quoteOf = new Map(all.map(({ id, quote }) => [id, quote]))
    const said = titles.map(({ id, quote }) => {
      const names = found.filter(({ title }) => title === id).map(({ name }) => quoteOf.get(name))
      return `${quote}→${names.join('、') || '无'}`
    })
    expect(said.join('；')).toBe(links)
  })
})
