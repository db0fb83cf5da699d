/**
 * The one keyboard map: help, palette, menus and buttons read their keys from it. `Mod` is Ctrl, or Command on a Mac.
 * Commands of the scope `review` are single keys, so that a night's work needs no chords; they rest while a box is open.
 */
export const COMMANDS = [
  { id: 'open-files', keys: ['Mod+o'], scope: 'app', group: 'file' },
  { id: 'open-folder', keys: ['Mod+Shift+o'], scope: 'app', group: 'file' },
  { id: 'paste', keys: ['Mod+Shift+v'], scope: 'app', group: 'file' },
  { id: 'import-review', keys: ['Mod+i'], scope: 'app', group: 'file' },
  { id: 'export', keys: ['Mod+e'], scope: 'app', group: 'file' },
  { id: 'backup', keys: [], scope: 'app', group: 'file' },
  { id: 'restore', keys: [], scope: 'app', group: 'file' },
  { id: 'back', keys: ['Escape'], scope: 'app', group: 'view' },
  { id: 'library', keys: ['F9'], scope: 'app', group: 'view' },
  { id: 'names', keys: ['Mod+Shift+l'], scope: 'app', group: 'view' },
  { id: 'ledger', keys: ['F8'], scope: 'app', group: 'view' },
  { id: 'bin', keys: [], scope: 'app', group: 'view' },
  { id: 'import-list', keys: [], scope: 'app', group: 'file' },
  { id: 'settings', keys: ['Mod+,'], scope: 'app', group: 'view' },
  { id: 'palette', keys: ['Mod+k'], scope: 'app', group: 'view' },
  { id: 'help', keys: ['?', 'F1'], scope: 'app', group: 'view' },
  { id: 'search', keys: ['/'], scope: 'app', group: 'view' },
  { id: 'undo', keys: ['Mod+z'], scope: 'app', group: 'decide' },
  { id: 'redo', keys: ['Mod+Shift+z', 'Mod+y'], scope: 'app', group: 'decide' },
  { id: 'select-all', keys: ['Mod+a'], scope: 'library', group: 'file' },
  { id: 'label-pages', keys: ['F2'], scope: 'library', group: 'file' },
  { id: 'remove-pages', keys: ['Delete'], scope: 'library', group: 'file' },
  { id: 'find', keys: ['Mod+f'], scope: 'review', group: 'move' },
  { id: 'replace', keys: ['Mod+h'], scope: 'review', group: 'decide' },
  { id: 'find-next', keys: ['F3'], scope: 'review', group: 'move' },
  { id: 'find-previous', keys: ['Shift+F3'], scope: 'review', group: 'move' },
  { id: 'next', keys: ['j', 'ArrowDown'], scope: 'review', group: 'move' },
  { id: 'previous', keys: ['k', 'ArrowUp'], scope: 'review', group: 'move' },
  { id: 'next-left', keys: ['n'], scope: 'review', group: 'move' },
  { id: 'previous-left', keys: ['Shift+n'], scope: 'review', group: 'move' },
  { id: 'next-finding', keys: ['f'], scope: 'review', group: 'move' },
  { id: 'next-dispute', keys: ['g'], scope: 'review', group: 'move' },
  { id: 'previous-dispute', keys: ['Shift+g'], scope: 'review', group: 'move' },
  { id: 'next-article', keys: ['Shift+j', 'PageDown'], scope: 'review', group: 'move' },
  { id: 'previous-article', keys: ['Shift+k', 'PageUp'], scope: 'review', group: 'move' },
  { id: 'accept', keys: ['a', 'Enter'], scope: 'review', group: 'decide' },
  { id: 'accept-all', keys: ['Shift+a'], scope: 'review', group: 'decide' },
  { id: 'accept-sure', keys: ['Alt+a'], scope: 'review', group: 'decide' },
  { id: 'correct', keys: ['c', 'F2'], scope: 'review', group: 'decide' },
  { id: 'correct-all', keys: ['Shift+c'], scope: 'review', group: 'decide' },
  { id: 'reject', keys: ['x', 'Delete'], scope: 'review', group: 'decide' },
  { id: 'reset', keys: ['u'], scope: 'review', group: 'decide' },
  { id: 'retype', keys: ['t'], scope: 'review', group: 'decide' },
  { id: 'link', keys: ['l'], scope: 'review', group: 'decide' },
  { id: 'note', keys: ['m'], scope: 'review', group: 'decide' },
  { id: 'select', keys: ['s'], scope: 'review', group: 'decide' },
  { id: 'add', keys: ['+', 'Insert'], scope: 'review', group: 'decide' },
  { id: 'start-left', keys: ['Alt+Shift+ArrowLeft'], scope: 'review', group: 'decide' },
  { id: 'start-right', keys: ['Alt+Shift+ArrowRight'], scope: 'review', group: 'decide' },
  { id: 'end-left', keys: ['Alt+ArrowLeft'], scope: 'review', group: 'decide' },
  { id: 'end-right', keys: ['Alt+ArrowRight'], scope: 'review', group: 'decide' },
  { id: 'dismiss-finding', keys: ['d'], scope: 'review', group: 'decide' },
  { id: 'suppress-edition', keys: ['Alt+d'], scope: 'review', group: 'decide' },
  { id: 'suppress-always', keys: ['Alt+Shift+d'], scope: 'review', group: 'decide' },
  { id: 'note-finding', keys: ['Shift+m'], scope: 'review', group: 'decide' },
  { id: 'explain-finding', keys: ['w'], scope: 'review', group: 'view' },
  { id: 'switch-off-rule', keys: ['Shift+w'], scope: 'review', group: 'decide' },
  { id: 'apply-finding', keys: ['Shift+d'], scope: 'review', group: 'decide' },
  { id: 'choose-first', keys: ['7'], scope: 'review', group: 'decide' },
  { id: 'choose-second', keys: ['8'], scope: 'review', group: 'decide' },
  { id: 'choose-third', keys: ['9'], scope: 'review', group: 'decide' },
  { id: 'mark-done', keys: ['Mod+Enter'], scope: 'review', group: 'decide' },
  { id: 'mark-attention', keys: ['Mod+Shift+Enter'], scope: 'review', group: 'decide' },
  { id: 'block-up', keys: ['Alt+ArrowUp'], scope: 'review', group: 'structure' },
  { id: 'block-down', keys: ['Alt+ArrowDown'], scope: 'review', group: 'structure' },
  { id: 'block-join', keys: ['Alt+j'], scope: 'review', group: 'structure' },
  { id: 'block-split', keys: ['Alt+s'], scope: 'review', group: 'structure' },
  { id: 'block-alone', keys: ['Alt+n'], scope: 'review', group: 'structure' },
  { id: 'order', keys: ['o'], scope: 'review', group: 'view' },
  { id: 'versions', keys: ['v'], scope: 'review', group: 'view' },
  { id: 'picture', keys: ['p'], scope: 'review', group: 'view' },
  { id: 'next-difference', keys: ['n', 'j', 'ArrowDown'], scope: 'versions', group: 'move' },
  { id: 'previous-difference', keys: ['p', 'k', 'ArrowUp'], scope: 'versions', group: 'move' },
  { id: 'show-difference', keys: ['Enter'], scope: 'versions', group: 'move' },
  { id: 'tab-people', keys: ['1'], scope: 'review', group: 'view' },
  { id: 'tab-titles', keys: ['2'], scope: 'review', group: 'view' },
  { id: 'tab-figures', keys: ['3'], scope: 'review', group: 'view' },
  { id: 'tab-findings', keys: ['4'], scope: 'review', group: 'view' },
  { id: 'tab-corrected', keys: ['5'], scope: 'review', group: 'view' },
  { id: 'tab-structure', keys: ['6'], scope: 'review', group: 'view' },
] as const satisfies readonly {
  id: string
  keys: readonly string[]
  scope: 'app' | 'library' | 'review' | 'versions'
  group: 'file' | 'move' | 'decide' | 'structure' | 'view'
}[]

export type Command = (typeof COMMANDS)[number]
export type CommandId = Command['id']

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
