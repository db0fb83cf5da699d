/** The command line: arguments to the core, its answer to standard output and an exit code. */
import { readFile as readBytes } from 'node:fs/promises'
import { provideCharacterMaps } from '../core/1-page/formats/pdf/character-maps'
import { loadKnowledge } from '../node/knowledge'
import { runCommand } from './run'
import { isPooled, serve } from './worker-pool'

provideCharacterMaps(() => readBytes(new URL('./character-maps.zip', import.meta.url)))

const knowledge = (isFast: boolean) => loadKnowledge(new URL('./', import.meta.url), isFast)

// A reader that goes away early (galley ... | head) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2)
})

if (isPooled()) await serve(knowledge)
else process.exitCode = await runCommand(process.argv.slice(2), { stdin: process.stdin, knowledge })
