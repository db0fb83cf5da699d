import { readFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { expect, it } from 'vitest'
import { formatFiles } from '../../../../build/docs/formats'
import { INPUT_FORMATS } from '../../../../src/core/1-page/formats'
import { INPUT_EXTENSIONS } from '../../../../src/core/1-page/formats/format-of'
import { sayProblem } from '../../../../src/core/problem-wording'

it('no two formats share an id or an extension', () => {
  const ids = INPUT_FORMATS.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(INPUT_EXTENSIONS).size).toBe(INPUT_EXTENSIONS.length)
  expect(INPUT_EXTENSIONS.filter((extension) => !/^[a-z0-9]+$/.test(extension))).toEqual([])
})

it.each([...formatFiles()])(
  '%s has the formats of the list: npm run docs writes it',
  async (path, content) => {
    const options = await resolveConfig(path)
    expect(readFileSync(path, 'utf8')).toBe(await format(content, { ...options, filepath: path }))
  },
)

it('a file that is not opened is told what would be', () => {
  for (const language of ['zh', 'en'] as const) {
    const said = sayProblem({ code: 'format-unknown', about: '图.jpg' }, language)
    for (const extension of INPUT_EXTENSIONS) expect(said).toContain(`.${extension}`)
  }
})
