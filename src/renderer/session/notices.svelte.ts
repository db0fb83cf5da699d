import type { Problem } from '../../core/problem'
import { sayProblem } from '../../core/problem-wording'
import { language } from '../wording/wording.svelte'

interface Notice {
  readonly id: number
  readonly kind: 'done' | 'problem'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

const SHOWN_FOR_MS = 6000

/** What the editor is told in passing; problems stay until they are closed. */
class Notices {
  #last = 0
  list = $state.raw<readonly Notice[]>([])

  /** Goes by itself after a while; gives its number. */
  tell(text: string, action?: Notice['action']): number {
    // What is said again is said once.
    this.list = this.list.filter((notice) => notice.text !== text)
    const id = this.#add({ kind: 'done', text, ...(action ? { action } : {}) })
    setTimeout(() => {
      this.close(id)
    }, SHOWN_FOR_MS)
    return id
  }

  /** Stays until it is closed, by the editor or by the number that it is given; what is shown already keeps its own. */
  complain(problem: Problem, action?: Notice['action']): number {
    const text = sayProblem(problem, language())
    const shown = this.list.find((notice) => notice.text === text)
    return shown?.id ?? this.#add({ kind: 'problem', text, ...(action ? { action } : {}) })
  }

  /** A problem that was complained of is none any more. */
  withdraw(problem: Problem): void {
    const text = sayProblem(problem, language())
    this.list = this.list.filter((notice) => notice.text !== text)
  }

  close(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id)
  }

  closeAll(): void {
    this.list = []
  }

  #add(notice: Omit<Notice, 'id'>): number {
    const id = ++this.#last
    this.list = [...this.list, { id, ...notice }]
    return id
  }
}

export const notices = new Notices()
