import { flushSync } from 'svelte'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { commandPressed } from '../../../src/renderer/page/keys/dispatch'
import * as actions from '../../../src/renderer/session/actions'
import { setState } from '../../../src/renderer/session/structure-actions'
import { Rechecking } from '../../../src/renderer/session/rechecking'
import { coreAsWorker } from './core-as-worker'
import { openPage } from './open-page'

vi.mock('../../../src/renderer/worker/client', async () => (await import('./core-as-worker')).coreAsWorker)

const PAGE = '# 表彰会\n\n会议表彰了3名职工：韩若兰、沈怀舟、万晓棠。副市长韩若兰讲话。'

beforeEach(() => {
  coreAsWorker.work.mockClear()
})

describe('an open page', () => {
  it('keeps every decision in the database, under the editor’s name', async () => {
    const { page, settings, store } = await openPage(PAGE)
    await settings.setReviewer('校对甲')
    const [first] = page.list
    if (!first) throw new Error('nothing was found')
    expect(await actions.accept(page, [first])).toBe(true)
    expect((await store.decisions.toArray()).map(({ by, what }) => [by, what.kind])).toEqual([
      ['校对甲', 'accept'],
    ])
  })

  it('checks the corrected text, and settles the finding that it answers', async () => {
    const { page } = await openPage(PAGE.replace('3名', '4名'))
    const counts = () =>
      page.findings.filter(({ finding: { rule }, state }) => rule === 'list-count' && state === 'open').length
    expect(counts()).toBe(1)
    const figure = page.list.find(({ quote }) => quote === '4名')
    if (!figure) throw new Error('no figure')
    await actions.correct(page, [figure], '3名', '3', null)
    await page.whenRead()
    expect(counts()).toBe(0)
    await page.undo()
    await page.whenRead()
    expect(counts()).toBe(1)
  })

  it('accepting asks for no new check: nothing that is printed changes', async () => {
    const { page } = await openPage(PAGE)
    await actions.accept(page, page.list)
    await page.whenRead()
    expect(coreAsWorker.work).not.toHaveBeenCalled()
  })

  it('tells what watches an article that its state has changed', async () => {
    const { page } = await openPage(PAGE)
    const [article] = page.read.page.articles
    if (!article) throw new Error('no article')
    const seen: string[] = []
    const stop = $effect.root(() => {
      $effect(() => {
        seen.push(page.stateOfArticle(article.id))
      })
    })
    flushSync()
    await setState(page, article.id, 'done')
    flushSync()
    stop()
    expect(seen).toEqual(['new', 'done'])
  })

  it('shows what another window decides, of this page only', async () => {
    const [{ page }, other] = [await openPage(PAGE), await openPage(PAGE)]
    const [first] = other.page.list
    if (!first) throw new Error('nothing was found')
    await actions.reject(other.page, first)
    const decisions = other.page.log.all()
    page.receive(decisions.map((decision) => ({ ...decision, source: 'another' })))
    expect(page.mentions.get(first.id)?.state).toBe('proposed')
    page.receive(decisions)
    expect(page.mentions.get(first.id)?.state).toBe('rejected')
  })
})

describe('checking again', () => {
  it('is done once for what came while it was running, and the last of it is checked', async () => {
    const { page } = await openPage(PAGE)
    const checked: number[] = []
    let changes = 0
    const gates: (() => void)[] = []
    const rechecking = new Rechecking({
      current: () => ({
        page: page.read.page,
        changes: Array.from({ length: changes }, (_, i) => ({
          ...{ start: i, end: i + 1, text: 'x', id: 'name:0-1' as never },
          ...{ by: '', at: '' },
        })),
      }),
      check: async (asked) => {
        checked.push(asked.changes.length)
        await new Promise<void>((resolve) => gates.push(resolve))
        return []
      },
      found: () => undefined,
    })
    changes = 1
    const done = rechecking.run()
    for (changes of [2, 3, 4]) void rechecking.run()
    gates.shift()?.()
    await vi.waitFor(() => {
      expect(checked).toEqual([1, 4])
    })
    gates.shift()?.()
    await done
    expect(checked).toEqual([1, 4])
  })
})

describe('a key press', () => {
  const press = (target: HTMLElement, key: string, more: KeyboardEventInit = {}): KeyboardEvent => {
    document.body.replaceChildren(target)
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
    target.dispatchEvent(event)
    return event
  }
  const of = (tag: 'div' | 'input' | 'button' | 'textarea'): HTMLElement => document.createElement(tag)

  it('is a command anywhere but where the editor is typing', () => {
    expect(commandPressed(press(of('div'), 'a'), ['app', 'review'])).toBe('accept')
    expect(commandPressed(press(of('input'), 'a'), ['app', 'review'])).toBeNull()
    expect(commandPressed(press(of('textarea'), 'x'), ['app', 'review'])).toBeNull()
  })

  it('with Ctrl is a command in a box too, but undo and redo are the box’s own', () => {
    expect(commandPressed(press(of('input'), 'k', { ctrlKey: true }), ['app'])).toBe('palette')
    expect(commandPressed(press(of('input'), 'z', { ctrlKey: true }), ['app'])).toBeNull()
    expect(commandPressed(press(of('div'), 'z', { ctrlKey: true }), ['app'])).toBe('undo')
  })

  it('presses the button it is on', () => {
    expect(commandPressed(press(of('button'), 'Enter'), ['app', 'review'])).toBeNull()
    expect(commandPressed(press(of('button'), 'x'), ['app', 'review'])).toBe('reject')
    expect(commandPressed(press(of('button'), 'Enter', { ctrlKey: true }), ['review'])).toBe('mark-done')
  })

  it('that somebody has taken is nobody else’s', () => {
    const event = press(of('div'), 'a')
    event.preventDefault()
    expect(commandPressed(event, ['review'])).toBeNull()
  })

  it('Escape leaves the box it is typed in, and nothing more', () => {
    const box = of('input')
    document.body.replaceChildren(box)
    box.focus()
    expect(commandPressed(press(box, 'Escape'), ['app'])).toBeNull()
    expect(document.activeElement).not.toBe(box)
  })
})
