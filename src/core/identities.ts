import { spanKey, type Span } from './text/span'

/**
 * The identities that decisions, exports and the library are written with: each is a text that only this file makes
 * and takes apart. All stand for places in a text that never changes, so they never change either.
 */
declare const KIND: unique symbol
type Identity<K extends string> = string & { readonly [KIND]: K }

export const MENTION_TYPES = ['name', 'title', 'figure'] as const
export type MentionType = (typeof MENTION_TYPES)[number]

/** "name@3-6": type and span of a mention as it was first proposed or marked. */
export type MentionId = Identity<'mention'>
/** "0-18": the span of a block. */
export type BlockId = Identity<'block'>
/** What an article was made from; see `ArticleOrigin`. */
export type ArticleId = Identity<'article'>
/** "doubled-mark:1f…": rule and hash of what a finding says of which words. */
export type FindingKey = Identity<'finding'>
/** "mention:name@3-6": the one thing that a decision settles. */
export type RegisterKey = Identity<'register'>

const SPAN = /^(0|[1-9]\d*)-(0|[1-9]\d*)$/

function parseSpan(text: string): Span | null {
  const [, start, end] = SPAN.exec(text) ?? []
  if (start === undefined || end === undefined) return null
  const span = { start: Number(start), end: Number(end) }
  return Number.isSafeInteger(span.start) && Number.isSafeInteger(span.end) ? span : null
}

export const mentionId = (type: MentionType, span: Span): MentionId => `${type}@${spanKey(span)}` as MentionId

/** Null for what is no mention's id. */
export function parseMentionId(id: string): { readonly type: MentionType; readonly span: Span } | null {
  const at = id.indexOf('@')
  const type = MENTION_TYPES.find((known) => known === id.slice(0, at))
  const span = parseSpan(id.slice(at + 1))
  return type && span ? { type, span } : null
}

export const blockId = (span: Span): BlockId => spanKey(span) as BlockId

/** Null for what is no block's id. */
export const parseBlockId = parseSpan

/**
 * Where an article comes from: the core proposed it, led by a block; an editor made it, and gave it a token of its
 * own; or (in decisions of version 0.1) an editor took a block out of the article that the block had led.
 */
export type ArticleOrigin =
  | { readonly kind: 'led'; readonly by: Span }
  | { readonly kind: 'parted'; readonly lead: Span }
  | { readonly kind: 'made'; readonly token: string }

const MADE = 'made:'
const TOKEN = /^[A-Za-z0-9-]+$/
const PARTED = '*'

export function articleId(origin: ArticleOrigin): ArticleId {
  switch (origin.kind) {
    case 'led':
      return spanKey(origin.by) as ArticleId
    case 'parted':
      return `${spanKey(origin.lead)}${PARTED}` as ArticleId
    case 'made':
      return `${MADE}${origin.token}` as ArticleId
  }
}

/** Null for what is no article's id. */
export function parseArticleId(id: string): ArticleOrigin | null {
  if (id.startsWith(MADE)) {
    const token = id.slice(MADE.length)
    return TOKEN.test(token) ? { kind: 'made', token } : null
  }
  const parted = id.endsWith(PARTED)
  const span = parseSpan(parted ? id.slice(0, -PARTED.length) : id)
  if (!span) return null
  return parted ? { kind: 'parted', lead: span } : { kind: 'led', by: span }
}

export const findingKey = (rule: string, hash: string): FindingKey => `${rule}:${hash}` as FindingKey

/** Registers by what their decisions are about: a mention, a place in the text, a finding, an article, a transaction. */
const OF_MENTIONS = ['mention', 'note'] as const
const OF_SPANS = ['links', 'edit', 'comment', 'role', 'place', 'join', 'split'] as const
const OF_FINDINGS = ['finding', 'finding-note'] as const

export type Register =
  | { readonly kind: (typeof OF_MENTIONS)[number]; readonly mention: MentionId }
  | { readonly kind: (typeof OF_SPANS)[number]; readonly span: Span }
  | { readonly kind: (typeof OF_FINDINGS)[number]; readonly key: FindingKey }
  | { readonly kind: 'article'; readonly article: ArticleId }
  | { readonly kind: 'act'; readonly act: string }
export type RegisterKind = Register['kind']

export function registerKey(register: Register): RegisterKey {
  return `${register.kind}:${restOf(register)}` as RegisterKey
}

function restOf(register: Register): string {
  switch (register.kind) {
    case 'mention':
    case 'note':
      return register.mention
    case 'finding':
    case 'finding-note':
      return register.key
    case 'article':
      return register.article
    case 'act':
      return register.act
    default:
      return spanKey(register.span)
  }
}

/** Null for what is no register's key. */
export function parseRegister(key: string): Register | null {
  const colon = key.indexOf(':')
  const [kind, rest] = [key.slice(0, colon), key.slice(colon + 1)]
  if (isOneOf(OF_MENTIONS, kind)) return parseMentionId(rest) && { kind, mention: rest as MentionId }
  if (isOneOf(OF_FINDINGS, kind)) return { kind, key: rest as FindingKey }
  if (kind === 'article') return parseArticleId(rest) && { kind, article: rest as ArticleId }
  if (kind === 'act') return { kind, act: rest }
  const span = parseSpan(rest)
  return isOneOf(OF_SPANS, kind) && span ? { kind, span } : null
}

const isOneOf = <T extends string>(all: readonly T[], one: string): one is T =>
  (all as readonly string[]).includes(one)
