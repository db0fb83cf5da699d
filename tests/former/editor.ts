import { expect, type Locator, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'

/** An editor at the keyboard of the former version's interface. */
export class Editor {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  press(keys: string): Promise<void> {
    return this.#page.keyboard.press(keys)
  }

  #saved(): Promise<void> {
    return expect(this.#page.getByTestId('saved')).toHaveAttribute('data-saved', 'true')
  }

  async #choosing(path: string, action: () => Promise<void>): Promise<void> {
    const chooser = this.#page.waitForEvent('filechooser')
    await action()
    await (await chooser).setFiles(path)
  }

  async #saving(action: () => Promise<void>): Promise<{ name: string; content: Buffer }> {
    const download = this.#page.waitForEvent('download')
    await action()
    const file = await download
    return { name: file.suggestedFilename(), content: readFileSync(await file.path()) }
  }

  async #settings(): Promise<void> {
    await this.press('Control+,')
    await this.#page.getByRole('heading', { name: '设置' }).waitFor()
  }

  async #library(): Promise<void> {
    await this.press('Escape')
    await this.#page.getByRole('heading', { name: '校样' }).waitFor()
  }

  async #run(command: string): Promise<void> {
    await this.press('Control+k')
    await this.#page.keyboard.type(command)
    await this.press('Enter')
  }

  async nameIs(name: string): Promise<void> {
    await this.#settings()
    await this.#page.getByLabel('校对人姓名').fill(name)
    await this.#page.getByLabel('校对人姓名').blur()
    await this.#library()
  }

  async setRule(id: string, setting: string): Promise<void> {
    await this.#settings()
    await this.#page.locator(`#rule-${id}`).selectOption(setting)
    await this.#library()
  }

  async setTheme(name: string): Promise<void> {
    await this.#settings()
    await this.#page.getByRole('button', { name }).click()
    await this.#library()
  }

  async setWeight(id: string, value: string): Promise<void> {
    await this.#settings()
    await this.#page.locator(`#weight-${id}`).fill(value)
    await this.#page.locator(`#weight-${id}`).blur()
    await this.#library()
  }

  async importWords(path: string): Promise<void> {
    await this.#settings()
    await this.#choosing(path, () => this.#page.getByRole('button', { name: '导入词表' }).click())
    await this.#page.getByRole('button', { name: '不用词表' }).waitFor()
    await this.#library()
  }

  async exportRules(): Promise<{ name: string; content: Buffer }> {
    await this.#settings()
    const file = await this.#saving(() => this.#page.getByRole('button', { name: '导出规则文件' }).click())
    await this.#library()
    return file
  }

  async pasteList(name: string, table: string): Promise<void> {
    await this.#page.getByRole('button', { name: '名单核对' }).click()
    await this.#page.getByRole('button', { name: '粘贴', exact: true }).click()
    await this.#page.getByRole('textbox').fill(table)
    await this.#page.getByRole('button', { name: '下一步' }).click()
    await this.#page.getByLabel('名单名称').fill(name)
    await this.#page.getByRole('button', { name: '存入名单' }).click()
    await this.#page.getByRole('navigation').getByText(name).waitFor()
    await this.#library()
  }

  async open(path: string): Promise<void> {
    if (await this.#page.getByTestId('original').isVisible()) await this.#library()
    await this.#choosing(path, () => this.press('Control+o'))
    await this.#page.getByTestId('original').waitFor()
    await this.#saved()
  }

  async importExport(path: string): Promise<void> {
    if (await this.#page.getByTestId('original').isVisible()) await this.#library()
    await this.#choosing(path, () => this.press('Control+i'))
    await this.#page.getByTestId('original').waitFor()
  }

  async exported(): Promise<{ name: string; content: Buffer }> {
    return this.#saving(async () => {
      await this.press('Control+e')
      await this.#page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click()
    })
  }

  backup(): Promise<{ name: string; content: Buffer }> {
    return this.#saving(() => this.#run('备份整个稿库'))
  }

  #mark(type: string, quote: string): Locator {
    return this.#page.locator(`mark.${type}`, { hasText: new RegExp(`^${quote}$`) }).first()
  }

  /** Goes to a mention and presses a key. */
  async act(type: string, quote: string, keys: string): Promise<void> {
    await this.#mark(type, quote).click()
    await this.press(keys)
    await this.#saved()
  }

  async correct(type: string, quote: string, surface: string, value?: string): Promise<void> {
    await this.#mark(type, quote).click()
    await this.press('c')
    const boxes = this.#page.getByTestId('edit-box').getByRole('textbox')
    await boxes.first().fill(surface)
    if (value !== undefined) await boxes.nth(1).fill(value)
    await boxes.first().press('Enter')
    await this.#saved()
  }

  async note(type: string, quote: string, text: string): Promise<void> {
    await this.#mark(type, quote).click()
    await this.press('m')
    await this.#page.keyboard.type(text)
    await this.press('Enter')
    await this.#saved()
  }

  /** Types into the box of a correction and leaves it there. */
  async draft(type: string, quote: string, text: string): Promise<void> {
    await this.#mark(type, quote).click()
    await this.press('c')
    await this.#page.getByTestId('edit-box').getByRole('textbox').first().fill(text)
  }

  async retype(type: string, quote: string, digit: string): Promise<void> {
    await this.#mark(type, quote).click()
    await this.press('t')
    await this.#page.getByRole('dialog').waitFor()
    await this.press(digit)
    await this.#saved()
  }

  async link(title: string, name: string): Promise<void> {
    await this.#mark('title', title).click()
    await this.press('l')
    await this.#page.getByRole('dialog').getByRole('checkbox', { name }).first().check()
    await this.press('Enter')
    await this.#saved()
  }

  /** Selects a stretch outside all marks, and adds it. */
  async add(text: string, digit: string): Promise<void> {
    await this.#page.evaluate((wanted) => {
      for (const holder of document.querySelectorAll('[data-testid="original"] [data-start]')) {
        const node = holder.firstChild
        const at = node?.textContent?.indexOf(wanted) ?? -1
        if (!node || at < 0) continue
        window.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
        return
      }
      throw new Error(`no ${wanted} outside a mark`)
    }, text)
    await this.press('+')
    await this.press(digit)
    await this.#saved()
  }

  #block(words: string): Locator {
    return this.#page.getByTestId('structure').locator('button.text', { hasText: words }).first()
  }

  async alone(words: string): Promise<void> {
    await this.#block(words).focus()
    await this.press('Alt+n')
    await this.#saved()
    await this.#page.waitForTimeout(300)
  }

  async moveTo(words: string, title: string): Promise<void> {
    await this.#block(words).focus()
    const select = this.#page.getByTestId('structure').getByLabel('移到…')
    const value = await select.evaluate(
      (element: HTMLSelectElement, wanted) =>
        [...element.options].find(({ text }) => text.includes(wanted))?.value ?? '',
      title,
    )
    await select.selectOption(value)
    await this.#saved()
    await this.#page.waitForTimeout(300)
  }

  async setRole(words: string, role: string): Promise<void> {
    await this.#block(words).focus()
    await this.#page.getByTestId('structure').getByLabel('类别').selectOption(role)
    await this.#saved()
    await this.#page.waitForTimeout(300)
  }

  async join(words: string): Promise<void> {
    await this.#block(words).focus()
    await this.press('Alt+j')
    await this.#saved()
    await this.#page.waitForTimeout(300)
  }

  async split(words: string, nth: number): Promise<void> {
    await this.#block(words).focus()
    await this.press('Alt+s')
    await this.#page.getByRole('dialog').getByRole('listitem').nth(nth).getByRole('button').click()
    await this.#saved()
    await this.#page.waitForTimeout(300)
  }

  /** Sets the state of the article with these words in its title. */
  async article(title: string, keys: string): Promise<void> {
    await this.press('6')
    const first = this.#page
      .getByTestId('structure')
      .locator('section', { hasText: title })
      .first()
      .locator('button.text')
      .first()
    // The focus moves what is below: the click comes when it has.
    await first.focus()
    await first.click()
    await this.press(keys)
    await this.#saved()
    await this.press('1')
  }

  /** Goes through the findings from the first on: one deed each. */
  async findings(deeds: readonly string[]): Promise<void> {
    await this.press('4')
    for (const deed of deeds) {
      await this.press('f')
      const [kind = '', text = ''] = deed.split(':')
      await this.#deed(kind, text)
    }
    await this.press('1')
  }

  async #deed(kind: string, text: string): Promise<void> {
    const keys = {
      apply: 'Shift+d',
      dismiss: 'd',
      note: 'Shift+m',
      'waive-day': 'Alt+d',
      'waive-always': 'Alt+Shift+d',
    }[kind]
    if (keys === undefined) throw new RangeError(`no deed ${kind}`)
    await this.press(keys)
    if (kind !== 'apply') {
      await this.#page.getByTestId('edit-box').waitFor()
      await this.#page.keyboard.type(text)
      await this.press('Enter')
    }
    await this.#saved()
    await this.#page.waitForTimeout(300)
  }

  /** Takes the page of a file out of the library. */
  async remove(name: string): Promise<void> {
    await this.#library()
    await this.#page.locator('.row', { hasText: name }).first().getByRole('checkbox').check()
    await this.#page.getByRole('button', { name: '移除所选' }).click()
    await this.#page.getByRole('dialog').getByRole('button', { name: '移除', exact: true }).click()
    await expect(this.#page.locator('.row', { hasText: name })).toHaveCount(0)
  }
}
