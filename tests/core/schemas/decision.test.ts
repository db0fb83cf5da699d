import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import schema from '../../../resources/schema/galley-export-2.schema.json'
import type { Decision } from '../../../src/core/4-review/decision'
import { decisionFault, isDecision } from '../../../src/core/schemas/decision'

const anchor = { start: 1, end: 3, quote: '方禾', before: '记', after: '报' }
const decision: Decision = {
  id: 'd1',
  act: 'a1',
  source: 'a'.repeat(64),
  at: '2024-03-14T12:00:00.000Z',
  by: '校对',
  over: ['d0'],
  subject: { kind: 'mention', type: 'name', anchor },
  what: { kind: 'correct', surface: '方和', anchor },
}

interface Node {
  readonly type?: string | string[]
  readonly const?: unknown
  readonly enum?: unknown[]
  readonly oneOf?: Node[]
  readonly examples?: unknown[]
  readonly items?: Node
  readonly properties?: Record<string, Node>
  readonly required?: string[]
  readonly $ref?: string
}

/** Every value that the published schema has an example of: each branch of each part, with all it may have. */
function examples(node: Node): unknown[] {
  if (node.$ref === '#/$defs/anchor') return [anchor]
  if (node.$ref) return examples((schema.$defs as unknown as Record<string, Node>)[node.$ref.slice(8)] ?? {})
  if (node.examples) return node.examples
  if (node.type === 'null') return [null]
  if (node.oneOf) return node.oneOf.flatMap(examples)
  if ('const' in node) return [node.const]
  if (node.enum) return node.enum
  if (node.type === 'array') return [[], [examples(node.items ?? {})[0]]]
  if (node.type === 'object') {
    const wholes = Object.entries(node.properties ?? {}).reduce<Record<string, unknown>[]>(
      (made, [key, part]) => examples(part).flatMap((value) => made.map((one) => ({ ...one, [key]: value }))),
      [{}],
    )
    const least = wholes.map((one) => Object.fromEntries((node.required ?? []).map((key) => [key, one[key]])))
    return [...wholes, ...least]
  }
  // A text that is an identity too, where one is asked for.
  return Array.isArray(node.type) ? ['0-5', null] : node.type === 'integer' ? [7] : ['0-5']
}
const published = schema.$defs as unknown as Record<string, Node>

describe('the shape of a decision', () => {
  it('is what the published schema says, for every kind of subject and of what', () => {
    const subjects = examples(published['subject'] ?? {})
    const whats = examples(published['what'] ?? {})
    expect(subjects.length).toBeGreaterThan(12)
    expect(whats.length).toBeGreaterThan(20)
    expect(subjects.map((subject) => decisionFault({ ...decision, subject })).filter(Boolean)).toEqual([])
    expect(whats.map((what) => decisionFault({ ...decision, what })).filter(Boolean)).toEqual([])
  })

  it.each([
    ['a day that does not exist', { at: '2024-02-30T12:00:00.000Z' }],
    ['a month that does not exist', { at: '9999-99-99T00:00:00.000Z' }],
    ['a year that no decision can follow', { at: '9999-12-31T23:59:59.999Z' }],
    ['a year before any machine', { at: '1969-12-31T23:59:59.999Z' }],
    ['words for a time', { at: 'yesterday' }],
    ['no id', { id: '' }],
    ['a source that is no hash', { source: 'x' }],
    ['a kind of what that is none', { what: { kind: 'burn' } }],
    ['an article that is none', { subject: { kind: 'article', article: '5' } }],
    ['cuts out of order', { what: { kind: 'split', at: [9, 3] } }],
    ['a span of another length than its quote', { subject: { kind: 'edit', anchor: { ...anchor, end: 9 } } }],
    ['a place before the text', { subject: { kind: 'edit', anchor: { ...anchor, start: -1, end: 1 } } }],
    ['more than a decision has', { extra: 1 }],
  ])('is not %s', (_what, other) => {
    expect(isDecision({ ...decision, ...other })).toBe(false)
    expect(decisionFault({ ...decision, ...other })).not.toBeNull()
  })

  it('is asked of any value whatever without a throw', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (value) => {
        expect(isDecision(value)).toBe(false)
        expect(isDecision({ ...decision, what: value })).toBe(false)
        expect(isDecision({ ...decision, subject: value })).toBe(false)
        expect(decisionFault({ ...decision, at: value })).not.toBeNull()
      }),
    )
  })
})
