import { untrack } from 'svelte'
import { COMMANDS, type CommandId } from '../page/keys/commands'
import { attempt } from './attempt'

export type Handlers = Partial<Record<CommandId, () => unknown>>

/** What can be done now: each screen lays its handlers on top while it is shown. */
class Commands {
  #layers = $state.raw<readonly Handlers[]>([])

  /** Returns how to take them away again. */
  provide(handlers: Handlers): () => void {
    // Untracked: an effect that provides must not run again because it has provided.
    this.#layers = [...untrack(() => this.#layers), handlers]
    return () => {
      this.#layers = untrack(() => this.#layers).filter((layer) => layer !== handlers)
    }
  }

  readonly available = $derived(
    COMMANDS.filter(({ id }) => this.#layers.some((layer) => layer[id] !== undefined)),
  )

  /** What was done last; another object each time. */
  ran = $state.raw<{ readonly id: CommandId } | null>(null)

  /** Does it to its end, whatever that is (see `attempt`). False where nobody handles it now. */
  run(id: CommandId): boolean {
    const handler = this.#layers.findLast((layer) => layer[id] !== undefined)?.[id]
    if (handler) {
      void attempt(handler)
      this.ran = { id }
    }
    return handler !== undefined
  }
}

export const commands = new Commands()
