import { version } from '../../package.json'
import { RULES } from '../core/3-findings/rules'
import type { Checked } from './checked'
import { language } from './output'

/** Findings as a SARIF 2.1.0 log (OASIS), which editors and build servers read. Offsets are in UTF-16 code units. */
export const sarifLog = (checked: readonly Checked[]) => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'Galley',
          version,
          rules: RULES.map(({ id, describe, why, severity }) => ({
            id,
            shortDescription: { text: describe[language] },
            fullDescription: { text: why },
            defaultConfiguration: { level: severity },
          })),
        },
      },
      columnKind: 'utf16CodeUnits',
      results: checked.flatMap(({ path, findings }) =>
        findings.map(({ key, rule, severity, at, related, message, line, column }) => ({
          ruleId: rule,
          level: severity,
          message: { text: message[language] },
          locations: [{ physicalLocation: place(path, at, { startLine: line, startColumn: column }) }],
          relatedLocations: related.map((span) => ({ physicalLocation: place(path, span) })),
          partialFingerprints: { galleyKey: key },
        })),
      ),
    },
  ],
})

const place = (
  path: string,
  { start, end }: { start: number; end: number },
  lines: { startLine?: number; startColumn?: number } = {},
) => ({
  artifactLocation: { uri: path.split(/[\\/]/).map(encodeURIComponent).join('/') },
  region: { ...lines, charOffset: start, charLength: end - start },
})
