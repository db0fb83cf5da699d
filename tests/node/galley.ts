import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { vi } from 'vitest'
import { runCommand } from '../../src/cli/run'
import { loadKnowledge } from '../../src/node/knowledge'
import { knowledge } from '../knowledge'

/** The command line as it is built. */
export const GALLEY = join(process.cwd(), 'out/cli/galley.js')

export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The command line in a process of its own: what is about starting, standard input and ending is seen only there. */
export function started(args: readonly string[], input = ''): Ended {
  const { status, stdout, stderr } = spawnSync('node', [GALLEY, ...args], { input, encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** The command line within this process: a start takes longer than most of what it is asked. */
export async function galley(args: readonly string[], input = ''): Promise<Ended> {
  const written = { stdout: '', stderr: '' }
  const taken = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((chunk) => {
      written[name] += String(chunk)
      return true
    }),
  )
  try {
    const status = await runCommand(args, {
      stdin: Readable.from([input]),
      knowledge: (isFast) =>
        isFast ? loadKnowledge(pathToFileURL(join(process.cwd(), 'resources/model/')), true) : knowledge,
    })
    return { status, ...written }
  } finally {
    for (const one of taken) one.mockRestore()
  }
}
