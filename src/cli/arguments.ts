import { parseArgs } from 'node:util'
import { ENCODINGS, isEncoding, type EncodingId } from '../core/1-page/encoding/encodings'
import { OUTPUT_FORMATS } from '../core/6-export/formats'
import type { ConfigurationFiles } from './configuration'

/** What is wrong with the arguments, for the one who typed them. */
export class Usage extends Error {}

const DESK = {
  refs: { type: 'string', multiple: true },
  rules: { type: 'string' },
  words: { type: 'string' },
  lines: { type: 'string' },
  encoding: { type: 'string' },
  fast: { type: 'boolean' },
} as const
const FORMATS = Object.fromEntries(OUTPUT_FORMATS.map(({ id }) => [id, { type: 'boolean' as const }]))

/** The flags of each command; any other is refused. */
const FLAGS = {
  extract: {
    ...FORMATS,
    stream: { type: 'boolean' },
    explain: { type: 'boolean' },
    out: { type: 'string' },
    ...DESK,
  },
  check: { json: { type: 'boolean' }, sarif: { type: 'boolean' }, ...DESK },
  compare: { json: { type: 'boolean' }, ...DESK },
  validate: {},
} as const
type CommandName = keyof typeof FLAGS
const COMMANDS = Object.keys(FLAGS) as CommandName[]

/** Flags of which at most one can be given, and those that another makes senseless. */
const ONE_OF: readonly (readonly string[])[] = [
  [...OUTPUT_FORMATS.map(({ id }) => id), 'explain'],
  [...OUTPUT_FORMATS.map(({ id }) => id), 'stream'],
  ['json', 'sarif'],
  ['out', 'explain'],
  ['out', 'stream'],
  ['rules', 'explain'],
  ['rules', 'stream'],
  ['encoding', 'stream'],
]

export interface Arguments {
  readonly command: CommandName
  readonly files: readonly string[]
  /** Is the flag given? */
  readonly has: (flag: string) => boolean
  readonly out?: string
  readonly configuration: ConfigurationFiles
}

/** Reads the arguments. Throws Usage where they are not as `galley --help` has them. */
export function readArguments(args: readonly string[]): Arguments | 'help' | 'version' {
  const command = COMMANDS.find((name) => name === args.find((arg) => !arg.startsWith('-')))
  if (args.includes('--version') || (args.includes('-v') && !command)) return 'version'
  if (args.includes('--help') || args.includes('-h')) return 'help'
  if (!command) throw unknownCommand(args)
  const { values, positionals } = parsed(command, args)
  const files = positionals.slice(1)
  const has = (flag: string): boolean => values[flag] !== undefined
  for (const group of ONE_OF) {
    const given = group.filter(has)
    if (given.length > 1) throw new Usage(`--${given.join(', --')}: not together`)
  }
  if (has('stream') && files.length > 0) throw new Usage('--stream: reads standard input, no FILE')
  if (command === 'compare' && files.length !== 2) throw new Usage('compare: OLD NEW?')
  if (!has('stream') && files.length === 0) throw new Usage(`${command}: FILE...?`)
  const text = (flag: string): string | undefined =>
    typeof values[flag] === 'string' ? values[flag] : undefined
  return {
    command,
    files,
    has,
    ...optional('out', text('out')),
    configuration: {
      refs: Array.isArray(values['refs']) ? values['refs'].map(String) : [],
      ...optional('rules', text('rules')),
      ...optional('words', text('words')),
      ...optional('lines', text('lines')),
      ...optional('encoding', encodingOf(text('encoding'))),
      ...optional('isFast', has('fast') || undefined),
    },
  }
}

const optional = <Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> => (value === undefined ? {} : { [key]: value }) as Partial<Record<Key, Value>>

function parsed(
  command: CommandName,
  args: readonly string[],
): { values: Record<string, unknown>; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: FLAGS[command] })
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error)) throw error
    const [said = ''] = error.message.split(/\.\s|\n/)
    throw new Usage(
      error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? unknownFlag(command, /'(--?[^'\s=]+)/.exec(said)?.[1] ?? said)
        : said,
    )
  }
}

/** Says whose flag it is, or which one may have been meant. */
function unknownFlag(command: CommandName, flag: string): string {
  const name = flag.replace(/^--?/, '')
  const other = COMMANDS.find((one) => name in FLAGS[one])
  if (other) return `${flag}: a flag of galley ${other}, not of galley ${command}`
  const meant = nearest(name, Object.keys(FLAGS[command]))
  return `${flag}: no such flag${meant === undefined ? '' : `; --${meant}?`}`
}

function unknownCommand(args: readonly string[]): Usage {
  const [first = ''] = args
  const meant = nearest(first, COMMANDS)
  return new Usage(
    `${first === '' ? 'extract, check, compare, validate' : `${first}: no such command`}${meant ? `; ${meant}?` : ''}`,
  )
}

const ALIASES: Readonly<Record<string, EncodingId>> = { gbk: 'gb18030', gb2312: 'gb18030', utf8: 'utf-8' }

function encodingOf(name: string | undefined): EncodingId | undefined {
  if (name === undefined) return undefined
  const id = ALIASES[name.toLowerCase()] ?? name.toLowerCase()
  if (isEncoding(id)) return id
  throw new Usage(`--encoding ${name}: ${ENCODINGS.map((encoding) => encoding.id).join(', ')}`)
}

/** The one of several words that is at most two letters away. */
function nearest(word: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map((known) => ({ known, distance: distanceOf(word, known) }))
    .sort((a, b) => a.distance - b.distance)
  return best && best.distance <= 2 ? best.known : undefined
}

/** Letters to change, add or take away to make one word of the other. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return row[other.length] ?? 0
}
