/** npm run docs: what is written elsewhere of the formats that are opened, made from their list. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { INPUT_FORMATS } from '../../src/core/1-page/formats'

const SCHEMA = 'resources/schema/galley-export-2.schema.json'
const BUILDER = 'electron-builder.yml'
const PAGE = 'docs/formats.md'

/** The ids that the published schema of exports allows. */
function schemaWithFormats(schema: string): string {
  const ids = INPUT_FORMATS.map(({ id }) => `"${id}"`).join(', ')
  return schema.replace(/("format": \{\s*"enum": )\[[^\]]*\]/, `$1[${ids}]`)
}

/** What the installer has the system open with the program. */
function associations(builder: string): string {
  const entries = INPUT_FORMATS.filter(({ isCommon }) => !isCommon).map(
    ({ extensions, label, mime }) =>
      `  - ext: [${extensions.join(', ')}]\n    name: ${label.en}\n    role: Editor\n    mimeType: ${mime}\n`,
  )
  return builder.replace(/(fileAssociations:\n)(?: .*\n)+/, `$1${entries.join('')}`)
}

function page(): string {
  const rows = INPUT_FORMATS.map(({ extensions, label, cannotKeep }) => {
    const named = extensions.map((extension) => `.${extension}`).join(' ')
    return `| ${named} | ${label.zh} ${label.en} | ${cannotKeep?.zh ?? '—'} | ${cannotKeep?.en ?? '—'} |`
  })
  return `# 能打开的文件 What opens

Written by \`npm run docs\` from [the list of formats](../src/core/1-page/formats/index.ts). What of a file is not read is
also said when it is opened, with how many and where.

| 扩展名 | 格式 format | 不读入、或读法有别的 | what is not read, or read otherwise |
| ------ | ----------- | -------------------- | ----------------------------------- |
${rows.join('\n')}
`
}

/** Every file with the formats in it, as it should be. */
export function formatFiles(): ReadonlyMap<string, string> {
  const read = (path: string): string => readFileSync(join(process.cwd(), path), 'utf8')
  return new Map([
    [SCHEMA, schemaWithFormats(read(SCHEMA))],
    [BUILDER, associations(read(BUILDER))],
    [PAGE, page()],
  ])
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const [path, content] of formatFiles()) writeFileSync(join(process.cwd(), path), content)
