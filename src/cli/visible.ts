/**
 * What a terminal obeys instead of showing it: control characters (C0 and C1, with which a file's name could clear the
 * screen or retitle the window), line separators, and marks that turn the direction of what is read.
 */
const OBEYED = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`

/** A piece of a file or its name, as one line that a terminal shows and does not obey. */
export const visible = (text: string): string => text.replace(OBEYED, escaped)

/** The same of a whole output, whose lines and tabs are its own. In JSON the escapes read as the same characters. */
export const visibleLines = (text: string): string =>
  text.replace(OBEYED, (char) => (/[\n\r\t]/.test(char) ? char : escaped(char)))
