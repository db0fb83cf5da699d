/** Attached to a field that has the keyboard as soon as it is there, with all of its text selected. */
export function chosen(field: HTMLInputElement | HTMLTextAreaElement): void {
  field.focus()
  field.select()
}
