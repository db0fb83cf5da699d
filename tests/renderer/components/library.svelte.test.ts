import { expect, it } from 'vitest'
import { hashOfText } from '../../../src/core/1-page/source'
import { Library } from '../../../src/renderer/session/library.svelte'
import { labelPages } from '../../../src/renderer/store/labels'
import { Machine } from '../machine'

it('shows what changed of every page, also where two changes are read at once', async () => {
  const { store, pages } = await openedWith(['柳青禾昨日到任。', '韩若兰昨日到任。'])
  const library = new Library(store)
  await library.refresh()
  await labelPages(
    store,
    pages.map((page, n) => ({ page, label: { name: `第${n}版` } })),
  )
  await Promise.all(
    pages.map(({ sha256 }) => {
      library.touch(sha256)
      return library.renew()
    }),
  )
  expect(library.all.map(({ name }) => name).sort()).toEqual(['第0版', '第1版'])
})

async function openedWith(texts: readonly string[]) {
  const { window } = await new Machine().start()
  const pages = []
  for (const text of texts) pages.push({ sha256: hashOfText(text), copy: await window.open(text) })
  return { store: window.store, pages }
}
