import list from '../../../../resources/knowledge/office-holders.json'

/** Public names, each with every title it is printed under. */
export const OFFICE_HOLDERS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(list.people).map(([name, titles]) => [name, titles === '' ? [] : titles.split(' ')]),
)

export const isPublicName = (name: string): boolean => OFFICE_HOLDERS.has(name)
