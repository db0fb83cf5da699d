import { allNamed, attributeOf, elementsOf, type Element } from '../../../packed/xml'
import type { Sheet } from '../input-format'
import { numberOf } from './story'

/** A text frame on a page, in points from the page's upper left corner. */
export interface Frame {
  readonly story: string
  /** Index into the sheets. */
  readonly sheet: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What spreads say of where text stands. */
export interface Spread {
  readonly sheets: readonly Sheet[]
  readonly frames: readonly Frame[]
  /** Text frames that stand on no page, or on a layer that is not shown. */
  readonly beside: number
  readonly hidden: number
  readonly pictures: number
}

/** An affine map: x' = a·x + c·y + e, y' = b·x + d·y + f. */
type Matrix = readonly [number, number, number, number, number, number]
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
type Point = readonly [number, number]

const PICTURES = ['Image', 'EPS', 'PDF', 'ImportedPage', 'PICT', 'WMF']

function matrixOf(element: Element): Matrix {
  const numbers = (attributeOf(element, 'ItemTransform') ?? '').split(/\s+/).map(Number)
  return numbers.length === 6 && numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : IDENTITY
}

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

const mapped = (m: Matrix, [x, y]: Point): Point => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function boxAround(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

/** The corners of a frame's path, in its own measure. */
function cornersOf(frame: Element): Point[] {
  const corners: Point[] = []
  for (const point of allNamed(frame, 'PathPointType')) {
    const [x, y] = (attributeOf(point, 'Anchor') ?? '').split(/\s+/).map(Number)
    if (x !== undefined && y !== undefined && Number.isFinite(x + y)) corners.push([x, y])
  }
  return corners
}

/** A page's bounds are said as top, left, bottom, right. */
function pageBox(page: Element): Box | null {
  const [top, left, bottom, right] = (attributeOf(page, 'GeometricBounds') ?? '')
    .split(/\s+/)
    .map((one) => numberOf(one))
  if (typeof top !== 'number' || typeof left !== 'number') return null
  if (typeof bottom !== 'number' || typeof right !== 'number') return null
  const matrix = matrixOf(page)
  return boxAround([mapped(matrix, [left, top]), mapped(matrix, [right, bottom])])
}

/** Reads a spread; `before` sheets come before it. `hidden` are the layers that are not shown. */
export function readSpread(spread: Element, before: number, hidden: ReadonlySet<string>): Spread {
  const pages = [...elementsOf(spread)].filter(({ localName }) => localName === 'Page')
  const boxes = pages.flatMap((page) => pageBox(page) ?? [])
  const frames: Frame[] = []
  const counts = { beside: 0, hidden: 0, pictures: 0 }
  const visit = (parent: Element, matrix: Matrix): void => {
    for (const element of elementsOf(parent)) {
      const name = element.localName ?? ''
      if (
        hidden.has(attributeOf(element, 'ItemLayer') ?? '') ||
        attributeOf(element, 'Visible') === 'false'
      ) {
        if (name === 'TextFrame') counts.hidden++
        continue
      }
      if (name === 'TextFrame') place(element, times(matrix, matrixOf(element)))
      else if (PICTURES.includes(name)) counts.pictures++
      else visit(element, name === 'Group' ? times(matrix, matrixOf(element)) : matrix)
    }
  }
  const place = (frame: Element, matrix: Matrix): void => {
    const corners = cornersOf(frame).map((corner) => mapped(matrix, corner))
    const box = boxAround(corners)
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
    const at = boxes.findIndex(
      ({ left, top, right, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
    )
    const page = boxes[at]
    if (!page || corners.length === 0) {
      counts.beside++
      return
    }
    frames.push({
      story: attributeOf(frame, 'ParentStory') ?? '',
      sheet: before + at,
      left: box.left - page.left,
      top: box.top - page.top,
      right: box.right - page.left,
      bottom: box.bottom - page.top,
    })
  }
  visit(spread, IDENTITY)
  const sheets = boxes.map(({ left, top, right, bottom }) => ({ width: right - left, height: bottom - top }))
  return { sheets, frames, ...counts }
}
