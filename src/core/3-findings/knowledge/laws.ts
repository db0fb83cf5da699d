import list from '../../../../resources/knowledge/laws.json'

/** Titles of laws, without the country's name. */
export const LAWS: readonly string[] = list.titles.split(' ')
