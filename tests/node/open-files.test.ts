import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readChosen, readFiles, readFolder, Waiting } from '../../src/main/open-files'
import { AT_ONCE, withinLimits } from '../../src/preload/limits'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-open-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('what the shell opens', () => {
  it('is no more files than are opened at once; the first of the others is named, with how many they are', async () => {
    for (let i = 0; i < AT_ONCE.files + 3; i++) writeFileSync(join(folder, `${10_000 + i}.txt`), '')
    const { files, unopened } = await readFolder(folder)
    expect(files).toHaveLength(AT_ONCE.files)
    expect(unopened).toEqual([{ name: `${10_000 + AT_ONCE.files}.txt`, code: 'files-too-many', detail: '3' }])
  })

  it('is no more bytes than are opened at once', () => {
    const fits = withinLimits()
    const half = AT_ONCE.bytes / 2
    expect([fits(half), fits(half), fits(1)]).toEqual([true, true, false])
  })

  it('is regular files: pipes, folders and links that lead nowhere are named, and nothing waits for them', async () => {
    execFileSync('mkfifo', [join(folder, '管道.txt')])
    symlinkSync(join(folder, '没有'), join(folder, '断链.md'))
    writeFileSync(join(folder, '好的.md'), '市长韩若兰出席会议。')
    const { files, unopened } = await readFolder(folder)
    expect(files.map(({ name }) => name)).toEqual(['好的.md'])
    expect(unopened).toEqual([
      { name: '断链.md', code: 'file-unreadable' },
      { name: '管道.txt', code: 'file-special' },
    ])
    expect((await readFiles([folder])).unopened).toMatchObject([{ code: 'file-special' }])
  })

  it('for another purpose than review is limited by what that needs, and not read where it is larger', async () => {
    const path = join(folder, '规则.json')
    writeFileSync(path, '{}')
    expect(await readChosen(path, 'rules')).toMatchObject({ name: '规则.json' })
    truncateSync(path, 3_000_000_000)
    expect(await readChosen(path, 'backup')).toEqual({
      name: '规则.json',
      code: 'file-over-limit',
      detail: '1024 MB',
    })
    expect(await readChosen(folder, 'list')).toMatchObject({ code: 'file-special' })
    expect(await readChosen(join(folder, '没有.csv'), 'list')).toMatchObject({ code: 'file-unreadable' })
  })

  it('goes on past a folder that cannot be read', async () => {
    expect(await readFolder(join(folder, '没有'))).toMatchObject({
      files: [],
      unopened: [{ name: '没有', code: 'folder-unreadable' }],
    })
  })
})

it('keeps as many files waiting as the system hands over', () => {
  const paths = Array.from({ length: 300_000 }, (_, i) => `${i}.txt`)
  let arrivals = 0
  const waiting = new Waiting(() => arrivals++)
  waiting.add(paths)
  expect([arrivals, waiting.take().length, waiting.take().length]).toEqual([1, 300_000, 0])
})
