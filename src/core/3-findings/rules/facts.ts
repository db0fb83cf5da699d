import type { RuleExample, RuleFacts } from '../rule'
import { RULES } from '.'

/** A check as it is shown: its facts, and the shortest of its examples that it speaks on and that it is silent on. */
export interface ShownRule extends RuleFacts {
  readonly speaks?: RuleExample
  readonly silent?: RuleExample
}

/**
 * Every check there is, in the order they run, as plain data. Where checks never run, in the window, the build puts the
 * data in place of this file: the lists that checks stand on are read in the worker alone.
 */
export const RULE_FACTS: readonly ShownRule[] = RULES.map(({ run, examples, ...facts }) => {
  const shortest = [...examples].sort((a, b) => a.page.length - b.page.length)
  const speaks = shortest.find(({ says }) => says.length > 0)
  const silent = shortest.find(({ says }) => says.length === 0)
  return { ...facts, ...(speaks ? { speaks } : {}), ...(silent ? { silent } : {}) }
})
