import type { Finding } from '../core/3-findings/finding'
import type { Problem } from '../core/problem'

/** One file checked: what was found, with where the lines of its text begin; or why it was not read. */
export interface Checked {
  readonly path: string
  readonly problem?: Problem
  /** What is to be said of a file that was read. */
  readonly warnings: readonly Problem[]
  readonly findings: readonly (Finding & {
    readonly shown: string
    readonly line: number
    readonly column: number
  })[]
}
