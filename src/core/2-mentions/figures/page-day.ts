import type { Page } from '../../1-page/page'
import { sheetsOf } from '../../1-page/sheets'
import { readNumber } from '../../text/numerals'
import type { Span } from '../../text/span'

const FULL_DAY =
  '(?<year>[12]\\d{3}|[一二][〇零○一二三四五六七八九]{3})\\s?[年./-]\\s?(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})\\s?[月./-]\\s?(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})日?'
/** The line with the date of the issue: 2026年5月8日 星期五 第3版. */
const FOLIO = new RegExp(`(?:^|[\\s|｜:：])${FULL_DAY}(?=$|[\\s|｜(（]|星期|周|农历|第)`)
/** What a dispatch begins with: 新华社临江2026年5月8日电. */
const DATELINE = new RegExp(`^[^。，；]{0,16}${FULL_DAY}(?=[讯电]|\\s*[（(](?:记者|通讯员))`)
/** No line with the date of the issue is longer, and none is a sentence. */
const FOLIO_LENGTH = 48

/**
 * The day that each sheet of a page gives as its own, as the folio or a dispatch's dateline has it (ISO); null for one
 * that gives none. A date that running text speaks of is none.
 */
export function daysOfSheets({ source: { text }, blocks }: Page): (string | null)[] {
  let next = 0
  return sheetsOf(text).map(({ end }) => {
    let day: string | null = null
    for (; (blocks[next]?.start ?? Infinity) < end; next++) {
      const block = blocks[next]
      if (block) day ??= dayIn(text, block)
    }
    return day
  })
}

function dayIn(text: string, { start, end }: Span): string | null {
  const head = text.slice(start, Math.min(end, start + FOLIO_LENGTH))
  const isLine = end - start <= FOLIO_LENGTH && !/[。，；！？]/.test(head)
  const groups = ((isLine && FOLIO.exec(head)) || DATELINE.exec(head) || null)?.groups
  return groups ? iso(groups) : null
}

function iso({ year = '', month = '', day = '' }: Record<string, string>): string | null {
  const [y, m, d] = [year, month, day].map((written) => Number(readNumber(written) ?? NaN))
  const date = new Date(Date.UTC(y ?? NaN, (m ?? NaN) - 1, d))
  const isReal = date.getUTCMonth() + 1 === m && date.getUTCDate() === d
  return isReal ? date.toISOString().slice(0, 10) : null
}
