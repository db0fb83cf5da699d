/** Sets up what is missing, then runs one of the project's TypeScript programs: with-setup.mjs FILE [ARG...] */
import { ensureBuilt, ensurePackages, runOrExit } from './setup.mjs'

ensurePackages()
ensureBuilt()
runOrExit(process.execPath, ['--import', 'tsx', ...process.argv.slice(2)])
