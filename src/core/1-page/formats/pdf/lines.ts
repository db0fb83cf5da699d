/** A stretch of text as it is printed: its box from the upper left corner of the page, in points. */
export interface PrintedLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Of its type. */
  readonly size: number
  readonly vertical: boolean
}

/** What hangs into the gutter behind the last character of a line, and makes it no wider. */
const HANGING = /[，。、；：！？）》”’」』]$/
/** In sizes of the type: pieces so near are one line, type so alike is the same. */
const NEAR = 0.75
const ALIKE = 0.12
/** So many lines begin at the edge of a column, at least. */
const LINES_OF_COLUMN = 3

/** Where a line ends without what hangs into the gutter. */
export const endOf = ({ text, right, size, vertical }: PrintedLine): number =>
  !vertical && HANGING.test(text) ? right - size * 0.9 : right

/** Puts pieces together that are one line; none across the edge of a column, however far punctuation hangs over it. */
export function linesOf(pieces: readonly PrintedLine[]): PrintedLine[] {
  const across = pieces.filter(({ vertical }) => !vertical)
  const down = pieces.filter(({ vertical }) => vertical)
  return [...joined(across, columnEdges(across)), ...joinedDown(down)]
}

/** Do lines begin at the left edge of a piece, or two characters before it, again and again? Then a column does. */
function columnEdges(pieces: readonly PrintedLine[]): (piece: PrintedLine) => boolean {
  const counts = new Map<string, number>()
  const keyOf = (left: number, size: number): string => `${Math.round(left / 2)} ${Math.round(size)}`
  for (const { left, size } of pieces)
    for (const key of [keyOf(left, size), keyOf(left - 2 * size, size)])
      counts.set(key, (counts.get(key) ?? 0) + 1)
  return ({ left, size }) =>
    [-2, 0, 2].reduce((sum, shift) => sum + (counts.get(keyOf(left + shift, size)) ?? 0), 0) >=
    LINES_OF_COLUMN
}

function joined(pieces: readonly PrintedLine[], isEdge: (piece: PrintedLine) => boolean): PrintedLine[] {
  const lines: PrintedLine[] = []
  /** Lines by the height of their feet, the last of each height first looked at. */
  const open: PrintedLine[] = []
  for (const piece of [...pieces].sort((a, b) => a.bottom - b.bottom || a.left - b.left)) {
    const at = open.findIndex((line) => follows(line, piece, isEdge(piece)))
    const before = open[at]
    if (before) open[at] = merged(before, piece)
    else open.push(piece)
    // What stands higher is complete.
    while (open[0] && open[0].bottom < piece.bottom - 2 * piece.size) lines.push(...open.splice(0, 1))
  }
  return [...lines, ...open]
}

function follows(line: PrintedLine, piece: PrintedLine, isEdge: boolean): boolean {
  const { size } = piece
  const gap = piece.left - line.right
  if (Math.abs(line.bottom - piece.bottom) > size * 0.3 || Math.abs(line.size - size) > size * ALIKE)
    return false
  if (gap < -size || gap > size * NEAR) return false
  // Beyond the edge of a column only what touches: punctuation that hangs there leaves little room.
  return !isEdge || (gap < size * 0.15 && !HANGING.test(line.text))
}

function joinedDown(pieces: readonly PrintedLine[]): PrintedLine[] {
  const lines: PrintedLine[] = []
  for (const piece of [...pieces].sort((a, b) => b.left - a.left || a.top - b.top)) {
    const at = lines.findIndex(
      (line) =>
        Math.abs(line.left - piece.left) < piece.size * 0.3 &&
        Math.abs(line.size - piece.size) < piece.size * ALIKE &&
        piece.top - line.bottom < piece.size * NEAR &&
        piece.top - line.bottom > -piece.size,
    )
    const before = lines[at]
    if (before) lines[at] = merged(before, piece)
    else lines.push(piece)
  }
  return lines
}

function merged(line: PrintedLine, piece: PrintedLine): PrintedLine {
  const isSpaced = piece.left - line.right > piece.size * 0.2 && /[A-Za-z0-9]$/.test(line.text)
  return {
    ...line,
    text: `${line.text}${isSpaced && /^[A-Za-z0-9]/.test(piece.text) ? ' ' : ''}${piece.text}`,
    left: Math.min(line.left, piece.left),
    right: Math.max(line.right, piece.right),
    top: Math.min(line.top, piece.top),
    bottom: Math.max(line.bottom, piece.bottom),
  }
}
