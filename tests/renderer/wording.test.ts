import { expect, it } from 'vitest'
import { sayProblem } from '../../src/core/problem-wording'
import { COMMANDS } from '../../src/renderer/page/keys/commands'
import { en } from '../../src/renderer/wording/en'
import { translator } from '../../src/renderer/wording/translator'

/** Every sentence by its key. */
function* sentences(part: object, above = ''): Generator<[key: string, sentence: string]> {
  for (const [key, value] of Object.entries(part) as [string, unknown][])
    if (typeof value === 'string') yield [above + key, value]
    else if (typeof value === 'object' && value !== null) yield* sentences(value, `${above}${key}.`)
}

/** What is never one: days that are set, and keys. */
const OTHER: Readonly<Record<string, number | string>> = { days: 30, key: 'F8', help: 'F1', palette: 'F2' }

it('speaks of one in the singular', () => {
  const said = translator.getFixedT('en') as (key: string, options: object) => string
  for (const [key, sentence] of sentences(en)) {
    if (key.endsWith('_one')) continue
    const variables = [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name)
    const options = Object.fromEntries(variables.map((name) => [name, OTHER[name] ?? 1]))
    expect(said(key, options), key).not.toMatch(
      /\b1 (?:[a-z-]+ )?(?:people|(?!was|has)[a-z]+[^su]s)\b|[$]t|\{\{/,
    )
  }
})

it('speaks of several in the plural, also where a sentence counts several things', () => {
  const said = translator.getFixedT('en')
  expect(said('library.count', { count: 1 })).toBe('1 article')
  expect(said('library.count', { count: 2 })).toBe('2 articles')
  expect(said('ledger.about', { pages: 1, people: 3, conflicts: 0 })).toBe('1 page, 3 people, 0 in conflict')
  const restored = { pages: 2, decisions: 1, removed: 0, lists: 1, settings: 3 }
  expect(said('settings.restored', restored)).toBe(
    'Restored: 2 pages, 1 decision, 0 pages in the bin, 1 reference list; settings: 3',
  )
  for (const code of ['file-damaged', 'text-replaced'] as const)
    expect(sayProblem({ code, detail: '1' }, 'en')).not.toMatch(/\b1 [a-z]+s\b/)
})

it('has a name in both languages for every command', () => {
  for (const language of ['zh', 'en'])
    for (const { id } of COMMANDS)
      expect(translator.exists(`command.${id}`, { lng: language, fallbackLng: [] }), id).toBe(true)
})
