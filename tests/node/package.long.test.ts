import { getRawHeader, listPackage } from '@electron/asar'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/**
 * The folder that electron-builder makes an installer from, made with a stand-in for Electron's own files: what of
 * ours is in it is real, the runtime is not. Electron's fuse wire is there to be written and read back.
 */
const folder = mkdtempSync(join(tmpdir(), 'galley-package-'))
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSES = 8
let unpacked = ''

beforeAll(() => {
  const electron = join(folder, 'electron')
  mkdirSync(join(electron, 'resources'), { recursive: true })
  mkdirSync(join(electron, 'locales'))
  const wire = Buffer.concat([
    Buffer.from(`#!/bin/sh\n${SENTINEL}`),
    Buffer.from([1, FUSES]),
    Buffer.from('0'.repeat(FUSES)),
    Buffer.from('\n'),
  ])
  writeFileSync(join(electron, 'electron'), wire)
  chmodSync(join(electron, 'electron'), 0o755)
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html'])
    writeFileSync(join(electron, name), '45.4.1')
  const { status, stdout, stderr } = spawnSync(
    'npx',
    [
      'electron-builder',
      '--linux',
      'dir',
      `-c.electronDist=${electron}`,
      `-c.directories.output=${join(folder, 'dist')}`,
    ],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`)
  unpacked = join(folder, 'dist/linux-unpacked')
}, 120_000)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the package', () => {
  it('holds the built program and nothing else: no sources, no tests, no packages', () => {
    const files = listPackage(join(unpacked, 'resources/app.asar'), { isPack: false })
    const tops = new Set(files.map((file) => file.split('/').slice(1, 3).join('/')))
    expect([...tops].sort()).toEqual(['out', 'out/main', 'out/preload', 'out/renderer', 'package.json'])
    expect(files).toContain('/out/main/index.js')
    expect(files).toContain('/out/preload/index.cjs')
    expect(files).toContain('/out/renderer/index.html')
    expect(files).toContain('/out/renderer/third-party-notices.txt')
    expect(files.some((file) => file.includes('names') && file.endsWith('.bin'))).toBe(true)
    expect(files.filter((file) => /临江晚报/.test(file))).toHaveLength(2)
  })

  it('is small: under 16 MB, of which 9 are the models and 2 the reader of PDF files', () => {
    const { header } = getRawHeader(join(unpacked, 'resources/app.asar'))
    const sizeOf = (entry: unknown): number => {
      const { size = 0, files = {} } = entry as { size?: number; files?: Record<string, unknown> }
      return size + Object.values(files).reduce<number>((sum, file) => sum + sizeOf(file), 0)
    }
    expect(sizeOf(header)).toBeLessThan(16_000_000)
  })

  it('starts on less than 0.6 MB of scripts: lists and checks are read in the worker, screens when opened', () => {
    const renderer = join(process.cwd(), 'out/renderer')
    const html = readFileSync(join(renderer, 'index.html'), 'utf8')
    const scripts = [...html.matchAll(/assets\/[^"]+\.js/g)].map(([path]) => path)
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.reduce((sum, path) => sum + statSync(join(renderer, path)).size, 0)).toBeLessThan(600_000)
  })

  it('brings the command line and the schema beside it', () => {
    expect(readdirSync(join(unpacked, 'resources')).sort()).toEqual(['app.asar', 'cli', 'schema'])
    expect(readdirSync(join(unpacked, 'resources/cli')).sort()).toEqual([
      'character-maps.zip',
      'galley.js',
      'kernel.wasm',
      'names.bin',
      'network.bin',
      'third-party-notices.txt',
    ])
  })

  it('has its fuses set: no Node by environment or inspector, only its own sealed archive', () => {
    const binary = readFileSync(join(unpacked, 'galley'))
    const at = binary.indexOf(SENTINEL) + SENTINEL.length
    const wire = [...binary.subarray(at + 2, at + 2 + FUSES)].map((byte) => String.fromCharCode(byte))
    // runAsNode, cookie encryption, NODE_OPTIONS, inspector, asar integrity, only asar, (snapshot), file privileges.
    expect(wire.map((fuse, i) => (i === 6 ? '-' : fuse)).join('')).toBe('010011-0')
  })
})
