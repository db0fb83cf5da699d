import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
const GALLEY = join(process.cwd(), 'out/cli/galley.js')

/** At the end it says on its third channel how much memory it had at most, in kilobytes, and how long it worked, in microseconds. */
const TELL = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); writeSync(3, `${maxRSS} ${userCPUTime + systemCPUTime}`) })",
)}`

export interface HostileRun {
  readonly status: number | null
  /** What was said of the file, line by line. */
  readonly said: readonly string[]
  /** How long it worked, in milliseconds, with the start of the program: others may have the processor in between. */
  readonly took: number
  /** In bytes; of a process that was ended from outside none is known. */
  readonly memory: number
}

/** Reads a file by the command line in a process of its own, which is ended after so many milliseconds. */
export async function extractAlone(
  folder: string,
  name: string,
  bytes: Uint8Array | string,
  most: number,
): Promise<HostileRun> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const child = spawn(process.execPath, ['--import', TELL, GALLEY, 'extract', path], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), most)
  const heard = ['', '', '']
  for (const [i, channel] of [child.stdout, child.stderr, child.stdio[3]].entries())
    channel?.on('data', (chunk: Buffer) => {
      if (i > 0) heard[i] += chunk.toString()
    })
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearTimeout(timer)
  const [memory = 0, worked = 0] = (heard[2] ?? '').split(' ').map(Number)
  return {
    status,
    said: (heard[1] ?? '').split('\n').filter((line) => line !== ''),
    took: worked / 1000,
    memory: memory * 1024,
  }
}
