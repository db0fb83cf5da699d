import { createInterface } from 'node:readline'
import { pageOf } from '../core/1-page/to-page'
import { findMentions, type Knowledge } from '../core/2-mentions/find-mentions'
import { writtenValue } from '../core/2-mentions/value'
import { complain, print, type ExitCode } from './output'

/** Characters to one write: a system call for every line takes a tenth of the time. */
const BATCH = 1 << 16

/** galley extract --stream: a JSON object a line in, one a line out, in order; memory does not grow with the input. */
export async function extractStream(
  input: NodeJS.ReadableStream,
  knowledge: Knowledge,
  explain = false,
): Promise<ExitCode> {
  let code: ExitCode = 0
  let number = 0
  let waiting = ''
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++
    if (line.trim() === '') continue
    const request = parse(line)
    const answered = request && answerOf(request, knowledge, explain, number)
    if (answered) {
      waiting += `${answered}\n`
      if (waiting.length < BATCH) continue
      await print(waiting)
      waiting = ''
    } else {
      if (!request) complain({ code: 'line-invalid', about: `line ${number}` })
      code = 2
    }
  }
  if (waiting !== '') await print(waiting)
  return code
}

/** The line for one text; null where we fail at it, which is said, and ends none of the others. */
function answerOf(
  request: { id: unknown; text: string },
  knowledge: Knowledge,
  explain: boolean,
  number: number,
): string | null {
  try {
    return JSON.stringify(answer(request, knowledge, explain))
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    complain({ code: 'unexpected', about: `line ${number}`, detail })
    return null
  }
}

function parse(line: string): { id: unknown; text: string } | null {
  try {
    const value = JSON.parse(line) as { id?: unknown; text?: unknown } | null
    return typeof value?.text === 'string' ? { id: value.id ?? null, text: value.text } : null
  } catch {
    return null
  }
}

/** The spans of one text, and links as indices into them. */
function answer({ id, text }: { id: unknown; text: string }, knowledge: Knowledge, explain: boolean) {
  const page = pageOf({ name: '', sha256: '', format: 'txt', encoding: 'utf-8', size: text.length, text })
  const { all, links } = findMentions(page, knowledge)
  const index = new Map(all.map((mention, i) => [mention.id, i]))
  return {
    id,
    spans: all.map((mention) => {
      const value = writtenValue(mention)
      return {
        type: mention.type,
        start: mention.start,
        end: mention.end,
        text: mention.quote,
        ...(value === undefined ? {} : { value }),
        ...(mention.type === 'figure' ? figureParts(mention.value) : {}),
        ...(explain ? { confidence: mention.confidence, evidence: mention.evidence } : {}),
      }
    }),
    links: links.flatMap(({ title, name }) => {
      const [t, n] = [index.get(title), index.get(name)]
      return t === undefined || n === undefined ? [] : [{ title: t, name: n }]
    }),
  }
}

const figureParts = ({ kind, unit, approximate }: { kind: string; unit?: string; approximate?: string }) => ({
  kind,
  ...(unit === undefined ? {} : { unit }),
  ...(approximate === undefined ? {} : { approximate }),
})
