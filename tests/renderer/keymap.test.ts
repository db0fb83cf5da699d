import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/renderer/page/keys/commands'
import { commandOf, pressed } from '../../src/renderer/page/keys/keymap'
import { MENU_COMMANDS } from '../../src/preload/contract'

const key = (name: string, more: Partial<KeyboardEvent> = {}): KeyboardEvent =>
  ({
    key: name,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    keyCode: 0,
    ...more,
  }) as KeyboardEvent

describe('the keyboard map', () => {
  it('gives no key to two commands that are open together', () => {
    for (const own of ['library', 'review', 'versions']) {
      const open = COMMANDS.filter(({ scope }) => scope === 'app' || scope === own)
      const taken = open.flatMap(({ keys }) => keys as readonly string[])
      expect(taken.filter((one, i) => taken.indexOf(one) !== i)).toEqual([])
    }
  })

  it('has a command for everything the menu sends', () => {
    const ids: readonly string[] = COMMANDS.map(({ id }) => id)
    expect(MENU_COMMANDS.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('hears nothing while an input method composes, or has taken the key', () => {
    expect(commandOf(key('a', { isComposing: true }), ['review'])).toBeNull()
    expect(commandOf(key('Enter', { keyCode: 229 }), ['review'])).toBeNull()
    expect(commandOf(key('a'), ['review'])).toBe('accept')
  })

  it('takes caps lock for what it is', () => {
    expect(pressed(key('A'))).toBe('a')
    expect(pressed(key('A', { shiftKey: true }))).toBe('Shift+a')
  })

  it('keeps review keys to the review', () => {
    expect(commandOf(key('x'), ['app'])).toBeNull()
    expect(commandOf(key('o', { metaKey: true }), ['app'])).toBe('open-files')
  })
})
