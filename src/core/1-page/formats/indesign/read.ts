import { unpack } from '../../../packed/unpack'
import { allNamed, attributeOf, childNamed, parseXml, type Element } from '../../../packed/xml'
import { failed, ok, type Outcome } from '../../../problem'
import type { FileToRead, Reading } from '../input-format'
import { readSpread } from './frames'
import { PageComposer } from './page-composer'
import { sizesOf, StoryReader } from './story'

const MAP = 'designmap.xml'
const isRead = (part: string): boolean =>
  /^(?:designmap\.xml|Resources\/Styles\.xml|(?:Spreads|Stories)\/[^/]+\.xml)$/.test(part)

/** Problems: those of `unpack` and `parseXml`; file-other-kind, file-no-text. */
export function read(file: FileToRead): Outcome<Reading> {
  return /\.icml$/i.test(file.name) ? readStory(file) : readPackage(file)
}

/** An InCopy article: its stories one after the other, on no page. */
function readStory({ bytes, name }: FileToRead): Outcome<Reading> {
  const tree = parseXml(bytes, name)
  if (!tree.ok) return tree
  if (tree.value.localName !== 'Document') return failed('file-other-kind', name, 'XML')
  const sizes = sizesOf(allNamed(tree.value, 'ParagraphStyle'))
  const composer = new PageComposer()
  for (const story of allNamed(tree.value, 'Story')) {
    const reader = new StoryReader(sizes)
    reader.read(story)
    composer.addStory(reader.paragraphs, [])
  }
  return finished(composer, name)
}

/** An InDesign page: every story where the first of its frames stands, the frames in the order they are read. */
function readPackage({ bytes, name }: FileToRead): Outcome<Reading> {
  const parts = unpack(bytes, name, isRead)
  if (!parts.ok) return parts
  const trees = new Map<string, Element>()
  for (const [path, part] of Object.entries(parts.value)) {
    const tree = parseXml(part, name)
    if (!tree.ok) return tree
    trees.set(path, tree.value)
  }
  const map = trees.get(MAP)
  if (!map) return failed('file-broken', name, `no ${MAP}`)
  const styles = trees.get('Resources/Styles.xml')
  const sizes = sizesOf(styles ? allNamed(styles, 'ParagraphStyle') : [])
  const stories = new Map<string, Element>()
  for (const [path, tree] of trees)
    if (path.startsWith('Stories/'))
      for (const story of allNamed(tree, 'Story')) stories.set(attributeOf(story, 'Self') ?? '', story)
  const composer = new PageComposer()
  composeSpreads(composer, map, trees, (id) => {
    const reader = new StoryReader(sizes)
    const story = stories.get(id)
    if (story) reader.read(story)
    // What is read twice is there once: a frame may be linked to itself.
    stories.delete(id)
    return reader
  })
  return finished(composer, name)
}

function composeSpreads(
  composer: PageComposer,
  map: Element,
  trees: ReadonlyMap<string, Element>,
  read: (story: string) => StoryReader,
): void {
  const isHidden = (layer: Element): boolean => attributeOf(layer, 'Visible') === 'false'
  const hidden = new Set(
    [...allNamed(map, 'Layer')].filter(isHidden).map((layer) => attributeOf(layer, 'Self') ?? ''),
  )
  const spreads = [...allNamed(map, 'Spread')].flatMap((entry) => {
    const tree = trees.get(attributeOf(entry, 'src') ?? '')
    return (tree && childNamed(tree, 'Spread')) ?? []
  })
  let before = 0
  for (const element of spreads) {
    const spread = readSpread(element, before, hidden)
    before += spread.sheets.length
    composer.addSpread(spread, read)
  }
}

function finished(composer: PageComposer, name: string): Outcome<Reading> {
  const reading = composer.done()
  return reading.text.trim() === '' ? failed('file-no-text', name) : ok({ ...reading, encoding: null })
}
