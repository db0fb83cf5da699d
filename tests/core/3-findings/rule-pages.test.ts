import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FOLDER, rulePages } from '../../../build/docs/rule-pages'

it('the docs have a page for every check, as the checks are now (npm run docs writes them)', () => {
  const pages = rulePages()
  expect(readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort())
  for (const [name, content] of pages) expect(readFileSync(join(FOLDER, name), 'utf8'), name).toBe(content)
})
