import { expect, it } from 'vitest'
import { writeAs } from '../../../../src/core/1-page/encoding/write-as'
import { codeOf, leftOutOf, marksOf, open } from './opened'

const BODY =
  '<body.head><hedline><hl1>二期码头今起试运行</hl1><hl2>泊位四个</hl2></hedline><byline>记者 温如棠</byline></body.head><body.content><block><p>会议昨日召开，\n 韩若兰出席。</p><media media-type="image"><media-reference source="a.jpg"/><media-caption>图为码头。</media-caption></media></block></body.content>'
const LINES = [
  ['headline', '二期码头今起试运行'],
  ['subhead', '泊位四个'],
  ['byline', '记者 温如棠'],
  [null, '会议昨日召开， 韩若兰出席。'],
  ['caption', '图为码头。'],
]

it('NITF, with the document type that it prescribes', async () => {
  const source = await open(
    '通稿.xml',
    `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-5.dtd"><nitf><head><title>通稿</title></head><body>${BODY}</body></nitf>`,
  )
  expect(marksOf(source)).toEqual(LINES)
  expect(leftOutOf(source)).toEqual({ pictures: [1, 5] })
})

it.each([
  ['gb18030', ''],
  ['gb18030', ' encoding="UTF-8"'],
  ['utf-8', ' encoding="GB2312"'],
  ['utf-16le', ' encoding="UTF-16"'],
] as const)('NITF in %s, whatever its declaration%s says', async (encoding, declared) => {
  const bytes = writeAs(`<?xml version="1.0"${declared}?><nitf><body>${BODY}</body></nitf>`, encoding)
  const source = await open('通稿.xml', bytes ?? '')
  expect(marksOf(source)).toEqual(LINES)
  expect(source.encoding).toBe(encoding)
})

it('NewsML-G2, with NITF or a page in it', async () => {
  const item = (meta: string, content: string): string =>
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta>${meta}</contentMeta><contentSet><inlineXML>${content}</inlineXML></contentSet></newsItem>`
  const meta = '<headline>二期码头今起试运行</headline><by>温如棠</by>'
  expect(marksOf(await open('a.xml', item(meta, `<nitf><body>${BODY}</body></nitf>`)))).toEqual(LINES)
  const page =
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h2>泊位四个</h2><p>会议召开。</p></body></html>'
  expect(marksOf(await open('b.newsml', item(meta, page)))).toEqual([
    ['headline', '二期码头今起试运行'],
    ['byline', '温如棠'],
    ['subhead', '泊位四个'],
    [null, '会议召开。'],
  ])
})

it('ninjs, as version 1 and as version 2 have it', async () => {
  const one = {
    headline: '二期码头今起试运行',
    byline: '温如棠',
    body_html: '<h2>泊位四个</h2><p>会议召开。</p>',
    associations: { a: {} },
  }
  const source = await open('a.json', JSON.stringify(one))
  expect(marksOf(source)).toEqual([
    ['headline', '二期码头今起试运行'],
    ['byline', '温如棠'],
    ['subhead', '泊位四个'],
    [null, '会议召开。'],
  ])
  expect(leftOutOf(source)).toEqual({ pictures: [1] })
  const two = {
    headlines: [{ value: '柿子红了' }],
    bodies: [{ contentType: 'text/plain', value: '三百亩。\n五千吨。' }],
  }
  expect(marksOf(await open('b.json', JSON.stringify([two])))).toEqual([
    ['headline', '柿子红了'],
    [null, '三百亩。'],
    [null, '五千吨。'],
  ])
})

it('ninjs whose headline is in the page alone, or there again', async () => {
  const body_html = '<h1>二期码头今起试运行</h1><h2>泊位四个</h2><p>会议召开。</p>'
  const lines = [
    ['headline', '二期码头今起试运行'],
    ['subhead', '泊位四个'],
    [null, '会议召开。'],
  ]
  expect(marksOf(await open('a.json', JSON.stringify({ body_html })))).toEqual(lines)
  const both = { headline: '二期码头今起试运行', body_html }
  expect(marksOf(await open('a.json', JSON.stringify(both)))).toEqual(lines)
})

it.each([
  ['a.xml', '<?xml version="1.0"?><project><a>会</a></project>', 'file-other-kind'],
  ['a.xml', '<!DOCTYPE nitf [<!ENTITY a "会">]><nitf>&a;</nitf>', 'file-entities'],
  ['a.xml', '<nitf><body>', 'file-broken'],
  ['a.xml', '<nitf><body/></nitf>', 'file-no-text'],
  ['a.json', '{"name":"galley"}', 'file-other-kind'],
  ['a.json', '{"headline":', 'file-broken'],
  ['a.json', 'null', 'file-other-kind'],
])('%s of %s is refused', async (name, content, code) => {
  expect(await codeOf(name, content)).toBe(code)
})
