import { TAGS, type NameModel } from './model'
import { networkScores } from './network/kinds'
import { bySpan } from '../../text/span'
import { posteriorOf, type Posterior, type TaggedSpan } from './posterior'
import type { Kind } from './network/network'

/**
 * What the network takes for organisations, places and posts in one segment of text, for whoever puts titles together.
 *
 * - `spansFrom(least)`: every stretch at least so likely, in the order of their beginnings; they may overlap;
 * - `probability(start, end)`: how likely exactly this stretch is one, for stretches that a rule proposes.
 *
 * Offsets are UTF-16 code units of the text given, end exclusive; give it the text as it is read (simplified
 * characters). Kinds are told apart independently, so a place may lie inside an organisation. An organisation is taken
 * whole (铁道部运输局 may be one or two); a post stands without its organisation (副局长, 董事长, 记者, 中锋), known to a
 * list or not, whether or not someone is named beside it.
 */
export interface Spans {
  readonly organisations: Posterior
  readonly places: Posterior
  readonly posts: Posterior
  /** Names as the network alone has them. */
  readonly names: Posterior
}

/** The network has no weights for steps from tag to tag: only which may follow which counts. */
const FREE = new Float64Array(TAGS * TAGS)

/** The spans of a segment; null where the engine runs without its network (`--fast`): only lists and rules know then. */
export function spansOf({ network }: NameModel, text: string): Spans | null {
  if (!network) return null
  const of = (kind: Kind) => posteriorOf(FREE, networkScores(network, text, kind), text.length)
  return { organisations: of('organisation'), places: of('place'), posts: of('post'), names: of('name') }
}

/** The stretches of a segment that the network takes for an organisation, a place or a post, to be kept; none without it. */
export interface Stretches {
  readonly bodies: readonly TaggedSpan[]
  readonly posts: readonly TaggedSpan[]
}

/** Below this the network as good as says no. */
const LEAST = 0.2

/** What titles are put together from: organisations and places as one kind, in text order. */
export function stretchesOf(spans: Spans | null): Stretches {
  if (!spans) return { bodies: [], posts: [] }
  const bodies = [...spans.organisations.spansFrom(LEAST), ...spans.places.spansFrom(LEAST)]
  return { bodies: bodies.sort(bySpan), posts: spans.posts.spansFrom(LEAST) }
}
