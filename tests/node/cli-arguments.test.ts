import { describe, expect, it } from 'vitest'
import { readArguments, Usage } from '../../src/cli/arguments'
import { visible, visibleLines } from '../../src/cli/visible'
import { parseHouseRules } from '../../src/core/3-findings/configuration/house-file'

const fault = (...args: string[]): string => {
  try {
    readArguments(args)
  } catch (error) {
    if (error instanceof Usage) return error.message
    throw error
  }
  return 'taken'
}

describe('the arguments', () => {
  it.each([
    [['check', 'a.txt', '--jsno'], '--jsno: no such flag; --json?'],
    [['check', 'a.txt', '--nonsense'], '--nonsense: no such flag'],
    [['check', 'a.txt', '--out', 'x'], '--out: a flag of galley extract, not of galley check'],
    [['extract', 'a.txt', '--sarif'], '--sarif: a flag of galley check, not of galley extract'],
    [['validate', 'a.json', '--json'], '--json: a flag of galley extract, not of galley validate'],
    [['chekc', 'a.txt'], 'chekc: no such command; check?'],
    [['extract'], 'extract: FILE...?'],
    [['extract', '--stream', 'a.txt'], '--stream: reads standard input, no FILE'],
    [['extract', 'a.txt', '--json', '--csv'], '--json, --csv: not together'],
    [['check', 'a.txt', '--json', '--sarif'], '--json, --sarif: not together'],
    [['extract', '--stream', '--out', 'x'], '--out, --stream: not together'],
    [['extract', '--stream', '--rules', 'x'], '--rules, --stream: not together'],
  ])('%j', (args, says) => {
    expect(fault(...args)).toBe(says)
  })

  it('an encoding is one that there is', () => {
    expect(fault('check', 'a.txt', '--encoding', 'latin1')).toContain('gb18030')
    expect(readArguments(['check', 'a.txt', '--encoding', 'GBK'])).toMatchObject({
      configuration: { encoding: 'gb18030' },
    })
  })

  it('what is right is taken', () => {
    const asked = readArguments([
      'extract',
      'a.txt',
      '--csv',
      '--refs',
      'b.csv',
      '--refs',
      'c.csv',
      '--out',
      'o',
    ])
    expect(asked).toMatchObject({
      command: 'extract',
      files: ['a.txt'],
      out: 'o',
      configuration: { refs: ['b.csv', 'c.csv'] },
    })
    expect(readArguments(['--version'])).toBe('version')
    expect(readArguments(['check', '-h'])).toBe('help')
  })
})

describe('what a terminal would obey', () => {
  it('is shown instead', () => {
    expect(visible('a\x1b[2Jb\x07\u009bc\u202ed\n')).toBe('a\\u001b[2Jb\\u0007\\u009bc\\u202ed\\u000a')
    expect(visible('市长韩若兰，3%')).toBe('市长韩若兰，3%')
  })

  it('in JSON too, which stays the same JSON', () => {
    const value = { a: '会\u009b\u202e议', b: '\x7f' }
    const shown = visibleLines(JSON.stringify(value, null, 2))
    expect(JSON.parse(shown)).toEqual(value)
    expect(shown).not.toMatch(/[\u007f-\u009f\u202e]/)
  })
})

describe('a rules file', () => {
  const rules = { 'doubled-mark': 'off' }
  it.each([
    ['of a later version', { format: 'galley-rules', version: 99, rules }, 'version 99'],
    ['with a key that is none', { format: 'galley-rules', version: 1, rules, rule: {} }, 'rule'],
    ['with rules that are a list', { format: 'galley-rules', version: 1, rules: [] }, 'rules'],
  ])('%s is refused', (_name, file, says) => {
    expect(parseHouseRules(JSON.stringify(file), 'r.json')).toMatchObject({
      ok: false,
      problem: { code: 'rules-invalid', detail: says },
    })
  })
  it('as the program writes it is taken', () => {
    expect(parseHouseRules(JSON.stringify({ format: 'galley-rules', version: 1, rules }), 'r.json').ok).toBe(
      true,
    )
  })
})
