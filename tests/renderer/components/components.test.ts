import { flushSync, mount, unmount, type Component } from 'svelte'
import { afterEach, describe, expect, it, vi } from 'vitest'
import BlockLine from '../../../src/renderer/screens/review/BlockLine.svelte'
import DetailCard from '../../../src/renderer/screens/review/DetailCard.svelte'
import EditBox from '../../../src/renderer/screens/review/EditBox.svelte'
import Structure from '../../../src/renderer/screens/review/Structure.svelte'
import { Dragging } from '../../../src/renderer/screens/review/arranging.svelte'
import { commands } from '../../../src/renderer/session/commands.svelte'
import * as actions from '../../../src/renderer/session/actions'
import { openPage } from './open-page'

vi.mock('../../../src/renderer/worker/client', async () => (await import('./core-as-worker')).coreAsWorker)

const PAGE =
  '# 春耕会召开\n\n市委书记沈怀舟要求，3名职工要带头。沈怀舟还看望了职工。\n\n会议在青石县召开。\n\n# 龙舟赛开赛\n\n冠军队领队万晓棠说，86支队伍报了名。'

let shown: Record<string, unknown> | null = null

function show<Props extends Record<string, unknown>>(component: Component<Props>, props: Props): HTMLElement {
  shown = mount(component, { target: document.body, props })
  flushSync()
  return document.body
}

afterEach(async () => {
  if (shown) await unmount(shown)
  shown = null
  document.body.replaceChildren()
})

const press = (element: Element | null, key: string, more: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  element?.dispatchEvent(event)
  flushSync()
  return event
}
const button = (within: ParentNode, name: string): HTMLButtonElement => {
  const found = [...within.querySelectorAll('button')].find(
    (one) => one.getAttribute('aria-label') === name || one.textContent.includes(name),
  )
  if (!found) throw new Error(`no button ${name}`)
  return found
}

describe('the edit box', () => {
  const box = { source: 'a', target: 'name:0-3', kind: 'correct', text: '沈怀舟', value: '' } as const
  const open = () => {
    const does = { ontype: vi.fn(), onsave: vi.fn(), oncancel: vi.fn() }
    const body = show(EditBox, { box, title: '改正“沈怀舟”', hasValue: true, ...does })
    return { ...does, body, inputs: [...body.querySelectorAll('input')] }
  }

  it('has the cursor in what is to be printed, all of it chosen', () => {
    const { inputs } = open()
    expect(document.activeElement).toBe(inputs[0])
    expect(inputs[0]?.selectionEnd).toBe(3)
  })

  it('saves at Enter and gives up at Escape, and neither goes further', () => {
    const { inputs, onsave, oncancel } = open()
    expect(press(inputs[0] ?? null, 'Enter').defaultPrevented).toBe(true)
    expect(onsave).toHaveBeenCalledTimes(1)
    press(inputs[1] ?? null, 'Escape')
    expect(oncancel).toHaveBeenCalledTimes(1)
  })

  it('leaves Enter and Escape to the input method while it composes', () => {
    const { inputs, onsave, oncancel } = open()
    press(inputs[0] ?? null, 'Enter', { isComposing: true })
    press(inputs[0] ?? null, 'Escape', { keyCode: 229 })
    expect(onsave).not.toHaveBeenCalled()
    expect(oncancel).not.toHaveBeenCalled()
  })

  it('tells every letter typed, of the text and of the value', () => {
    const { inputs, ontype } = open()
    const [text, value] = inputs
    if (!text || !value) throw new Error('two lines were expected')
    text.value = '沈怀洲'
    text.dispatchEvent(new Event('input', { bubbles: true }))
    value.value = '沈'
    value.dispatchEvent(new Event('input', { bubbles: true }))
    expect(ontype.mock.calls).toEqual([
      ['沈怀洲', ''],
      ['沈怀舟', '沈'],
    ])
  })
})

describe('the card', () => {
  it('says what a mention is, of whom, and how surely', async () => {
    const { page, selection } = await openPage(PAGE)
    selection.go(page.list.find(({ type }) => type === 'title')?.id ?? '')
    const body = show(DetailCard, { page, selection })
    expect(body.querySelector('.quote')?.textContent).toBe('市委书记')
    expect(body.querySelector('dl')?.textContent).toMatch(/沈怀舟.*%/s)
  })

  it('shows a decision when it is made, and again when it is undone', async () => {
    const { page, selection } = await openPage(PAGE)
    const name = page.list.find(({ quote }) => quote === '沈怀舟')
    if (!name) throw new Error('no name')
    selection.go(name.id)
    const body = show(DetailCard, { page, selection })
    const state = () => body.querySelector('.state')?.className
    expect(state()).toContain('proposed')
    await actions.correct(page, [name], '沈怀洲', '沈怀洲', null)
    flushSync()
    expect(state()).toContain('corrected')
    expect(body.querySelector('ins')?.textContent).toBe('沈怀洲')
    await page.undo()
    flushSync()
    expect(state()).toContain('proposed')
    expect(body.querySelector('ins')).toBeNull()
  })

  it('offers all alike only where there are several', async () => {
    const { page, selection } = await openPage(PAGE)
    const names = page.list.filter(({ type }) => type === 'name')
    selection.go(names.find(({ quote }) => quote === '沈怀舟')?.id ?? '')
    const body = show(DetailCard, { page, selection })
    expect(body.textContent).toContain('Shift+A')
    selection.go(names.find(({ quote }) => quote === '万晓棠')?.id ?? '')
    flushSync()
    expect(body.textContent).not.toContain('Shift+A')
  })

  it('says what to do where the cursor is on nothing', async () => {
    const { page, selection } = await openPage(PAGE)
    expect(show(DetailCard, { page, selection }).querySelector('dl')).toBeNull()
    expect(document.body.textContent).toContain('N')
  })
})

describe('the structure view', () => {
  type Opened = Awaited<ReturnType<typeof openPage>>['page']
  const blockAt = ({ read, source }: Opened, words: string) => {
    const block = read.page.blocks.find(({ start }) => source.text.startsWith(words, start))
    if (!block) throw new Error(`no block ${words}`)
    return block
  }
  const orders = (page: Opened): string[][] => {
    const byId = new Map(page.read.page.blocks.map((block) => [block.id, block]))
    return page.read.page.articles.map(({ blocks }) =>
      blocks.map((id) => {
        const { start = 0, end = 0 } = byId.get(id) ?? {}
        return page.source.text.slice(start, Math.min(end, start + 2))
      }),
    )
  }

  it('moves the chosen block by key, over the end into the next article, and back by undo', async () => {
    const { page, selection } = await openPage(PAGE)
    const before = orders(page)
    show(Structure, { page, selection })
    selection.chooseBlock(blockAt(page, '会议在').id, page.read.page.articles[0]?.id)
    flushSync()
    commands.run('block-down')
    await page.whenRead()
    flushSync()
    expect(orders(page).at(-1)?.[0]).toBe('会议')
    expect(document.querySelectorAll('section').item(1).textContent).toContain('会议在青石县召开')
    await page.undo()
    await page.whenRead()
    expect(orders(page)).toEqual(before)
  })

  it('gives a block another role, and takes noise out of its article', async () => {
    const { page, selection } = await openPage(PAGE)
    const body = show(Structure, { page, selection })
    const block = blockAt(page, '会议在')
    selection.chooseBlock(block.id, page.read.page.articles[0]?.id)
    flushSync()
    const role = body.querySelector('select')
    if (!role) throw new Error('no choice of roles')
    role.value = 'noise'
    role.dispatchEvent(new Event('change', { bubbles: true }))
    await page.whenRead()
    flushSync()
    expect(page.read.page.articles.flatMap(({ blocks }) => blocks)).not.toContain(block.id)
  })

  it('drops a block behind the one it is let go over', async () => {
    const { page, selection } = await openPage(PAGE)
    const { articles, blocks } = page.read.page
    const [first, second] = articles
    const dragged = blockAt(page, '会议在')
    const over = blocks.find(({ id }) => id === second?.blocks[1])
    if (!first || !second || !over) throw new Error('two articles were expected')
    const dragging = new Dragging()
    const body = show(BlockLine, {
      ...{ page, selection, dragging, block: over, article: second },
      ...{ next: undefined, isDisputed: false, onsplit: () => undefined },
    })
    dragging.start(dragged.id)
    const line = body.querySelector('li')
    line?.dispatchEvent(new Event('dragover', { bubbles: true, cancelable: true }))
    flushSync()
    expect(line?.className).toContain('over')
    line?.dispatchEvent(new Event('drop', { bubbles: true, cancelable: true }))
    await page.whenRead()
    expect(page.read.page.articles[1]?.blocks.at(-1)).toBe(dragged.id)
  })

  it('names every button for those who do not see it', async () => {
    const { page, selection } = await openPage(PAGE)
    const body = show(Structure, { page, selection })
    selection.chooseBlock(blockAt(page, '市委书记').id, page.read.page.articles[0]?.id)
    flushSync()
    expect(button(body, '上移').title).toContain('↑')
    const unnamed = [...body.querySelectorAll('button, select')].filter(
      (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === '',
    )
    expect(unnamed).toEqual([])
  })
})
