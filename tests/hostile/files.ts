/** Files of every format that are broken, or made to fill memory or time: as they could reach a desk, or be sent to one. */
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate'
import { deflateSync } from 'node:zlib'
import { compoundFile, docOf } from '../core/1-page/formats/doc-files'
import { docxOf, plain, run } from '../core/1-page/formats/docx-files'
import { pdfOf } from '../core/1-page/formats/pdf-files'

const MB = 1024 * 1024
const SENTENCE = '二期码头今起试运行，市长韩若岚出席，投资四亿元。'
const DOCX = 'word/document.xml'
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const ODF =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
/** Each of the names is ten of the one before: a billion laughs. */
const LAUGHS = `<!DOCTYPE a [<!ENTITY a "哈哈">${[...'bcdefghij'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'.charAt(i)};`.repeat(10)}">`).join('')}]>`
const OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'

const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

/** A part of so many megabytes of one character, made piece by piece. */
function bomb(part: string, megabytes: number): Uint8Array {
  const chunks: Uint8Array[] = []
  const zip = new Zip((_error, chunk) => chunks.push(chunk))
  const file = new ZipDeflate(part, { level: 9 })
  zip.add(file)
  const piece = new Uint8Array(MB).fill(0x20)
  for (let i = 1; i <= megabytes; i++) file.push(piece, i === megabytes)
  zip.end()
  return new Uint8Array(Buffer.concat(chunks))
}

/** The same bomb, that says in its directory that it is small. */
function lyingBomb(part: string, megabytes: number): Uint8Array {
  const bytes = bomb(part, megabytes)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true)
  return bytes
}

const docxBody = (body: string): Uint8Array =>
  zipped({ [DOCX]: `${HEAD}<w:document ${W}><w:body>${body}</w:body></w:document>` })
const odtBody = (body: string): Uint8Array =>
  zipped({
    'content.xml': `${HEAD}<office:document-content ${ODF}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  })
const truncated = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, Math.floor(bytes.length * 0.6))
const nitf = (body: string, before = ''): string =>
  `${HEAD}${before}<nitf><body><body.head><hedline><hl1>开港</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`

/** A PDF of objects as they are written, in order. */
function pdfFrom(objects: readonly (string | Buffer)[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let at = parts[0]?.length ?? 0
  objects.forEach((object, i) => {
    const bytes = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ])
    offsets.push(at)
    at += bytes.length
    parts.push(bytes)
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}
const streamOf = (content: Buffer, dictionary = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`<< /Length ${content.length} ${dictionary} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ])
const onePage = (content: Buffer, resources = ''): Uint8Array =>
  pdfFrom([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${resources} >> >>`,
    content,
  ])
const line = (text: string, y: number) => ({ text, x: 40, y })
const page = [line(SENTENCE, 60), line(SENTENCE, 80)]

function spoiltDoc(): Uint8Array {
  const bytes = docOf({ pieces: [{ text: `${SENTENCE}\r`.repeat(2000) }] })
  const view = new DataView(bytes.buffer)
  const table = (view.getUint32(76, true) + 1) * 512
  // Each sector leads to the one before it.
  for (let i = 1; i < 100; i++) view.setUint32(table + 4 * i, i - 1, true)
  return bytes
}

/** What each is, with the name it comes under; made when it is asked for. */
export const HOSTILE_FILES: Readonly<Record<string, () => Uint8Array | string>> = {
  'broken zip.docx': () => Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(4000, 7)]),
  'truncated.docx': () => truncated(docxOf(plain(SENTENCE).repeat(500))),
  'bomb of 300 MB.docx': () => bomb(DOCX, 300),
  'bomb that lies of its size.docx': () => lyingBomb(DOCX, 300),
  'entities.docx': () =>
    zipped({ [DOCX]: `${HEAD}${LAUGHS}<w:document ${W}><w:body>&j;</w:body></w:document>` }),
  'entity of a file.docx': () => zipped({ [DOCX]: `${HEAD}${OUTSIDE}<w:document ${W}>&x;</w:document>` }),
  'nested 100,000 deep.docx': () => docxBody(`${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}`),
  'table of 100,000 cells.docx': () =>
    docxBody(`<w:tbl>${`<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(10)}</w:tr>`.repeat(10_000)}</w:tbl>`),
  'fields without end.docx': () =>
    docxBody(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(50_000)}${run(SENTENCE)}</w:p>`),
  'styles in a circle.docx': () => docxOf(plain(SENTENCE, 'ring').repeat(500)),
  'a picture.docx': () =>
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array<number>(500).fill(9)]),
  'empty.docx': () => '',
  'encrypted.docx': () => compoundFile({ EncryptedPackage: Array<number>(5000).fill(1) }),

  'broken zip.odt': () => Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(4000, 7)]),
  'bomb of 300 MB.odt': () => bomb('content.xml', 300),
  'entities.odt': () => zipped({ 'content.xml': `${HEAD}${LAUGHS}<a>&j;</a>` }),
  'two billion spaces.odt': () => odtBody(`<text:p>${SENTENCE}<text:s text:c="2000000000"/></text:p>`),
  'a cell a million times.odt': () =>
    odtBody(
      `<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000000"><text:p>${SENTENCE}</text:p></table:table-cell></table:table-row></table:table>`,
    ),
  'nested 100,000 deep.odt': () => odtBody('<text:section>'.repeat(100_000)),
  'empty.odt': () => '',

  'sectors in a circle.doc': spoiltDoc,
  'truncated.doc': () => truncated(docOf({ pieces: [{ text: `${SENTENCE}\r`.repeat(2000) }] })),
  'encrypted.doc': () => docOf({ pieces: [{ text: `${SENTENCE}\r` }], flags: 0x100 }),
  'a web page.doc': () => `<html><body><p>${SENTENCE}</p></body></html>`,
  'empty.doc': () => '',

  'encrypted.pdf': () =>
    pdfOf(
      [page],
      '/Encrypt << /Filter /Standard /V 1 /R 2 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) /P -4 >> /ID [(1) (1)]',
    ),
  '500 pages.pdf': () => pdfOf(Array.from({ length: 500 }, () => page)),
  'no page.pdf': () => pdfOf([]),
  'one picture.pdf': () =>
    pdfFrom([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
      streamOf(Buffer.from('595 0 0 842 0 0 cm /I Do')),
      streamOf(
        deflateSync(Buffer.alloc(3000 * 4000)),
        '/Type /XObject /Subtype /Image /Width 3000 /Height 4000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
      ),
    ]),
  'truncated.pdf': () => truncated(pdfOf(Array.from({ length: 20 }, () => page))),
  'pages in a circle.pdf': () =>
    pdfFrom([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 5 /Kids [2 0 R 2 0 R] /Parent 2 0 R >>',
    ]),
  'a billion pages it says.pdf': () =>
    pdfFrom(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1000000000 /Kids [] >>']),
  'bomb of 256 MB.pdf': () =>
    onePage(streamOf(deflateSync(Buffer.alloc(256 * MB, 0x20)), '/Filter /FlateDecode')),
  'bomb in a bomb.pdf': () =>
    onePage(
      streamOf(deflateSync(deflateSync(Buffer.alloc(256 * MB, 0x20))), '/Filter [/FlateDecode /FlateDecode]'),
    ),
  'a million words.pdf': () =>
    pdfFrom([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
      streamOf(
        deflateSync(
          Buffer.from(
            `BT /F 9 Tf ${Array.from({ length: 1_000_000 }, (_one, i) => `1 0 0 1 ${(i * 7) % 590} ${(i * 13) % 840} Tm (ab) Tj`).join(' ')} ET`,
          ),
        ),
        '/Filter /FlateDecode',
      ),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ]),
  'forms within forms.pdf': () =>
    pdfFrom([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
      streamOf(Buffer.from('/X Do')),
      streamOf(
        Buffer.from('/X Do /X Do'),
        '/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X 5 0 R >> >>',
      ),
    ]),
  'nested lists.pdf': () =>
    onePage(Buffer.from(`<< /Length 0 /A ${'['.repeat(200_000)} >>\nstream\n\nendstream`)),
  'a Word file.pdf': () => docxOf(plain(SENTENCE)),
  'empty.pdf': () => '',

  'nested 200,000 deep.html': () => `<html><body>${'<div>'.repeat(200_000)}${SENTENCE}`,
  'links without end.html': () => `<html><body><p>${'<a href="#">'.repeat(50_000)}${SENTENCE}`,
  'comment without end.html': () => `<html><!--${'<!-- enpproperty '.repeat(100_000)}`,
  'table of 50,000 cells.html': () =>
    `<html><body><table>${`<tr>${'<td>字'.repeat(10)}`.repeat(5000)}</table>`,
  'attributes without end.html': () => `<html><body><p ${'a=1 '.repeat(500_000)}>${SENTENCE}</p>`,
  'properties without end.html': () =>
    `<html><!--enpproperty ${'<title>'.repeat(200_000)}/enpproperty--><founder-content>${SENTENCE}</founder-content>`,
  'nineteen megabytes.html': () => `<html><body>${'x'.repeat(19 * MB)}`,
  'empty.html': () => '',

  'entities.xml': () => `${HEAD}${LAUGHS}<nitf><body>&j;</body></nitf>`,
  'entity of a file.xml': () => `${HEAD}${OUTSIDE}<nitf><body>&x;</body></nitf>`,
  'nested 100,000 deep.xml': () => nitf('<block>'.repeat(100_000)),
  'truncated.xml': () => nitf(`<p>${SENTENCE}</p>`.repeat(100)).slice(0, 3000),
  'no news.xml': () => `${HEAD}<a><b/></a>`,
  'empty.xml': () => '',

  'nested a million deep.json': () => '['.repeat(1_000_000),
  'truncated.json': () => '{"headline":"开港","body_text":"市长',
  'no news.json': () => '{"a":1}',
  'empty.json': () => '',

  'broken zip.idml': () => Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(4000, 7)]),
  'bomb of 300 MB.idml': () => bomb('Stories/Story_u1.xml', 300),
  'entities.idml': () => zipped({ 'designmap.xml': `${HEAD}${LAUGHS}<Document>&j;</Document>` }),
  'no stories.idml': () => zipped({ 'designmap.xml': `${HEAD}<Document/>` }),
  'nested 100,000 deep.icml': () => `${HEAD}<Document>${'<Group>'.repeat(100_000)}`,
  'empty.idml': () => '',

  'a program.txt': () => Buffer.from([0x7f, 0x45, 0x4c, 0x46, ...Array<number>(4000).fill(0)]),
  'a Word file.txt': () => docxOf(plain(SENTENCE)),
  'signs without end.md': () => `# 开港\n\n${'**'.repeat(10_000)}${SENTENCE}`,
  'comments without end.md': () => `# 开港\n\n${'<!--'.repeat(10_000)}${SENTENCE}`,
  'front matter without end.md': () => `---\n${'a: b\n'.repeat(5_000)}`,
  'over twenty megabytes.txt': () => new Uint8Array(21 * MB).fill(0x61),
  'empty.txt': () => '',
}
