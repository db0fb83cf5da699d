import { RULE_FACTS, type ShownRule } from './facts'

const BY_ID = new Map(RULE_FACTS.map((rule) => [rule.id, rule]))

/** The rule a finding is of; undefined for one of a version that had others. */
export const ruleOf = (id: string): ShownRule | undefined => BY_ID.get(id)
