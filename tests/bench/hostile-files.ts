import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HOSTILE_FILES } from '../hostile/files'
import { extractAlone } from '../hostile/run'
import { mb, ms, print } from './table'

const MOST_MS = 5000
const MOST_BYTES = 500_000_000
/** What takes longer by the clock is ended. */
const ENDED_MS = 60_000

/** Broken and hostile files by the command line, each in a process of its own; what exceeds its limits is told and fails. */
export async function benchHostileFiles(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-hostile-'))
  const rows: string[][] = []
  try {
    for (const [name, make] of Object.entries(HOSTILE_FILES)) {
      const { status, said, took, memory } = await extractAlone(folder, name, make(), ENDED_MS)
      const isWithin = status !== null && took <= MOST_MS && memory <= MOST_BYTES
      if (!isWithin) process.exitCode = 1
      const line = (said[0] ?? (status === 0 ? 'read' : 'ended')).replace(/^galley: [^：]*：|。.*$/g, '')
      rows.push([name, ms(took), mb(memory), isWithin ? '' : 'over', line])
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  print('Hostile files: at most 5 s and 500 MB', ['file', 'worked', 'memory', '', 'said'], rows)
}
