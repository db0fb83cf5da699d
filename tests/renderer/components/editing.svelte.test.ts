import { expect, it, vi } from 'vitest'
import { Editing } from '../../../src/renderer/session/editing.svelte'
import { openPage } from './open-page'

vi.mock('../../../src/renderer/worker/client', async () => (await import('./core-as-worker')).coreAsWorker)

const PAGE = '# 表彰会\n\n会议表彰了3名职工：韩若兰、沈怀舟、万晓棠。'

async function openBox() {
  const { store, saver, page } = await openPage(PAGE)
  const source = page.read.page.source.sha256
  const editing = new Editing(store, saver, source, page.copy)
  editing.open('comment', '6-9', '')
  const written = () => vi.waitFor(() => expect(saver.isUnsaved).toBe(false))
  return { store, saver, source, editing, written }
}

it('writes the last of what is typed in one go', async () => {
  const { store, editing, written } = await openBox()
  for (const text of ['哪', '哪一', '哪一块田？']) editing.type(text, '')
  await written()
  expect((await store.drafts.toArray()).map(({ text }) => text)).toEqual(['哪一块田？'])
})

it('counts as unsaved until it is written', async () => {
  const { saver, editing, written } = await openBox()
  expect(saver.isUnsaved).toBe(false)
  editing.type('哪', '')
  expect(saver.isUnsaved).toBe(true)
  await written()
})

it('a box that was left does not come back', async () => {
  const { store, saver, source, editing, written } = await openBox()
  editing.type('哪', '')
  editing.type('哪一', '')
  editing.cancel()
  await written()
  await vi.waitFor(async () => expect(await store.drafts.count()).toBe(0))
  expect(await new Editing(store, saver, source, '').restore()).toBe(false)
})
