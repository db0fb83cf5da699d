import type { Role } from '../../role'
import type { PrintedLine } from '../pdf/lines'
import { inOrder } from '../pdf/order'
import { ReadingBuilder } from '../reading-builder'
import { rolesBySize } from '../roles-by-size'
import { nameSays, roleOf, type StyleSays } from '../style-name'
import type { Frame, Spread } from './frames'
import type { StoryParagraph, StoryReader } from './story'

/** A frame as what cuts a page into columns takes it. */
interface FrameAsLine extends PrintedLine {
  readonly frame: Frame
}

interface Composed {
  readonly paragraphs: readonly StoryParagraph[]
  /** Of the story, in the order they are read; none where the file has no pages. */
  readonly frames: readonly Frame[]
}

/** Type whose size nothing says is taken for running text of this size, in points. */
const USUAL = 10

/** Puts stories together to a page's reading text, each paragraph with its role and the frame it stands in. */
export class PageComposer {
  /** Stories by the sheet that they begin on. */
  readonly #sheets: Composed[][] = [[]]
  readonly #builder = new ReadingBuilder()
  readonly #counts = { beside: 0, layers: 0, pictures: 0 }

  addStory(paragraphs: readonly StoryParagraph[], frames: readonly Frame[], sheet = 0): void {
    while (this.#sheets.length <= sheet) this.#sheets.push([])
    this.#sheets[sheet]?.push({ paragraphs, frames })
  }

  addSpread(spread: Spread, read: (story: string) => StoryReader): void {
    const first = this.#builder.sheets.length
    this.#builder.sheets.push(...spread.sheets)
    this.#counts.beside += spread.beside
    this.#counts.layers += spread.hidden
    this.#counts.pictures += spread.pictures
    const readers = new Map([...new Set(spread.frames.map(({ story }) => story))].map((id) => [id, read(id)]))
    const lines = spread.frames.map((frame): FrameAsLine => asLine(frame, readers.get(frame.story)))
    const ordered = spread.sheets.flatMap((_sheet, i) =>
      inOrder(lines.filter(({ frame }) => frame.sheet === first + i)).flatMap((part) =>
        part.map((line) => (line as FrameAsLine).frame),
      ),
    )
    for (const [id, reader] of inOrderOf(ordered, readers)) {
      const frames = ordered.filter(({ story }) => story === id)
      const sheet = frames[0]?.sheet ?? first
      this.addStory(reader.paragraphs, frames, sheet)
      for (const anchored of anchoredIn(reader, read)) this.addStory(anchored.paragraphs, [], sheet)
    }
  }

  done(): ReturnType<ReadingBuilder['done']> {
    const builder = this.#builder
    const all = this.#sheets.flat().flatMap(({ paragraphs }) => paragraphs)
    const says = all.map(({ style }) => nameSays(style))
    const topmost = Math.min(...says.flatMap((one) => (one && 'level' in one ? [one.level] : [])))
    const body = bodySize(all)
    this.#sheets.forEach((stories, sheet) => {
      if (sheet > 0) builder.breakPage()
      const paragraphs = stories.flatMap((story) => story.paragraphs)
      const bySize = rolesBySize(
        paragraphs.map(({ size }) => ({ size: size ?? body })),
        body,
      )
      let n = 0
      for (const story of stories) {
        const start = n
        n += story.paragraphs.length
        const roles = story.paragraphs.map((paragraph, i) =>
          roleSaid(nameSays(paragraph.style), topmost, bySize[start + i] ?? null),
        )
        addStory(builder, story, roles)
      }
    })
    const { beside, layers, pictures } = this.#counts
    builder.leaveOut('beside', beside, false)
    builder.leaveOut('layers', layers, false)
    builder.leaveOut('pictures', pictures, false)
    return builder.done()
  }
}

const roleSaid = (says: StyleSays, topmost: number, bySize: Role | null): Role | null =>
  says === null ? bySize : roleOf(says, topmost)

const lengthOf = (paragraphs: readonly StoryParagraph[]): number =>
  paragraphs.reduce((sum, { text }) => sum + text.length, 0)

/** The size that most of the type has. */
function bodySize(paragraphs: readonly StoryParagraph[]): number {
  const lengths = new Map<number, number>()
  for (const { size, text } of paragraphs)
    if (size !== null) lengths.set(size, (lengths.get(size) ?? 0) + text.length)
  return [...lengths].reduce((a, b) => (b[1] > a[1] ? b : a), [USUAL, 0])[0]
}

function asLine(frame: Frame, reader: StoryReader | undefined): FrameAsLine {
  const paragraphs = reader?.paragraphs ?? []
  const { left, right, top, bottom } = frame
  // Only how much there is counts: that a frame ends with a stop makes it no narrower.
  const text = '字'.repeat(lengthOf(paragraphs))
  return { frame, left, right, top, bottom, text, size: bodySize(paragraphs), vertical: false }
}

/** The stories of frames, each where its first frame is read. */
const inOrderOf = (
  frames: readonly Frame[],
  readers: ReadonlyMap<string, StoryReader>,
): (readonly [string, StoryReader])[] =>
  [...new Set(frames.map(({ story }) => story))].flatMap((id) => {
    const reader = readers.get(id)
    return reader ? [[id, reader] as const] : []
  })

function anchoredIn(reader: StoryReader, read: (story: string) => StoryReader): StoryReader[] {
  return reader.anchored.flatMap((id) => {
    const anchored = read(id)
    return [anchored, ...anchoredIn(anchored, read)]
  })
}

const areaOf = ({ left, right, top, bottom }: Frame): number => (right - left) * (bottom - top)

/** Where in a story each of its frames ends, as a share of its length: frames hold text by their areas. */
function sharesOf(frames: readonly Frame[]): number[] {
  const whole = frames.reduce((sum, frame) => sum + areaOf(frame), 0)
  let area = 0
  return frames.map((frame) => (whole > 0 ? (area += areaOf(frame)) / whole : 1))
}

function addStory(
  builder: ReadingBuilder,
  { paragraphs, frames }: Composed,
  roles: readonly (Role | null)[],
): void {
  const length = lengthOf(paragraphs)
  const ends = sharesOf(frames).map((share) => share * length)
  let at = 0
  paragraphs.forEach((paragraph, i) => {
    for (const [kind, count] of paragraph.leftOut) builder.leaveOut(kind, count)
    const role = roles[i] ?? null
    const lines = role === null ? paragraph.text.split('\n') : [paragraph.text.replace(/\n/g, '\u3000')]
    for (const line of lines) {
      const start = builder.length
      builder.add(line, role)
      if (builder.length === start) continue
      frames.forEach((frame, n) => {
        const from = Math.max(at, Math.ceil(ends[n - 1] ?? 0))
        const to = Math.min(at + line.length, n === frames.length - 1 ? Infinity : Math.ceil(ends[n] ?? 0))
        if (from < to) builder.places.push(placeOf(frame, start + from - at, start + to - at))
      })
      at += line.length
    }
  })
}

const placeOf = (
  { sheet, left: x, top: y, right, bottom }: Frame,
  start: number,
  end: number,
): ReadingBuilder['places'][number] => ({ start, end, sheet, x, y, width: right - x, height: bottom - y })
