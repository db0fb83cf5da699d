import { describe, expect, it } from 'vitest'
import { pageOf } from '../../../../src/core/1-page/to-page'
import { codeOf, leftOutOf, marksOf, open } from './opened'

const ARTICLE = `<html><head><title>临江晚报数字报</title></head><body><div class="nav"><a href="node_2.htm">返回</a></div>
<founder-content><p>&emsp;&emsp;本报讯（记者 温如棠）3月12日，二期码头正式开港，<br>首艘货轮靠泊。</p><p>&emsp;&emsp;吞吐量<b>将</b>翻一番。</p>
<table><tr><td>泊位</td><td>4个</td></tr></table><img src="a.jpg"></founder-content>
<!--enpproperty <articleid>9</articleid><author>温如棠</author><title>二期码头&nbsp;<BR/>今起试运行</title><subtitle>泊位四个</subtitle><introtitle>青岩港迎来新航季</introtitle><nodename>A02：要闻</nodename>/enpproperty--></body></html>`

describe('a digital newspaper', () => {
  it('says itself what is kicker, headline, subhead and byline', async () => {
    const source = await open('content_9.htm', ARTICLE)
    expect(marksOf(source)).toEqual([
      ['kicker', '青岩港迎来新航季'],
      ['headline', '二期码头 \u3000今起试运行'],
      ['subhead', '泊位四个'],
      ['byline', '温如棠'],
      [null, '本报讯（记者 温如棠）3月12日，二期码头正式开港，'],
      [null, '首艘货轮靠泊。'],
      [null, '吞吐量将翻一番。'],
      [null, '泊位\u30004个'],
    ])
    expect(leftOutOf(source)).toEqual({ pictures: [1, 8] })
    expect(pageOf(source).articles).toHaveLength(1)
  })

  it('of a page gives the titles of its articles with their boxes on the picture', async () => {
    const source = await open(
      'node_73.htm',
      `<map><area coords="10,20,300,20,300,90,10,90" shape="polygon" href="content_1.htm"><area shape="rect" coords="5,100,200,300" href="content_2.htm"></map><ul><li><a href="content_1.htm">二期码头今起试运行</a></li><li><a href="content_2.htm">柿子红了</a></li></ul>`,
    )
    expect(marksOf(source)).toEqual([
      ['headline', '二期码头今起试运行'],
      ['headline', '柿子红了'],
    ])
    expect(source.layout?.sheets).toEqual([{ width: 300, height: 300 }])
    expect(source.layout?.places).toEqual([
      { start: 0, end: 9, sheet: 0, x: 10, y: 20, width: 290, height: 70 },
      { start: 10, end: 14, sheet: 0, x: 5, y: 100, width: 195, height: 200 },
    ])
  })
})

describe('any other page', () => {
  const text =
    '市长韩若兰昨日宣布，二期码头今起试运行，首艘集装箱货轮靠泊，标志着港口吞吐能力再上台阶，'.repeat(3)
  const page = `<!doctype html><html><head><title>码头开港_临江新闻网</title><style>p{}</style></head><body>
<nav><a href="/">首页</a> <a href="/a">要闻</a></nav><div class="sidebar"><a>热门推荐一</a><a>热门推荐二</a></div>
<article><h1>二期码头今起试运行</h1><p>${text}。</p><h2>泊位四个</h2><p>${text}。</p><p style="display:none">看不见</p><figure><img src="x.jpg"><figcaption>图为码头。温如棠 摄</figcaption></figure></article>
<footer>版权所有</footer><script>var a = '脚本'</script></body></html>`

  it('gives its article, and says that the rest of the page was not read', async () => {
    const source = await open('网页.html', page)
    const marks = marksOf(source)
    expect(marks.filter(([, words]) => words === '二期码头今起试运行')).toEqual([
      ['headline', '二期码头今起试运行'],
    ])
    expect(marks).toContainEqual(['subhead', '泊位四个'])
    expect(marks).toContainEqual(['caption', '图为码头。温如棠 摄'])
    expect(source.text).not.toMatch(/首页|热门|脚本|看不见/)
    expect(leftOutOf(source)['surroundings']).toEqual([1])
    expect(source.encoding).toBe('utf-8')
  })

  it('without an article is read whole', async () => {
    const source = await open(
      '短.html',
      '<h1>通知</h1><p>会议改在\n周五召开。</p><p><ruby>韩<rt>hán</rt></ruby>若兰</p>',
    )
    expect(marksOf(source)).toEqual([
      ['headline', '通知'],
      [null, '会议改在周五召开。'],
      [null, '韩若兰'],
    ])
  })

  it.each([
    ['no text', '<p> </p>', 'file-no-text'],
    ['elements within elements', '<div>'.repeat(100_000), 'file-bomb'],
    ['more elements than a page has', '<p>会</p>'.repeat(80_000), 'file-bomb'],
    ['five megabytes', `<p>${'会'.repeat(1_800_000)}`, 'file-bomb'],
    ['a comment that does not end', `<p>会议</p><!--${'<'.repeat(500_000)}`, 'ok'],
    [
      'properties that do not end',
      `<founder-content>会</founder-content><!--enpproperty ${'<title>'.repeat(30_000)}`,
      'ok',
    ],
  ])('%s', async (_what, html, code) => {
    expect(await codeOf('坏.html', html)).toBe(code)
  })
})

it('what was chosen of a Word document keeps its paragraphs, headings and captions, and no numbers, comments and deletions', async () => {
  const source = await open(
    '粘贴.html',
    `<meta charset="utf-8"><!--StartFragment--><p class=MsoTitle>二期码头今起试运行</p><h1>泊位四个</h1>
<p class=MsoNormal>市长<del cite="mailto:甲">韩若兰</del><ins cite="mailto:甲">韩若岚</ins><b>出席</b>。<o:p></o:p></p>
<p class=MsoListParagraph><span style='mso-list:Ignore'>1.</span>首艘货轮靠泊。</p><p class=MsoCaption>码头一角</p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p>核</p></div></div><!--EndFragment-->`,
  )
  expect(marksOf(source)).toEqual([
    ['headline', '二期码头今起试运行'],
    ['subhead', '泊位四个'],
    [null, '市长韩若岚出席。'],
    [null, '首艘货轮靠泊。'],
    ['caption', '码头一角'],
  ])
  expect(leftOutOf(source)).toMatchObject({
    deletions: [1, 3],
    insertions: [1, 3],
    numbers: [1, 4],
    comments: [1, 5],
  })
})

it('what was chosen of a page is read whole, also what is not its article', async () => {
  const long = `<p>${'市长韩若岚昨日宣布，二期码头今起试运行，首艘货轮靠泊，'.repeat(6)}。</p>`
  const chosen = `<div class="sidebar"><p>编者按</p></div><div class="article">${long}${long}</div>`
  const source = await open('粘贴.html', `<!--StartFragment-->${chosen}<!--EndFragment-->`)
  expect(marksOf(source)).toHaveLength(3)
  expect(leftOutOf(source)).toEqual({})
})
