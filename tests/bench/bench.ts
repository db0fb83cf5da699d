/** npm run bench: what the README quotes of speed and memory. Arguments choose parts: desk. */
import { benchDesk } from './desk'

const PARTS = { desk: benchDesk }

const wanted = process.argv.slice(2)
for (const [name, run] of Object.entries(PARTS)) if (wanted.length === 0 || wanted.includes(name)) await run()
