/**
 * Runs something once the next frame is painted: what follows the editor's key need not come in the same frame as
 * what answers it. A later call with the same name takes an earlier one's place.
 */
export function afterPaint(name: string, run: () => void): void {
  waiting.set(name, run)
  requestAnimationFrame(() => {
    setTimeout(() => {
      if (waiting.get(name) !== run) return
      waiting.delete(name)
      run()
    })
  })
}

const waiting = new Map<string, () => void>()
