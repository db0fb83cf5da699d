/** A list from behind (or, going back, before) a place of it on, once around; what is at the place itself comes last. */
export function inTurn<T>(list: readonly T[], at: number, by: 1 | -1): readonly T[] {
  const before = list.slice(0, Math.max(0, at))
  const own = list.slice(Math.max(0, at), at + 1)
  const behind = list.slice(at + 1)
  return by > 0 ? [...behind, ...before, ...own] : [...before.reverse(), ...behind.reverse(), ...own]
}
