import type { TFunction } from 'i18next'
import type { Language } from '../../core/problem'
import { translator } from './translator'

let current = $state<Language>('zh')
const translate = $derived(translator.getFixedT(current))

export const language = (): Language => current

export function setLanguage(to: Language): void {
  current = to
  document.documentElement.lang = to === 'zh' ? 'zh-CN' : 'en'
}

/** A sentence in the language in use; what shows it changes with the language. */
export const t = ((...args: [never]) => translate(...args)) as unknown as TFunction

const DATE: Intl.DateTimeFormatOptions = {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
}

/** A time of the log (ISO 8601), short, on the editor's clock. */
export const shortTime = (iso: string): string =>
  iso === '' ? '' : new Intl.DateTimeFormat(current === 'zh' ? 'zh-CN' : 'en-GB', DATE).format(new Date(iso))

const DAY: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
  timeZone: 'UTC',
}
/** Made once: a list has one to a row. */
const DAYS = { zh: new Intl.DateTimeFormat('zh-CN', DAY), en: new Intl.DateTimeFormat('en-GB', DAY) } as const

/** A day (ISO 8601) as a paper has it, with the day of the week. */
export const longDay = (iso: string): string => DAYS[current].format(new Date(`${iso}T00:00:00Z`))

/** Bytes as people say them. */
export function inBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  return `${new Intl.NumberFormat(current === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: 1 }).format(bytes / 1000 ** step)} ${units[step] ?? ''}`
}
