import type { Span } from '../../text/span'
import type { Mentions, NameMention, TitleMention } from '../../2-mentions/mention'

/** A person of a page as a check sees them: every mention of one spelling, and the titles linked to each. */
export interface NamedPerson {
  readonly name: string
  readonly mentions: readonly NameMention[]
  readonly titles: readonly { readonly title: TitleMention; readonly of: NameMention }[]
}

/** Everyone named, by spelling, in the order of first mention. */
export function peopleOn({ all, links }: Mentions): Map<string, NamedPerson> {
  const people = new Map<string, { mentions: NameMention[]; titles: NamedPerson['titles'][number][] }>()
  const byId = new Map(all.map((mention) => [mention.id, mention]))
  for (const mention of all) {
    if (mention.type !== 'name') continue
    const { person } = mention.value
    const known = people.get(person) ?? { mentions: [], titles: [] }
    known.mentions.push(mention)
    people.set(person, known)
  }
  for (const { title, name } of links) {
    const [said, of] = [byId.get(title), byId.get(name)]
    if (said?.type === 'title' && of?.type === 'name')
      people.get(of.value.person)?.titles.push({ title: said, of })
  }
  return new Map([...people].map(([name, person]) => [name, { name, ...person }]))
}

/** Names one behind the other with nothing but 、 or 和 between: at least two. */
export const nameRuns = (text: string, { all }: Mentions): NameMention[][] =>
  runsOf(
    text,
    all.filter((mention): mention is NameMention => mention.type === 'name'),
  )

/** Of names in the order of the text, those that stand one behind the other as in a list: at least two. */
export function runsOf<T extends Span>(text: string, names: readonly T[], between = BETWEEN): T[][] {
  const runs: T[][] = []
  for (const name of names) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && name.start >= last.end && between.test(text.slice(last.end, name.start)))
      run.push(name)
    else runs.push([name])
  }
  return runs.filter(({ length }) => length > 1)
}

const BETWEEN = /^(?:\s*[、]\s*|[和与及]|、?以及|[（(][^）)\n]{1,12}[）)]\s*、\s*)$/
