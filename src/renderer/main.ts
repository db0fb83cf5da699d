import { mount, unmount } from 'svelte'
import App from './App.svelte'
import './parts/base.css'
import type { Problem } from '../core/problem'
import { attempt, problemOf } from './session/attempt'
import { notices } from './session/notices.svelte'
import { References } from './session/references.svelte'
import { Settings } from './session/settings.svelte'
import { Journal } from './file-store/journal'
import { opfsFileStore } from './file-store/opfs'
import { discardStore, openStore } from './store/open-store'
import Trouble from './Trouble.svelte'

const target = document.getElementById('app')
if (!target) throw new Error('no #app')

let shown: Record<string, unknown> | null = null

async function trouble(problem: Problem): Promise<void> {
  if (shown) await unmount(shown)
  const lost = problem.code === 'storage-lost'
  shown = mount(Trouble, {
    target: target as HTMLElement,
    props: {
      problem,
      ...(lost
        ? {
            ondiscard: () =>
              void discardStore().then(() => {
                location.reload()
              }),
          }
        : {}),
    },
  })
}

/** An error nobody caught: what is saved is saved, and the editor is told how to go on. */
function onUncaught(error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  void trouble({ code: 'unexpected', detail })
}
window.addEventListener('error', ({ error, message }) => {
  // Browsers report this one for layout that settles a frame later: nothing is wrong.
  if (!message.startsWith('ResizeObserver loop')) onUncaught(error ?? message)
})
window.addEventListener('unhandledrejection', ({ reason }) => {
  // What the world did is told and no more; only a mistake of ours takes the window.
  const problem = problemOf(reason)
  if (problem.code === 'unexpected') onUncaught(reason)
  else notices.complain(problem)
})

const opened = await openStore()
if (!opened.ok) await trouble(opened.problem)
else {
  const store = opened.value
  const settings = new Settings(store)
  store.signature = () => settings.signature
  const references = new References(store)
  // The lists before any page is read, so that it is read with them.
  await Promise.all([attempt(() => settings.load()), attempt(() => references.load())])
  const fileStore = window.galley?.fileStores.journal ?? opfsFileStore('journal')
  const journal = new Journal(fileStore, `${Date.now().toString(36)}-${crypto.randomUUID().slice(0, 8)}`)
  store.second = journal
  shown = mount(App, { target, props: { store, journal, settings, references } })
}
