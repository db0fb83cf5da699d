/** Two things that may belong together, by their places in either order, and how much speaks for it. */
export interface Pair {
  readonly from: number
  readonly to: number
  readonly weight: number
}

/**
 * The pairs of which none crosses another that weigh the most together. `pairs` are in the order of `from`, and none
 * has a place that another has. O(n log n).
 */
export function heaviestIncreasing<P extends Pair>(pairs: readonly P[]): P[] {
  const ranks = new Map([...pairs].sort((a, b) => a.to - b.to).map((pair, i) => [pair, i + 1]))
  /** A Fenwick tree over the ranks of `to`: the index of the heaviest chain that ends no later. */
  const tree = new Int32Array(pairs.length + 1).fill(-1)
  const total = new Float64Array(pairs.length)
  const before = new Int32Array(pairs.length).fill(-1)
  const weighs = (index: number): number => (index < 0 ? 0 : (total[index] ?? 0))
  let best = -1
  pairs.forEach((pair, i) => {
    const rank = ranks.get(pair) ?? 0
    let last = -1
    for (let at = rank - 1; at > 0; at -= at & -at) {
      const known = tree[at] ?? -1
      if (weighs(known) > weighs(last)) last = known
    }
    before[i] = last
    total[i] = weighs(last) + pair.weight
    if (weighs(i) > weighs(best)) best = i
    for (let at = rank; at < tree.length; at += at & -at) if (weighs(tree[at] ?? -1) < weighs(i)) tree[at] = i
  })
  const chain: P[] = []
  for (let at = best; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) chain.push(pair)
  }
  return chain.reverse()
}
