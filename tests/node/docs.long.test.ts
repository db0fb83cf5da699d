import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('the README’s use of the core as a library runs as it stands', () => {
  const [, code = ''] = /```ts\n([^`]*(?:`[^`]+`[^`]*)*)```/.exec(readFileSync('README.md', 'utf8')) ?? []
  const said = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
    encoding: 'utf8',
  })
  expect(said).toContain('name 沈怀舟')
  expect(said).toMatch(/^\d+$/m)
})
