import { describe, expect, it } from 'vitest'
import type { ReviewedMention } from '../../src/core/4-review/review'
import { blockId, mentionId } from '../../src/core/identities'
import * as actions from '../../src/renderer/session/actions'
import { split } from '../../src/renderer/session/structure-actions'
import type { PageSession, Part } from '../../src/renderer/session/page-session.svelte'

/** A page of this text whose acts are kept here. */
function pageOf(text: string) {
  const acts: Part[] = []
  const page = {
    source: { text },
    read: { page: { blocks: [{ id: blockId({ start: 0, end: text.length }), start: 0, end: text.length }] } },
    transact: (parts: readonly Part[]) => {
      acts.push(...parts)
      return Promise.resolve(true)
    },
  } as unknown as PageSession
  return { page, acts }
}

const mentionAt = (start: number, end: number, text: string): ReviewedMention => ({
  id: mentionId('name', { start, end }),
  type: 'name',
  start,
  end,
  quote: text.slice(start, end),
  surface: text.slice(start, end),
  state: 'proposed',
  disputes: [],
})

const quoteOf = ({ what, subject }: Part): string | undefined =>
  (what.kind === 'correct' && what.anchor ? what.anchor : 'anchor' in subject ? subject.anchor : undefined)
    ?.quote

describe('an editor’s keys and selections take characters whole', () => {
  const text = '市长𠮷野葛\u{e0100}到场。'
  const [, start, end] = [text.indexOf('𠮷'), text.indexOf('野'), text.indexOf('葛')]

  it.each([
    ['start', -1, '𠮷野'],
    ['end', 1, '野葛\u{e0100}'],
  ] as const)('stretched at the %s', async (side, by, expected) => {
    const { page, acts } = pageOf(text)
    await actions.stretch(page, mentionAt(start, end, text), side, by)
    expect(acts.map(quoteOf)).toEqual([expected])
  })

  it('shrunk by one, and not to nothing', async () => {
    const { page, acts } = pageOf(text)
    await actions.stretch(page, mentionAt(start, text.indexOf('到'), text), 'end', -1)
    expect(acts.map(quoteOf)).toEqual(['野'])
    expect(await actions.stretch(page, mentionAt(start, end, text), 'end', -1)).toBe(false)
    expect(await actions.stretch(page, mentionAt(0, end, text), 'start', -1)).toBe(false)
  })

  it('selected by halves', () => {
    const { page, acts } = pageOf(text)
    const half = text.indexOf('𠮷') + 1
    expect(actions.add(page, { start: half, end: text.indexOf('葛') + 2 }, 'name')).toBe('name@2-8')
    expect(acts.map(quoteOf)).toEqual(['𠮷野葛\u{e0100}'])
  })

  it('replaced behind a name, and cut', async () => {
    const { page, acts } = pageOf(text)
    await actions.insertName(page, mentionAt(0, 2, text), '柳青禾')
    await split(page, blockId({ start: 0, end: text.length }), 3)
    expect(acts.map(({ what }) => what)).toEqual([
      { kind: 'replace', text: '、柳青禾𠮷' },
      { kind: 'split', at: [4] },
    ])
  })
})
