import { surnameLength } from '../core/2-mentions/lexicon/surnames'
import type { LabelledText } from './corpora'

/** Surnames and given names as the training texts have them, each as often as there. */
interface Pool {
  readonly surnames: readonly string[]
  /** Given names of one character and of two, taken apart by where the character stands. */
  readonly alone: readonly string[]
  readonly first: readonly string[]
  readonly second: readonly string[]
  /** Names of other peoples in Chinese characters, whole. */
  readonly foreign: readonly string[]
}

/** How often a part is drawn from all that there are, the rare ones as often as the common. */
const RARE = 0.2
const HAN_NAME = /^[\u4e00-\u9fff]{2,4}$/
const FOREIGN_NAME = /^[\u4e00-\u9fff][\u4e00-\u9fff·•.-]+[\u4e00-\u9fff]$/

function isHanName(name: string): boolean {
  const surname = surnameLength(name)
  return HAN_NAME.test(name) && surname > 0 && name.length > surname && name.length <= surname + 2
}

/** The parts of all names of some texts, each as often as it stands there. */
export function poolOf(texts: readonly LabelledText[]): Pool {
  const pool = { surnames: [], alone: [], first: [], second: [], foreign: [] } as Record<keyof Pool, string[]>
  for (const { text, spans } of texts)
    for (const { type, start, end } of spans) {
      const name = text.slice(start, end)
      if (type !== 'name') continue
      if (!isHanName(name)) {
        if (FOREIGN_NAME.test(name)) pool.foreign.push(name)
        continue
      }
      const given = name.slice(surnameLength(name))
      pool.surnames.push(name.slice(0, surnameLength(name)))
      if (given.length === 1) pool.alone.push(given)
      else {
        pool.first.push(given.charAt(0))
        pool.second.push(given.charAt(1))
      }
    }
  return pool
}

/**
 * The texts that name people once more, with every Han name replaced by one made up from the parts of all of them:
 * what the tagger learns from is then where a name stands, not who was in the news that year. `random` gives [0, 1).
 * `isVaried`: now and then a rare surname or character as often as a common one; foreign names change places too.
 */
export function renamed(
  texts: readonly LabelledText[],
  random: () => number,
  { pool = poolOf(texts), isVaried = false }: { readonly pool?: Pool; readonly isVaried?: boolean } = {},
): LabelledText[] {
  const rare = new Map(Object.values(pool).map((from: readonly string[]) => [from, [...new Set(from)]]))
  const draw = (all: readonly string[]): string => {
    const from = isVaried && random() < RARE ? (rare.get(all) ?? all) : all
    return from[Math.floor(random() * from.length)] ?? ''
  }
  const made = (old: string): string =>
    draw(pool.surnames) +
    (old.length - surnameLength(old) === 1 ? draw(pool.alone) : draw(pool.first) + draw(pool.second))
  const other = (old: string): string =>
    isHanName(old) ? made(old) : isVaried && FOREIGN_NAME.test(old) ? draw(pool.foreign) : ''
  return texts.flatMap(({ id, text, spans }) => {
    const newNames = new Map<string, string>()
    const swaps: { readonly start: number; readonly end: number; readonly name: string }[] = []
    for (const { type, start, end } of [...spans].sort((a, b) => a.start - b.start)) {
      const old = text.slice(start, end)
      if (type !== 'name' || start < (swaps.at(-1)?.end ?? 0)) continue
      const name = newNames.get(old) ?? other(old)
      if (name === '') continue
      newNames.set(old, name)
      swaps.push({ start, end, name })
    }
    return swaps.length === 0 ? [] : [{ id: `${id}-renamed`, ...swapped(text, spans, swaps) }]
  })
}

/** A text with stretches of it written otherwise, and its spans where they are then; spans cut by one are dropped. */
function swapped(
  text: string,
  spans: LabelledText['spans'],
  swaps: readonly { readonly start: number; readonly end: number; readonly name: string }[],
): Pick<LabelledText, 'text' | 'spans'> {
  let written = ''
  let from = 0
  for (const { start, end, name } of swaps) {
    written += text.slice(from, start) + name
    from = end
  }
  const isInside = (at: number) => swaps.some(({ start, end }) => start < at && at < end)
  const moved = (at: number) =>
    swaps.reduce((sum, { start, end, name }) => (end <= at ? sum + name.length - (end - start) : sum), at)
  return {
    text: written + text.slice(from),
    spans: spans
      .filter(({ start, end }) => !isInside(start) && !isInside(end))
      .map(({ type, start, end }) => ({ type, start: moved(start), end: moved(end) })),
  }
}
