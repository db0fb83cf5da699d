import type { Page } from '@playwright/test'
import type { ExportedPage } from '../../src/core/6-export/exported'
import type { Host } from '../hosts/host'
import { commentsIn, trackedIn } from '../core/6-export/word-marks'
import { expect, mark, reviewIsOpen, saved, test, validated } from './app'
import { nightFiles } from './night-pages'

const MOST = 20

/** What is corrected on the three pages that come back: the name, and words behind it. */
const CORRECTED = {
  A01: { name: ['韩若兰', '韩若岚'], words: ['昨日', '今天'] },
  A02: { name: ['梁守义', '梁守一'], words: ['到场', '出席'] },
  A03: { name: ['薛广弓', '薛广功'], words: ['介绍', '表示'] },
} as const

class Night {
  readonly host: Host
  presses = 0

  constructor(host: Host) {
    this.host = host
  }

  get page(): Page {
    return this.host.page()
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.presses++
      await this.page.keyboard.press(key)
    }
  }

  async toLibrary(): Promise<void> {
    await this.press('F9')
    await this.page.getByTestId('library-list').waitFor()
  }

  /** Opens a page of the edition from the library: the first, or the next one down. */
  async open(sheet: string): Promise<void> {
    await this.press('Enter')
    await reviewIsOpen(this.page)
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(sheet)
  }

  async walkTo(quote: string): Promise<void> {
    await this.press('Shift+k', 'Shift+k')
    const cursor = this.page.getByTestId('detail').locator('.quote')
    for (let i = 0; i < 30; i++) {
      if ((await cursor.count()) > 0 && (await cursor.textContent()) === quote) return
      await this.press('j')
    }
    throw new Error(`never came to ${quote}`)
  }

  async correctName([from, to]: readonly [string, string]): Promise<void> {
    await this.walkTo(from)
    await this.press('c', 'Control+a')
    await this.page.keyboard.type(to)
    await this.press('Enter')
    await expect(mark(this.page, 'name', from)).toHaveClass(/corrected/)
  }

  /** Selects the two characters behind the mention at the cursor. */
  async select(quote: string, words: string): Promise<void> {
    await this.walkTo(quote)
    await this.press('s', 'Shift+ArrowRight')
    expect(await this.page.evaluate(() => getSelection()?.toString())).toBe(words)
  }

  async changeWords(quote: string, [from, to]: readonly [string, string]): Promise<void> {
    await this.select(quote, from)
    await this.press('c', 'Control+a')
    await this.page.keyboard.type(to)
    await this.press('Enter')
    await expect(this.page.getByTestId('remark')).toBeVisible()
  }

  async comment(quote: string, words: string, text: string): Promise<void> {
    await this.select(quote, words)
    await this.press('m')
    await this.page.keyboard.type(text)
    await this.press('Enter')
    await expect(this.page.locator('.commented')).toHaveText(words)
  }

  /** Everything on the page is decided and every article marked, with nothing but keys. */
  async clear(): Promise<void> {
    const left = this.page.locator('mark.proposed')
    await this.press('Shift+k', 'Shift+k', 'Alt+a')
    for (let i = 0; (await left.count()) > 0 && i < 40; i++) {
      const before = await left.count()
      if ((await this.page.locator('mark[aria-current]').count()) === 0) await this.press('Shift+k', 'n')
      await this.press('Shift+a')
      await expect.poll(() => left.count()).toBeLessThan(before)
    }
    await expect(this.page.getByTestId('left')).toHaveText('本版全部核完')
    const done = this.page.locator('.state button').first()
    await this.press('Shift+k', 'Shift+k')
    for (let i = await this.page.locator('nav button').count(); i > 0; i--) {
      await this.press('Control+Enter')
      // With findings that are open it asks once.
      if ((await done.getAttribute('aria-pressed')) !== 'true') await this.press('Control+Enter')
      await expect(done).toHaveAttribute('aria-pressed', 'true')
      await this.press('Shift+j')
    }
  }

  async export(format: RegExp): Promise<{ name: string; content: Buffer }> {
    await this.press('Control+e')
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('radio', { name: format }).check()
    const saved = await this.host.saving(() => this.press('Enter'))
    // The file is there before the dialog is gone, and that takes the next key.
    await expect(dialog).toBeHidden()
    return saved
  }
}

/** Every place of an export is one of the text that it comes with. */
function agrees({ name, content }: { name: string; content: Buffer }): ExportedPage {
  expect(validated(name, content)).toContain('ok')
  const page = JSON.parse(content.toString('utf8')) as ExportedPage
  for (const { start, end, quote } of page.mentions) expect(page.text.slice(start, end)).toBe(quote)
  for (const { start, end, from, to, corrected } of page.edits ?? []) {
    expect(page.text.slice(start, end)).toBe(from)
    expect(page.correctedText.slice(corrected.start, corrected.end)).toBe(to)
  }
  return page
}

test('a night: eight pages are cleared and leave, three come back, and what was forgotten and is new is found', async ({
  host,
}) => {
  test.setTimeout(300_000)
  const night = new Night(host)

  await test.step('an edition of eight pages comes in', async () => {
    await host.openFiles(nightFiles())
    await expect(night.page.getByTestId('library-count')).toHaveText('10 篇', { timeout: 30_000 })
    await night.page.getByTestId('library-list').focus()
    await night.press('Home', 'ArrowDown')
  })

  const words = new Map<string, Buffer>()
  await test.step('each page is cleared by keyboard, with corrections and comments', async () => {
    for (let n = 1; n <= 8; n++) {
      const sheet = `A0${n}`
      await night.open(sheet)
      const wanted = CORRECTED[sheet as keyof typeof CORRECTED] as (typeof CORRECTED)['A01'] | undefined
      if (wanted) {
        await night.correctName(wanted.name)
        await night.changeWords(wanted.name[0], wanted.words)
      }
      if (sheet === 'A05') await night.comment('万晓棠', '说，', '请记者再核一遍')
      await night.clear()
      if (sheet === 'A02') words.set(sheet, (await night.export(/Word/)).content)
      await saved(night.page)
      await night.toLibrary()
      await night.press('ArrowDown')
    }
  })

  await test.step('the page that came as Word leaves with its changes tracked', () => {
    const word = words.get('A02') ?? Buffer.alloc(0)
    expect(trackedIn(word).map(({ kind, text }) => [kind, text])).toEqual([
      ['del', '义'],
      ['ins', '一'],
      ['del', '到场'],
      ['ins', '出席'],
    ])
    expect(commentsIn(word)).toEqual([])
  })

  await test.step('the list of changes of the whole edition leaves', async () => {
    await night.press('Control+a')
    const { content } = await night.export(/改动清单 CSV/)
    const csv = content.toString('utf8')
    for (const {
      name,
      words: [from, to],
    } of Object.values(CORRECTED)) {
      expect(csv).toContain(`${name[0]},${name[1]}`)
      expect(csv).toContain(`${from},${to}`)
    }
    expect(csv).toContain('请记者再核一遍')
    await night.press('Escape')
  })

  await test.step('a proof sheet is printed from the page', async () => {
    await night.press('Home', 'ArrowDown')
    await night.open('A01')
    await night.page.emulateMedia({ media: 'print' })
    await night.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    const sheet = night.page.getByTestId('proof-sheet')
    await expect(sheet).toContainText('改动（2 处）')
    await expect(sheet).toContainText('值班主任签字')
    await night.page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await night.page.emulateMedia({ media: 'screen' })
    await night.toLibrary()
  })

  await test.step('three pages come back: one forgot a correction, one brought an error', async () => {
    const made = Object.values(CORRECTED).flatMap(({ name, words: pair }) => [name, pair])
    const second = (text: string): string =>
      made
        .filter(([from]) => from !== '到场')
        .reduce((now, [from, to]) => now.replace(from, to), text)
        .replace('价格公道', '价格公到')
    await host.openFiles(nightFiles(['A01', 'A02', 'A03'], second))
    await expect(night.page.getByRole('dialog', { name: '3 个文件像是已有版面的新版本' })).toBeVisible()
    night.presses = 0
    await night.press('Enter')
    await expect(night.page.getByTestId('notice').filter({ hasText: '漏改' })).toBeVisible()
    await expect(night.page.getByTestId('library-count')).toHaveText('10 篇')
    // The row that Enter opens is the one of the later version.
    await expect(night.page.getByTestId('library-list').getByRole('row').nth(1)).toContainText(
      'A01 要闻（2）',
    )
  })

  const list = night.page.getByTestId('versions-list')
  const current = list.locator('[aria-current=true]')
  await test.step('what was forgotten and what is new is found and ticked off', async () => {
    for (const [sheet, found] of [
      ['A01', null],
      ['A02', ['漏改', '到场']],
      ['A03', ['新改动', '到']],
    ] as const) {
      await night.open(sheet)
      await night.press('v')
      if (found) {
        for (const text of found) await expect(current).toContainText(text)
        await night.press('a')
        await expect(night.page.getByText('要看的都看过了')).toBeVisible()
      } else await expect(list.locator('.kind')).toHaveText(['已照改', '已照改'])
      await night.toLibrary()
      if (sheet !== 'A03') await night.press('ArrowDown')
    }
    expect(night.presses, 'presses').toBeLessThan(MOST)
  })

  await test.step('the JSON of both versions is valid and agrees with its text', async () => {
    await night.press('Home', 'ArrowDown')
    for (const sheet of ['A01', 'A02', 'A03'] as const) {
      await night.open(sheet)
      const { name, words: pair } = CORRECTED[sheet]
      const now = agrees(await night.export(/校改 JSON/))
      expect(now.text).toContain(name[1])
      expect(now.edits?.map(({ from, to }) => [from, to])).toEqual(sheet === 'A02' ? [[...pair]] : [])
      await night.press('v')
      const former = agrees(
        await host.saving(() => night.page.getByRole('button', { name: '导出旧版' }).press('Enter')),
      )
      expect(former.text).toContain(name[0])
      expect(former.edits?.map(({ from, to }) => [from, to])).toEqual([[...name], [...pair]])
      expect(former.correctedText).toContain(`${name[1]}${pair[1]}`)
      await night.toLibrary()
      await night.press('ArrowDown')
    }
  })
})
