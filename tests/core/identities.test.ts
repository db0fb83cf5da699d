import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  articleId,
  blockId,
  findingKey,
  mentionId,
  MENTION_TYPES,
  parseArticleId,
  parseBlockId,
  parseMentionId,
  parseRegister,
  registerKey,
  type ArticleOrigin,
  type Register,
} from '../../src/core/identities'

const span = fc.tuple(fc.nat(), fc.nat()).map(([start, length]) => ({ start, end: start + length }))
const mention = fc.tuple(fc.constantFrom(...MENTION_TYPES), span)
const origin: fc.Arbitrary<ArticleOrigin> = fc.oneof(
  span.map((by) => ({ kind: 'led' as const, by })),
  span.map((lead) => ({ kind: 'parted' as const, lead })),
  fc.uuid().map((token) => ({ kind: 'made' as const, token })),
)
const register: fc.Arbitrary<Register> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('mention' as const, 'note' as const),
    mention: mention.map(([type, at]) => mentionId(type, at)),
  }),
  fc.record({
    kind: fc.constantFrom(...(['links', 'edit', 'comment', 'role', 'place', 'join', 'split'] as const)),
    span,
  }),
  fc.record({
    kind: fc.constantFrom('finding' as const, 'finding-note' as const),
    key: fc.tuple(fc.string(), fc.string()).map(([rule, hash]) => findingKey(rule, hash)),
  }),
  fc.record({ kind: fc.constant('article' as const), article: origin.map(articleId) }),
  fc.record({ kind: fc.constant('act' as const), act: fc.string() }),
)
/** Texts that are no identity, or nearly one. */
const written = fc.oneof(
  fc.string(),
  fc.stringMatching(/^(?:name|made|mention|article|note)?[@:*]{0,2}\d{0,3}-?\d{0,3}[*:@]?$/),
)

describe('an identity is taken apart as it was put together', () => {
  it('of a mention, a block, an article, a register', () => {
    fc.assert(
      fc.property(mention, span, origin, register, ([type, at], block, from, about) => {
        expect(parseMentionId(mentionId(type, at))).toEqual({ type, span: at })
        expect(parseBlockId(blockId(block))).toEqual(block)
        expect(parseArticleId(articleId(from))).toEqual(from)
        expect(parseRegister(registerKey(about))).toEqual(about)
      }),
    )
  })

  it('and whatever can be taken apart is written in that one way', () => {
    fc.assert(
      fc.property(written, (text) => {
        const found = parseMentionId(text)
        if (found) expect(mentionId(found.type, found.span)).toBe(text)
        const block = parseBlockId(text)
        if (block) expect(blockId(block)).toBe(text)
        const article = parseArticleId(text)
        if (article) expect(articleId(article)).toBe(text)
        const about = parseRegister(text)
        if (about) expect(registerKey(about)).toBe(text)
      }),
    )
  })

  it('articles of different origin never share one', () => {
    fc.assert(
      fc.property(origin, origin, (one, other) => {
        expect(articleId(one) === articleId(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
      }),
    )
  })
})
