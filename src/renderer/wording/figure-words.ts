import type { Language } from '../../core/problem'

const DAY = /^(\d{4}|\d{3}X|XXXX)(?:-(\d{2}|XX))?(?:-(\d{2}))?$/
const DATED: ReadonlySet<string> = new Set(['date', 'period'])
/** A score or a fraction has no two ends, and what is numbered or named by digits is no amount. */
const AS_IT_IS: ReadonlySet<string> = new Set(['ratio', 'ordinal', 'code', 'slogan'])

const MONTHS = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

/**
 * A figure's value as people write it: 10月25日 for XXXX-10-25, 1.5亿 for 150000000, 3至5 for 3/5. What can't be said
 * better stays as it is; what is exported always does.
 */
export function sayValue(value: string, kind: string, language: Language): string {
  if (AS_IT_IS.has(kind)) return value
  const say = DATED.has(kind) ? sayDay : sayNumber
  return value
    .split('/')
    .map((part) => say(part, language))
    .join(language === 'zh' ? '至' : '–')
}

/** The same with its unit: 1.5亿元. */
export function sayFigure(
  value: string,
  { kind, unit }: { readonly kind: string; readonly unit?: string | undefined },
  language: Language,
): string {
  const said = sayValue(value, kind, language)
  return unit === undefined ? said : `${said}${language === 'zh' || unit === '%' ? '' : ' '}${unit}`
}

function sayDay(value: string, language: Language): string {
  const [, year, month, day] = DAY.exec(value) ?? []
  if (year === undefined) return value
  const known = (part: string | undefined): string | null =>
    part === undefined || part.includes('X') ? null : String(Number(part))
  const [m, d] = [known(month), known(day)]
  const y = year === 'XXXX' ? null : year.endsWith('X') ? `${year.slice(0, 3)}0` : String(Number(year))
  if (language === 'zh') {
    const years = y && (year.endsWith('X') ? `${y}年代` : `${y}年`)
    return [years, m && `${m}月`, d && `${d}日`].filter((part) => part !== null).join('')
  }
  const months = m && MONTHS.format(new Date(Date.UTC(2000, Number(m) - 1, 1)))
  const years = y && (year.endsWith('X') ? `${y}s` : y)
  return [m === null && d ? `day ${d}` : d, months, years].filter((part) => part !== null).join(' ')
}

/** Large numbers in 万 and 亿 where that takes few digits, else in groups of three. */
function sayNumber(value: string, language: Language): string {
  const [, sign = '', whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? []
  if (whole === undefined || (whole.length > 1 && whole.startsWith('0'))) return value
  if (language === 'zh')
    for (const [places, unit] of [
      [8, '亿'],
      [4, '万'],
    ] as const) {
      const behind = `${whole.slice(-places)}${part}`.replace(/0+$/, '')
      if (whole.length <= places || behind.length > 4) continue
      return `${sign}${whole.slice(0, -places)}${behind === '' ? '' : `.${behind}`}${unit}`
    }
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return `${sign}${grouped}${part === '' ? '' : `.${part}`}`
}
