import { mentionId, type MentionId } from '../../identities'
import type { ExportedMention } from '../exported'
import type { Folded } from './folded'

/** Links that lead nowhere, to the wrong kind, one way only, or elsewhere than was decided. */
export function* linkFaults({ exported: { mentions }, log }: Folded): Generator<string> {
  const byId = new Map(mentions.map((mention) => [mention.id, mention]))
  for (const { id, type, links } of mentions) {
    if (new Set(links).size !== links.length) yield `mention ${id}: linked twice`
    for (const link of links) {
      const other = byId.get(link)
      if (!other) yield `mention ${id}: no mention ${link} to be linked to`
      else if (type === 'figure' || other.type !== (type === 'title' ? 'name' : 'title'))
        yield `mention ${id}: a ${type} can't be linked to the ${other.type} ${link}`
      else if (!other.links.includes(id)) yield `mention ${id}: ${link} is not linked back`
    }
  }
  yield* decidedElsewhere(byId, log)
}

function* decidedElsewhere(
  byId: ReadonlyMap<string, ExportedMention>,
  log: Folded['log'],
): Generator<string> {
  for (const register of log.registers('links')) {
    const head = log.decided(register)
    if (head?.what.kind !== 'link' || head.subject.kind !== 'links') continue
    const title = byId.get(mentionId('title', head.subject.anchor))
    if (title?.type !== 'title') continue
    const names = head.what.names.map((anchor): MentionId => mentionId('name', anchor))
    const must = new Set<string>(names.filter((id) => byId.get(id)?.type === 'name'))
    if (must.size !== title.links.length || title.links.some((id) => !must.has(id)))
      yield `mention ${title.id}: not linked as was decided`
  }
}
