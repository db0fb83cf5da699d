import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The packages that the sources of these folders import, by their lines; types are not shipped. */
function importedBy(folders: readonly string[]): string[] {
  const names = new Set<string>()
  for (const folder of folders)
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(?:ts|svelte)$/.test(entry.name)) continue
      const source = readFileSync(join(entry.parentPath, entry.name), 'utf8')
      for (const [, name = ''] of source.matchAll(
        /^\s*(?:import|export) (?!type )[^'"]*?from '((?:@[a-z0-9-]+\/)?[a-z][a-z0-9.-]*)(?:\/[^']*)?'/gm,
      ))
        if (!name.startsWith('node:') && name !== 'electron') names.add(name)
    }
  return [...names].sort()
}

const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { version: string; license?: string }>
}

describe.each([
  ['the interface and the shell', 'out/renderer', ['src/core', 'src/renderer', 'src/main', 'src/preload']],
  ['the command line', 'out/cli', ['src/core', 'src/cli', 'src/node']],
])('the notices of %s', (_what, folder, sources) => {
  const parts = readFileSync(join(folder, 'third-party-notices.txt'), 'utf8').split(/\n-{80}\n/)

  it('name every package in it with its locked version, its licence and its text', () => {
    const packages = importedBy(sources)
    expect(packages.length).toBeGreaterThan(5)
    for (const name of packages) {
      const { version = '', license = '' } = locked.packages[`node_modules/${name}`] ?? {}
      const part = parts.find((candidate) => candidate.trim().startsWith(`${name} ${version}\n`))
      expect(part, name).toBeDefined()
      expect(part).toContain(license)
      expect(part?.length, `${name}: the text of its licence`).toBeGreaterThan(700)
    }
  })

  it('name what the tables and the network were made of', () => {
    const data = parts.find((part) => part.includes('houbb/nlp-hanzi-similar'))
    expect(data).toContain('shibing624/pycorrector')
    expect(data).toContain('baidu/lac')
    expect(parts.find((part) => part.includes('fxsjy/jieba'))).toContain('Permission is hereby granted')
    expect(parts.some((part) => part.includes('Administrative-divisions-of-China'))).toBe(true)
    expect(data).toContain('Apache License')
  })
})
