import list from '../../../../resources/knowledge/set-phrases.json'

/** Phrases of public documents that are printed in one form. */
export const SET_PHRASES: readonly string[] = [
  ...new Set(list.phrases.flatMap((line) => line.split(' '))),
].filter(({ length }) => length >= 5)

/** Forms that are like them and are right too. */
export const OTHER_PHRASES: readonly string[] = list.others.split(' ')
