import type { FoundTitle } from './found-title'
import { ADDRESS } from './link'

/**
 * Joins adjoining titles: 秘书长 | 发言人, 站长 | 助理 is said of who serves the holder of the office before it, one title.
 * But 先生 | 夫人: what someone is addressed by is no office.
 */
export function joinAdjoining(text: string, found: readonly FoundTitle[]): FoundTitle[] {
  const all: FoundTitle[] = []
  for (const title of found) {
    const before = all.at(-1)
    if (
      before?.end !== title.start ||
      !SERVES.test(text.slice(title.start, title.end)) ||
      ADDRESS.test(text.slice(before.start, before.end))
    ) {
      all.push(title)
      continue
    }
    const { organisation = '', rank = '', post, ...of } = before.value
    const value = {
      ...of,
      organisation: organisation + rank + post,
      post: text.slice(title.start, title.end),
    }
    all[all.length - 1] = { ...title, start: before.start, value }
  }
  return all
}
const SERVES =
  /^(?:[\u4e00-\u9fff]{2,6}问题)?(?:新闻|外交|经济|安全|法律|政治|军事|高级|特别|首席|机要|私人){0,2}(?:发言人|秘书|助理|特使|顾问|代表|夫人|候选人|办公室主任)$/
