import { exportPage, readArranged } from '../../src/core/article-path'
import { toPage } from '../../src/core/1-page/to-page'
import { DecisionLog } from '../../src/core/4-review/log'
import { parseExport } from '../../src/core/6-export/validate'
import { knowledge } from '../knowledge'
import { print } from './table'

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
export const GROWING: Readonly<Record<string, (count: number) => string>> = {
  'opening quotes': (count) => '“'.repeat(count),
  'opening brackets': (count) => '（'.repeat(count),
  'a list of names': (count) => names(count).join('、'),
  'names, a line each': (count) => names(count).join('\n'),
  'double surnames': (count) => '欧阳司马上官'.repeat(count),
  'dotted names': (count) => '阿力木·买买提，'.repeat(count),
  'titles with their names': (count) => '市长韩若兰，市长沈怀舟。'.repeat(count),
  'lists that are counted': (count) => '3名获奖者分别是：柏松年、贾明澈。'.repeat(count),
  'one figure said again': (count) => '总投资12亿元。'.repeat(count),
  figures: (count) => '3名、'.repeat(count),
  headlines: (count) => '# 开工\n\n会议召开。\n\n'.repeat(count),
  'one line': (count) => '本报讯会议昨日召开'.repeat(count),
  'what cannot be read': (count) => '\ufffd会'.repeat(count),
}

/** From a file to its export and back, as the program goes: is the export taken? */
export async function goesThrough(text: string): Promise<boolean> {
  const page = await toPage({ name: 'a.md', bytes: new TextEncoder().encode(text) })
  if (!page.ok) throw new Error(page.problem.code)
  const exported = exportPage(readArranged(page.value, knowledge), new DecisionLog())
  return parseExport(JSON.stringify(exported)).ok
}

const COUNT = 800

/** How much longer four times the text takes: 4 where time grows with the text, 16 where it grows with the square. */
export async function benchGrowth(): Promise<void> {
  const least = async (text: string): Promise<number> => {
    let best = Infinity
    for (let i = 0; i < 3; i++) {
      const begun = performance.now()
      await goesThrough(text)
      best = Math.min(best, performance.now() - begun)
    }
    return best
  }
  await goesThrough('3名、'.repeat(COUNT))
  const rows: string[][] = []
  for (const [name, make] of Object.entries(GROWING)) {
    const [once, fourfold] = [await least(make(COUNT)), await least(make(4 * COUNT))]
    rows.push([name, `${once.toFixed(0)} ms`, `${fourfold.toFixed(0)} ms`, (fourfold / once).toFixed(1)])
  }
  print('Four times the text', ['text', 'once', 'fourfold', 'ratio'], rows)
}
