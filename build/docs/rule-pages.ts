/** npm run docs: writes a page for every check, made from the check itself, to docs/rules. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { RULE_CATEGORIES, type Rule, type RuleExample } from '../../src/core/3-findings/rule'
import { RULES } from '../../src/core/3-findings/rules'

const SEVERITY = { error: '错误 error', warning: '可疑 warning', note: '提示 note' }

const quoted = (page: string): string =>
  page
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')

const listed = (label: string, rows: readonly (readonly (string | undefined)[])[]): string =>
  rows.length > 0 ? `\n\n${label}: ${rows.map((row) => row.join(' ').trim()).join('; ')}` : ''

function example({ page, reference = [], forbidden = [], says, why }: RuleExample): string {
  const list = listed('Reference', reference) + listed('Not printed here', forbidden)
  const found =
    says.length > 0 ? says.map((say) => `- ${say}`).join('\n') : `- nothing${why ? `: ${why}` : ''}`
  return `${quoted(page)}${list}\n\n${found}`
}

/** How right it was on real texts, half of them looked at while it was written. */
function measured({ measured: found }: Rule): string {
  if (!found) return ''
  const share = Math.round((100 * found.right) / found.judged)
  return `## How often it is right

Of ${found.judged} errors and warnings on 938,825 characters of real texts (looked at while checks were written), judged one by one, ${found.right} were true or did no harm (${share}%).

`
}

function pageOf(rule: Rule): string {
  const speaks = rule.examples.filter(({ says }) => says.length > 0)
  const silent = rule.examples.filter(({ says }) => says.length === 0)
  return `# ${rule.describe.zh}

${rule.describe.en}. \`${rule.id}\`, ${SEVERITY[rule.severity]}${rule.isOffByDefault ? ', off unless switched on' : ''}.

## Why

${rule.why.zh}

${rule.why.en}

${measured(rule)}## What it says

${speaks.map(example).join('\n\n')}

## What it leaves alone

${silent.map(example).join('\n\n')}

## To soften it or switch it off

In the settings under 检查, or in a rules file for the team and the command line (\`galley check --rules FILE\`):

\`\`\`json
{ "format": "galley-rules", "version": 1, "rules": { "${rule.id}": "off" } }
\`\`\`

\`"error"\`, \`"warning"\` and \`"note"\` set how sharply it speaks. One finding is dismissed here with \`D\`, and wherever the
same is said with \`Alt+D\`.
`
}

const index = (): string => `# The checks

Made from the checks themselves by \`npm run docs\`: the examples are their tests.

${RULE_CATEGORIES.map(({ id: category, label }) =>
  [
    `## ${label.zh} ${label.en}\n`,
    ...RULES.filter((rule) => rule.category === category).map(
      ({ id, describe, severity, isOffByDefault }) =>
        `- [${describe.zh}](${id}.md): ${describe.en} (${severity}${isOffByDefault ? ', off by default' : ''})`,
    ),
  ].join('\n'),
).join('\n\n')}
`

/** Every page by its file name. */
export const rulePages = (): Map<string, string> =>
  new Map([['README.md', index()], ...RULES.map((rule) => [`${rule.id}.md`, pageOf(rule)] as const)])

export const FOLDER = join(process.cwd(), 'docs/rules')

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  for (const [name, content] of rulePages()) writeFileSync(join(FOLDER, name), content)
}
