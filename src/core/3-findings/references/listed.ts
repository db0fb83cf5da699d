import type { Span } from '../../text/span'

/** Between two names of one list: marks, notes in brackets, a unit or two, and no sentence's end. */
const BETWEEN = /^[^。！？!?]{0,24}$/
/** So many names in a row are a list. */
const SHORTEST = 3

/** Those of an article's names, in text order, that stand in lists of three and more. */
export function namesInLists<T extends Span>(text: string, names: readonly T[]): T[] {
  const runs: T[][] = []
  for (const name of names) {
    const last = runs.at(-1)?.at(-1)
    if (last && name.start >= last.end && BETWEEN.test(text.slice(last.end, name.start)))
      runs.at(-1)?.push(name)
    else runs.push([name])
  }
  return runs.filter(({ length }) => length >= SHORTEST).flat()
}

const HEADING = /(?:^|[。；;，,\n）)])([^。；;，,：:\n）)]{2,16})[：:](?!\d)/g

/** What a name of a list stands under: the words before the nearest colon of its paragraph. */
export function headingOf(text: string, { start }: Span): string | undefined {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return [...before.matchAll(HEADING)].at(-1)?.[1]?.trim()
}
