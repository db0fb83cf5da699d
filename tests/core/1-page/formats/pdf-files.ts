/** A text on a page: at a place in points from the upper left corner of the page, where it stands. */
export interface Printed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  /** `down`: from top to bottom; `own`: in a font with a map of its own, whatever its characters are. */
  readonly font?: 'across' | 'down' | 'own'
}

const HEIGHT = 842
const FONTS = { across: 'F1', down: 'F2', own: 'F3' } as const

/** A PDF by hand: Chinese fonts that are not embedded and say what they mean by the name of a character map. */
export function pdfOf(pages: readonly (readonly Printed[])[], extra = ''): Uint8Array {
  const own = [...new Set(pages.flat().flatMap(({ font, text }) => (font === 'own' ? [...text] : [])))]
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_page, i) => `${9 + 2 * i} 0 R`).join(' ')}] >>`,
    typeZero('UniGB-UCS2-H', 6),
    typeZero('UniGB-UCS2-V', 6),
    `<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>`,
    cidFont('GB1'),
    cidFont('Identity'),
    stream(toUnicode(own)),
  ]
  pages.forEach((page, i) => {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Contents ${10 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> >>`,
      stream(page.map((one) => shown(one, own)).join('\n')),
    )
  })
  return assembled(objects, extra)
}

const typeZero = (map: string, descendant: number): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /SongTi /Encoding /${map} /DescendantFonts [${descendant} 0 R] >>`
const cidFont = (ordering: string): string =>
  `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SongTi /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /SongTi /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>`
const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

const hex = (code: number): string => code.toString(16).padStart(4, '0')
const shown = ({ text, x, y, size = 10, font = 'across' }: Printed, own: readonly string[]): string => {
  const codes =
    font === 'own'
      ? [...text].map((char) => own.indexOf(char) + 1)
      : [...text].map((char) => char.charCodeAt(0))
  // Across, type stands on its foot; down, it hangs from its head.
  return `BT /${FONTS[font]} ${size} Tf ${x} ${HEIGHT - y} Td <${codes.map(hex).join('')}> Tj ET`
}

const toUnicode = (own: readonly string[]): string =>
  `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def 1 begincodespacerange <0000> <ffff> endcodespacerange ${own.length} beginbfchar ${own.map((char, i) => `<${hex(i + 1)}> <${hex(char.charCodeAt(0))}>`).join(' ')} endbfchar endcmap end end`

function assembled(objects: readonly string[], extra: string): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = file.length
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${objects.length + 1} /Root 1 0 R ${extra} >>\nstartxref\n${start}\n%%EOF`
  return new TextEncoder().encode(file)
}

/** Lines of a column, one below the other. */
export const column = (lines: readonly string[], x: number, y: number, size = 10, leading = 14): Printed[] =>
  lines.map((text, i) => ({ text, x, y: y + i * leading, size }))
