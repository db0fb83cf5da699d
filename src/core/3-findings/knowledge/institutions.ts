import list from '../../../../resources/knowledge/institutions.json'

/** Full and short names of institutions, as they are printed. */
export const INSTITUTIONS: readonly string[] = list.names.split(' ')

/** Names like those of institutions, that are right as well. */
export const LIKE_INSTITUTIONS: readonly string[] = list.others.split(' ')
