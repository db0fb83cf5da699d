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

const MEASURED_ON = '3,341,019 characters of real texts (read while checks were written)'

/** How right it is on real texts, as it stands. */
function measured({ measured: found, severity }: Rule): string {
  const said = found
    ? `Of ${found.judged} findings on ${MEASURED_ON}, judged one by one, ${found.right} were true or did no harm (${Math.round((100 * found.right) / found.judged)}%).`
    : severity === 'note'
      ? `Not measured: on ${MEASURED_ON} its notes were read, and not judged one by one.`
      : `On ${MEASURED_ON} it gave no error or warning, but for what their making brought about.`
  return `## How often it is right

${said}

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
