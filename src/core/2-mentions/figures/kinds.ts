import { COMMON_KINDS, type FigureKind, type FigureKindFacts } from './figure'
import { FIGURE_RULES } from '.'

const KINDS = new Map<string, FigureKindFacts>(
  [...COMMON_KINDS, ...FIGURE_RULES.flatMap(({ kind }) => kind ?? [])].map((kind) => [kind.id, kind]),
)

/** What there is to know of a kind of figure; of one that another version had, its name. */
export const figureKind = (id: FigureKind): FigureKindFacts =>
  KINDS.get(id) ?? { id, label: { zh: id, en: id } }
