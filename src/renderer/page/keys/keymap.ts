import { COMMANDS, type CommandId } from './commands'

/** What chooses one of the candidates of a dispute, in their order; a fourth one is clicked. */
export const CHOICES = ['choose-first', 'choose-second', 'choose-third'] as const satisfies CommandId[]

const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.userAgent)

/** The keys of a command as an editor reads them; empty where it has none. */
export function keysOf(id: CommandId): string {
  const keys: readonly string[] = COMMANDS.find((command) => command.id === id)?.keys ?? []
  return keys[0] === undefined ? '' : shown(keys[0])
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  Delete: 'Del',
  Mod: isMac ? '⌘' : 'Ctrl',
  Shift: isMac ? '⇧' : 'Shift',
  Alt: isMac ? '⌥' : 'Alt',
}

export const shown = (keys: string): string =>
  keys
    .split(/\+(?!$)/)
    .map((key) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(isMac ? '' : '+')

/** The map's way to write what was pressed; null while an input method is composing. */
export function pressed(event: KeyboardEvent): string | null {
  // 229 is what browsers report for keys that the input method has taken, also after isComposing has gone.
  if (event.isComposing || event.keyCode === 229) return null
  const key = /^[A-Z]$/.test(event.key) ? event.key.toLowerCase() : event.key
  const printable = key.length === 1 && !/[a-z0-9]/.test(key)
  return [
    event.ctrlKey || event.metaKey ? 'Mod+' : '',
    event.altKey ? 'Alt+' : '',
    // ? and + are typed with Shift on some keyboards and without on others.
    event.shiftKey && !printable ? 'Shift+' : '',
    key,
  ].join('')
}

/** The command of a key press, for the scopes that are open. */
export function commandOf(event: KeyboardEvent, scopes: readonly string[]): CommandId | null {
  const keys = pressed(event)
  if (keys === null) return null
  const found = COMMANDS.find(
    (command) => scopes.includes(command.scope) && (command.keys as readonly string[]).includes(keys),
  )
  return found?.id ?? null
}

/** Is the editor typing here? Then only chords are commands. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)) ||
    (target instanceof HTMLElement && target.isContentEditable)
  )
}
