import { strToU8, zipSync } from 'fflate'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const ROOT = `xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (inner: string, style?: string, properties = ''): string =>
  `<w:p><w:pPr>${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${properties}</w:pPr>${inner}</w:p>`
export const plain = (text: string, style?: string): string => paragraph(run(text), style)
export const inserted = (text: string): string => `<w:ins w:id="1" w:author="甲">${run(text)}</w:ins>`
export const deleted = (text: string): string =>
  `<w:del w:id="2" w:author="甲"><w:r><w:delText>${text}</w:delText></w:r></w:del>`

const STYLES = `${HEAD}<w:styles ${ROOT}>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="big"><w:name w:val="本报大标题"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="引题"/></w:style>
<w:style w:type="paragraph" w:styleId="ring"><w:name w:val="环"/><w:basedOn w:val="ring"/></w:style>
</w:styles>`

/** A Word file by hand: its body, and any parts besides. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/styles.xml': STYLES,
    'word/document.xml': `${HEAD}<w:document ${ROOT}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

export const partOf = (root: string, inner: string): string =>
  `${HEAD}<w:${root} ${ROOT}>${inner}</w:${root}>`
