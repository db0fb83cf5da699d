import { recover } from '../file-store/recover'
import { renewLines } from '../file-store/renew-lines'
import { setUnsoundAside } from '../store/set-aside'
import { t } from '../wording/wording.svelte'
import type { App } from './app.svelte'
import { attempt } from './attempt'
import { notices } from './notices.svelte'
import { tellRecovery } from './recovery'
import type { Services } from './services'

/** Puts aside what the program could not work with, before anything else is made of it. */
async function lookThrough({ store, maker, library }: Services): Promise<void> {
  const { count, pages } = await setUnsoundAside(store)
  if (count === 0) return
  notices.complain({ code: 'data-set-aside', about: t('recovery.setAside', { count }) })
  await maker.learn()
  await renewLines(store, maker, pages)
  await library.refresh()
}

/** Compares the two copies at the start, tells what was mended, and lets go what is to go. */
export async function begin({ services, removal }: App): Promise<void> {
  const { store, journal, maker, library } = services
  await attempt(() => lookThrough(services))
  await attempt(async () => {
    if (tellRecovery(await recover(store, journal, maker))) await library.refresh()
    // What the journal lacked is being written: both copies are whole only then.
    await journal.idle()
  })
  document.documentElement.dataset['recovered'] = 'true'
  await removal.bin.eraseOld()
  await removal.bin.purge()
}
