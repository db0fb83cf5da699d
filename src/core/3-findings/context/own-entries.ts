import { ownOf, type BuiltInList, type NewsroomEntries } from '../../2-mentions/newsroom-entries'
import type { Diagnostic } from '../rule'
import { nearForms, type NearForm } from '../similarity/near-forms'

/** A form has to be so long for what is like it to be a slip. */
const SHORTEST = 5

type Look = (text: string) => Iterable<NearForm>
const LOOKS = new WeakMap<NewsroomEntries, Map<BuiltInList, Look>>()

/** What is all but one of the newsroom’s own forms of a list. What it looks by is made once for what the newsroom has set. */
function nearOwn(newsroom: NewsroomEntries, list: BuiltInList, text: string): Iterable<NearForm> {
  const known = LOOKS.get(newsroom) ?? new Map<BuiltInList, Look>()
  LOOKS.set(newsroom, known)
  let look = known.get(list)
  if (!look) {
    const forms = ownOf(newsroom, list).map(({ entry }) => entry)
    look = nearForms(
      forms.filter(({ length }) => length >= SHORTEST),
      forms,
    )
    known.set(list, look)
  }
  return look(text)
}

/** What the newsroom itself has in a list of right forms, misspelt. */
export function* ownForms(newsroom: NewsroomEntries, list: BuiltInList, text: string): Generator<Diagnostic> {
  if (ownOf(newsroom, list).length === 0) return
  for (const { start, end, form } of nearOwn(newsroom, list, text)) {
    const at = { start, end }
    const written = text.slice(start, end)
    yield {
      at,
      message: {
        zh: `“${written}”似应为“${form}”（本单位清单）`,
        en: `“${written}” is perhaps “${form}” (the newsroom’s own list)`,
      },
      suggestions: [{ at, replacement: form }],
    }
  }
}

/** What the newsroom itself has in a list of wrong forms, wherever it stands. */
export function* ownWrongForms(
  newsroom: NewsroomEntries,
  list: BuiltInList,
  text: string,
): Generator<Diagnostic> {
  for (const { entry, detail = '' } of ownOf(newsroom, list))
    for (let start = text.indexOf(entry); start >= 0; start = text.indexOf(entry, start + entry.length)) {
      const at = { start, end: start + entry.length }
      yield {
        at,
        message:
          detail === ''
            ? { zh: `“${entry}”：本单位不用`, en: `“${entry}”: the newsroom does not print it` }
            : {
                zh: `“${entry}”：本单位作“${detail}”`,
                en: `“${entry}”: the newsroom prints “${detail}”`,
              },
        ...(detail === '' ? {} : { suggestions: [{ at, replacement: detail }] }),
      }
    }
}
