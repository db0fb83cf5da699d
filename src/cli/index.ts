/** The command line: arguments to the core, its answer to standard output and an exit code. */
import { parseArgs } from 'node:util'
import { version } from '../../package.json'
import { OUTPUT_FORMATS } from '../core/5-export/formats'
import { loadKnowledge } from '../node/knowledge'
import { checkFiles } from './check'
import { extract } from './extract'
import { language, print, type ExitCode } from './output'
import { extractStream } from './stream'
import { validateFiles } from './validate'

const FORMATS = OUTPUT_FORMATS.map(({ id }) => `--${id}`).join('|')

const HELP = {
  zh: `galley ${version} 校样：报纸出版前的核对

  galley extract 文件... [${FORMATS}] [--out 文件夹]   人名、职务、数字，同应用里未改动时的导出
  galley extract --stream                          标准输入每行 {"id","text"}，输出每行一个结果
  galley check 文件... [--json]                      检查；有错误时退出码 1，有文件读不出时 2
  galley validate 文件...                            核对导出的文件是否符合格式
  galley --help | --version
`,
  en: `galley ${version}: the last check of a newspaper page

  galley extract FILE... [${FORMATS}] [--out DIR]      names, titles and figures, as the app exports them
  galley extract --stream                          lines {"id","text"} in, a line of spans each out
  galley check FILE... [--json]                    findings; exit 1 with errors, 2 if a file can't be read
  galley validate FILE...                          is it an export as the schema has it?
  galley --help | --version
`,
} as const

class Usage extends Error {}

async function run(): Promise<ExitCode> {
  const formatFlags = Object.fromEntries(OUTPUT_FORMATS.map(({ id }) => [id, { type: 'boolean' as const }]))
  let parsed
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
        stream: { type: 'boolean' },
        out: { type: 'string' },
        ...formatFlags,
      },
    })
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message.split(/\.\s|\n/)[0] : undefined)
  }
  const { values, positionals } = parsed
  const [command, ...files] = positionals
  if (values.version === true) return say(`${version}\n`)
  if (values.help === true || command === undefined)
    return say(HELP[language], command === undefined && values.help !== true ? 2 : 0)
  if (command === 'extract' && values.stream === true) return extractStream(process.stdin, knowledge())
  if (files.length === 0) throw new Usage(`${command}: FILE...?`)
  const format =
    OUTPUT_FORMATS.find(({ id }) => (values as Record<string, unknown>)[id] === true)?.id ?? 'json'
  if (command === 'extract')
    return extract(files, format, typeof values.out === 'string' ? values.out : undefined, knowledge())
  if (command === 'check') return checkFiles(files, format === 'json' && 'json' in values, knowledge())
  if (command === 'validate') return validateFiles(files)
  throw new Usage(`${command}?`)
}

const knowledge = () => loadKnowledge(new URL('./', import.meta.url))

async function say(text: string, code: ExitCode = 0): Promise<ExitCode> {
  await print(text)
  return code
}

// A reader that goes away early (galley ... | head) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2)
})

try {
  process.exitCode = await run()
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  const usage = error instanceof Usage
  process.stderr.write(`galley: ${message}${usage ? ' (galley --help)' : ''}\n`)
  process.exitCode = 2
}
