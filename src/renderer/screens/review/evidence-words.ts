import type { Evidence } from '../../../core/2-mentions/mention'
import { FIGURE_RULES } from '../../../core/2-mentions/figures'
import { language, t } from '../../wording/wording.svelte'

/** Why something is taken for a mention, in the editor's language. */
export function because({ source, detail }: Evidence): string {
  if (source.startsWith('figure-')) {
    const kind = FIGURE_RULES.find(({ id }) => `figure-${id}` === source)?.label[language()] ?? source
    return t('evidence.figure', { kind })
  }
  switch (source) {
    case 'name-model':
    case 'anonymised':
    case 'byline':
    case 'titled':
    case 'aged':
    case 'speaks':
    case 'honorific':
    case 'name-list':
    case 'same-name-on-page':
    case 'title-beside-name':
    case 'title-office':
    case 'title-own-words':
    case 'by-sound':
    case 'name-parts':
    case 'double-surname':
    case 'own-words':
      return t(`evidence.${source}`, { detail })
    default:
      return t('evidence.other', { source, detail })
  }
}
