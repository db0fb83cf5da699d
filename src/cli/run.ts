import { version } from '../../package.json'
import type { Knowledge } from '../core/2-mentions/find-mentions'
import { OUTPUT_FORMATS } from '../core/6-export/formats'
import { readArguments, Usage } from './arguments'
import { compareFiles } from './compare'
import { filesOf, reportChecks } from './check'
import { checkAll } from './worker-pool'
import { readConfiguration } from './configuration'
import { explainFiles } from './explain'
import { extract } from './extract'
import { complain, language, print, type ExitCode } from './output'
import { extractStream } from './stream'
import { validateFiles } from './validate'
import { visible } from './visible'

const FORMATS = OUTPUT_FORMATS.map(({ id }) => `--${id}`).join('|')

const HELP = {
  zh: `galley ${version} 校样：报纸出版前的核对

  galley extract 文件... [${FORMATS}] [--out 文件夹]   人名、职务、数字，同应用里未改动时的导出
  galley extract --stream                          标准输入每行 {"id","text"}，输出每行一个结果
  galley extract 文件... --explain                    每处的把握和依据
  galley check 文件或文件夹... [--json|--sarif]        检查；有错误时退出码 1，有文件读不出时 2
  选项：--refs 名单（.xlsx .csv .txt，可重复） --rules 规则文件 --words 词表 --encoding 编码
        --lines 本单位在内置清单里增改停用的条目（表格：清单、条目、说明或“停用”）
        --fast 不用神经网络：快许多，找到的少一些
  galley compare 旧版 新版 [--json]                  新版对照：照改、漏改、新改动；旧版可用含决定的导出（.json）
  galley validate 文件...                            核对导出的文件是否符合格式
  galley --help | --version
`,
  en: `galley ${version}: the last check of a newspaper page

  galley extract FILE... [${FORMATS}] [--out DIR]      names, titles and figures, as the app exports them
  galley extract --stream                          lines {"id","text"} in, a line of spans each out
  galley extract FILE... --explain                 how sure each is, and why
  galley check FILE|FOLDER... [--json|--sarif]     findings; exit 1 with errors, 2 if a file can't be read
  options: --refs LIST (.xlsx .csv .txt; again for more) --rules FILE --words FILE --encoding NAME
           --lines TABLE: own lines of the built-in lists (list, line, what stands beside it, or off)
           --fast without the network: much faster, and less is found
  galley compare OLD NEW [--json]                  what came back otherwise; OLD may be an export with its decisions
  galley validate FILE...                          is it an export as the schema has it?
  galley --help | --version
`,
} as const

/** What the command line is started with besides its arguments. */
export interface Given {
  readonly stdin: NodeJS.ReadableStream
  /** The shipped models; without the network where it is to be fast. */
  readonly knowledge: (isFast: boolean) => Knowledge
}

/** Does what the arguments say; writes the answer, or in one line why there is none. Gives the exit code. */
export async function runCommand(args: readonly string[], given: Given): Promise<ExitCode> {
  try {
    return await run(args, given)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const usage = error instanceof Usage
    process.stderr.write(`galley: ${visible(message)}${usage ? ' (galley --help)' : ''}\n`)
    return 2
  }
}

async function run(args: readonly string[], { stdin, knowledge }: Given): Promise<ExitCode> {
  if (args.length === 0) return answer(HELP[language], 2)
  const asked = readArguments(args)
  if (asked === 'version') return answer(`${version}\n`)
  if (asked === 'help') return answer(HELP[language])
  const { command, files, has, out, configuration } = asked
  if (command === 'validate') return validateFiles(files)
  const own = await readConfiguration(configuration, knowledge(configuration.isFast === true))
  if (!own.ok) {
    complain(own.problem)
    return 2
  }
  if (command === 'check') {
    const format = has('sarif') ? 'sarif' : has('json') ? 'json' : 'human'
    return reportChecks(checkAll(await filesOf(files), own.value, configuration), format)
  }
  if (command === 'compare') return compareFiles(files, has('json'), own.value)
  if (has('stream')) return extractStream(stdin, own.value.knowledge, has('explain'))
  if (has('explain')) return explainFiles(files, own.value)
  return extract(files, OUTPUT_FORMATS.find(({ id }) => has(id))?.id ?? 'json', out, own.value)
}

async function answer(text: string, code: ExitCode = 0): Promise<ExitCode> {
  await print(text)
  return code
}
