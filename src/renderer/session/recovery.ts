import type { RecoveryReport } from '../file-store/recover'
import { zh } from '../wording/zh'
import { t } from '../wording/wording.svelte'
import { problemOf } from './attempt'
import { notices } from './notices.svelte'

const NAMED = Object.keys(zh.recovery.setting) as (keyof typeof zh.recovery.setting)[]

/** Tells what came back from the journal, kind by kind, and what could not. Gives whether anything did. */
export function tellRecovery(found: RecoveryReport): boolean {
  const { settings, unreadable, failed, unkept } = found
  const counts: string[] = (['pages', 'decisions', 'removed', 'lists', 'drafts'] as const).flatMap((kind) =>
    found[kind] > 0 ? [t(`recovery.${kind}`, { count: found[kind] })] : [],
  )
  const names = settings.map((key) =>
    t(`recovery.setting.${NAMED.find((known) => known === key) ?? 'other'}`),
  )
  if (settings.length > 0) {
    const named = { count: settings.length, names: [...new Set(names)].join('、') }
    counts.push(t('recovery.settings', named))
  }
  if (counts.length > 0) {
    const parts = counts.join('，')
    notices.complain({ code: 'storage-lost', about: t('recovery.report', { parts }) })
  }
  if (found.setAside > 0)
    notices.complain({ code: 'data-set-aside', about: t('recovery.linesAside', { count: found.setAside }) })
  if (failed) notices.complain(problemOf(failed.error, failed.name))
  if (unreadable.length > 0) notices.tell(t('recovery.unreadable', { names: unreadable.join('、') }))
  if (unkept.length > 0) notices.tell(t('recovery.unkept'))
  return counts.length > 0
}
