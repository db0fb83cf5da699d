import type { CommandId } from './commands'
import { commandOf, isTyping } from './keymap'

/** What a box does with the text in it by the same chords. */
const OF_BOXES: ReadonlySet<CommandId> = new Set(['undo', 'redo', 'select-all'])

/**
 * The command that a key press is for. Null where the press belongs to what has the focus: in a box only chords are
 * commands, and not those that are the box's own; Enter and the space bar press the button they are on. Escape leaves a box.
 */
export function commandPressed(event: KeyboardEvent, scopes: readonly string[]): CommandId | null {
  if (event.defaultPrevented) return null
  const id = commandOf(event, scopes)
  if (id === null) return null
  const chord = event.ctrlKey || event.metaKey || /^F\d/.test(event.key)
  const typing = isTyping(event.target)
  if (typing && id === 'back') (event.target as HTMLElement).blur()
  if (typing && (!chord || OF_BOXES.has(id))) return null
  const isPress = (event.key === 'Enter' || event.key === ' ') && !chord
  return isPress && isControl(event.target) ? null : id
}

const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a, [role="tab"], input, select') !== null
