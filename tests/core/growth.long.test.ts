import { describe, expect, it } from 'vitest'
import { exportPage, readArranged } from '../../src/core/article-path'
import { toPage } from '../../src/core/1-page/to-page'
import { DecisionLog } from '../../src/core/4-decisions/log'
import { parseExport } from '../../src/core/5-export/validate'
import { knowledge } from '../knowledge'

const names = (count: number): string[] => {
  const [surnames, first, second] = [
    '沈韩柏贾罗高梁郑谢宋唐许',
    '怀若松明小守海燕晓雪',
    '舟兰年澈义峰鹏飞宇轩梓涵',
  ]
  return Array.from(
    { length: count },
    (_, i) => `${surnames[i % 12] ?? ''}${first[i % 10] ?? ''}${second[(i * 7) % 11] ?? ''}`,
  )
}

/** Texts that once took a time that grows with the square of their length, by how often their unit stands in them. */
const GROWING: Readonly<Record<string, (count: number) => string>> = {
  'opening quotes': (count) => '“'.repeat(count),
  'opening brackets': (count) => '（'.repeat(count),
  'a list of names': (count) => names(count).join('、'),
  'names, a line each': (count) => names(count).join('\n'),
  'titles with their names': (count) => '市长韩若兰，市长沈怀舟。'.repeat(count),
  'lists that are counted': (count) => '3名获奖者分别是：柏松年、贾明澈。'.repeat(count),
  figures: (count) => '3名、'.repeat(count),
  headlines: (count) => '# 开工\n\n会议召开。\n\n'.repeat(count),
  'one line': (count) => '本报讯会议昨日召开'.repeat(count),
  'what cannot be read': (count) => '\ufffd会'.repeat(count),
}

/** From a file to its export and back, as the program goes; in milliseconds. */
function timed(text: string): number {
  const from = performance.now()
  const page = toPage({ name: 'a.md', bytes: new TextEncoder().encode(text) })
  if (!page.ok) throw new Error(page.problem.code)
  const exported = exportPage(readArranged(page.value, knowledge), new DecisionLog())
  expect(parseExport(JSON.stringify(exported)).ok).toBe(true)
  return performance.now() - from
}

describe('four times the text takes about four times as long', () => {
  it.each(Object.entries(GROWING))('%s', (_name, make) => {
    const least = (count: number): number => Math.min(timed(make(count)), timed(make(count)))
    timed(make(200))
    const [once, fourfold] = [least(800), least(3200)]
    // Sixteen times as long would be the square; half of that leaves room for a busy machine.
    expect(fourfold).toBeLessThan(8 * once + 400)
  })
})
