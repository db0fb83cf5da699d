import list from '../../../../resources/knowledge/idioms.json'

export const IDIOMS: ReadonlySet<string> = new Set(list.idioms.split(' '))

/** Sayings like them that are right as well: 撼天动地 beside 感天动地. */
export const LIKE_IDIOMS: ReadonlySet<string> = new Set(list.others.split(' '))

/** By their first and by their last two characters, as one number each: one wrong character leaves one of the pairs. */
const BY_PAIR = new Map<number, string[]>()
const key = (first: number, second: number, isEnd: boolean): number =>
  (first * 65536 + second) * 2 + Number(isEnd)
for (const idiom of IDIOMS)
  for (const isEnd of [false, true]) {
    const at = isEnd ? 2 : 0
    const pair = key(idiom.charCodeAt(at), idiom.charCodeAt(at + 1), isEnd)
    const known = BY_PAIR.get(pair)
    if (known) known.push(idiom)
    else BY_PAIR.set(pair, [idiom])
  }

const NONE: readonly string[] = []

/** Idioms that share the first or the last two of four characters. */
export function idiomsLike(text: string, at: number): readonly string[] {
  const first = BY_PAIR.get(key(text.charCodeAt(at), text.charCodeAt(at + 1), false))
  const last = BY_PAIR.get(key(text.charCodeAt(at + 2), text.charCodeAt(at + 3), true))
  if (first && last) return [...first, ...last]
  return first ?? last ?? NONE
}
