/** The indices of a longest run of rising values, nulls passed over: what is in order; the fewest others are not. */
export function longestRising(values: readonly (number | null)[]): Set<number> {
  const tails: number[] = []
  const before = new Int32Array(values.length).fill(-1)
  values.forEach((value, i) => {
    if (value === null) return
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] ?? -1] ?? -1) < value) low = middle + 1
      else high = middle
    }
    before[i] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = i
  })
  const rising = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rising.add(at)
  return rising
}
