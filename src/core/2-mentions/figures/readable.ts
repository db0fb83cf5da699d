import { without, type ClosedText } from '../../text/closed'

/** Traditional forms, each before the simplified one, of the characters that figures and what stands beside them are written with. */
const TRADITIONAL =
  '萬万億亿個个箇个點点鐘钟鍾钟時时歲岁號号幾几餘余兩两貳贰參叁陸陆數数塊块錢钱項项種种條条間间處处戶户輛辆層层張张隻只雙双對对臺台場场隊队組组屆届級级類类顆颗筆笔頁页頭头幀帧課课節节週周農农曆历歷历紀纪國国會会單单噸吨畝亩頃顷釐厘裡里約约達达過过滿满於于從从來来後后開开內内應应該该無无沒没勝胜負负敗败戰战擊击領领進进為为爲为銀银銅铜獲获獎奖電电話话編编碼码帳账賬账學学業业專专車车樓楼門门線线綫线僅仅別别員员師师團团縣县鎮镇鄉乡區区陣阵聲声環环連连齡龄華华攝摄溫温標标規规議议賽赛輪轮檔档盤盘圖图書书紙纸報报幣币鎊镑盧卢韓韩馬马歐欧將将則则證证軍军長长總总積积佔占漲涨價价減减貸贷計计設设題题龍龙與与產产廠厂廣广鐵铁針针階阶劑剂劃划動动務务黨党啟启實实導导島岛帶带庫库廳厅彈弹徑径慶庆棟栋樣样機机檢检淨净測测災灾爐炉畫画當当發发眾众窩窝紅红經经網网罰罚聯联艦舰葉叶軌轨載载頂顶額额圓圆盞盏幫帮雜杂藥药術术資资費费補补貼贴賠赔償偿貨货購购買买賣卖賺赚虧亏債债營营銷销據据統统釋释審审訊讯記记訴诉擬拟邊边遠远還还這这運运選选際际離离難难預预頻频類类飛飞飯饭館馆體体鬥斗齊齐歐欧聖圣誕诞紐纽倫伦'
const ZERO_WIDTH = /[\u00ad\u200b-\u200d\u2060\ufeff]/
const SPACE = /[ \u00a0\u2000-\u200a\u202f\u205f\u3000]/

const READ = new Map<string, string>()
for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) READ.set(TRADITIONAL.charAt(i), TRADITIONAL.charAt(i + 1))
for (let code = 0xff10; code <= 0xff5a; code++) {
  const char = String.fromCharCode(code - 0xfee0)
  if (/[0-9A-Za-z:=]/.test(char)) READ.set(String.fromCharCode(code), char)
}
for (const [from, to] of [
  '．.',
  '％%',
  '＋+',
  '－-',
  '−-',
  '﹣-',
  '／/',
  '～~',
  '∶:',
  '○〇',
  '￥¥',
  '＄$',
  '＃#',
].map((pair) => [...pair]))
  if (from !== undefined && to !== undefined) READ.set(from, to)
/** Radicals and compatibility ideographs, as some PDFs have them, each as the character it looks like. */
const LOOKS = '\\u2e80-\\u2fd5\\uf900-\\ufaff'
const OTHER = new RegExp(
  `[${[...READ.keys()].join('')}${LOOKS}\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]`,
  'g',
)

/** One way to write each character that figures are made of; length kept, so that offsets stay. */
export function inOneScript(text: string): string {
  return text.replace(/(?<=[０-９])，(?=[０-９]{3})/g, ',').replace(OTHER, (char) => {
    const read = READ.get(char)
    if (read !== undefined) return read
    if (SPACE.test(char)) return ' '
    const plain = char.normalize('NFKC')
    return plain.length === 1 ? (READ.get(plain) ?? plain) : char
  })
}

const NUMERAL = '〇零一壹二贰两三叁四肆五伍六陆七柒八捌九玖廿卅负几'
const UNIT_OF_TENS = '十拾百佰千仟万亿兆'
const BEHIND = `${UNIT_OF_TENS}余多点分之成折个又几`
const FROM = `${UNIT_OF_TENS}点之又分余多个`
/** Where spaces set for layout stand inside a figure: 2010 年 4 月, 20 名, 四 百 五, 10月23日 09:05. */
const LAYOUT = new RegExp(
  [
    `(?<=\\d) {1,3}(?=[\\u4e00-\\u9fff%‰℃])`,
    `(?<=[年月日号时分至到午晚]) {1,2}(?=\\d)`,
    `(?<=[${NUMERAL}${UNIT_OF_TENS}]) {1,3}(?=[${BEHIND}])`,
    `(?<=[${NUMERAL}${UNIT_OF_TENS}\\d] {0,3}[${FROM}]) {1,3}(?=[${NUMERAL}${UNIT_OF_TENS}\\d])`,
    `(?<=[${NUMERAL}${UNIT_OF_TENS}\\d] {0,3}分 {0,3}之) {1,3}(?=[${NUMERAL}${UNIT_OF_TENS}\\d])`,
    `(?<=[${NUMERAL}${UNIT_OF_TENS}\\d]) {1,3}(?=分 {0,3}[之点])`,
    `(?<=[${NUMERAL}${UNIT_OF_TENS}\\d] {0,3}分) {1,3}(?=[之点])`,
  ].join('|'),
  'g',
)
/** Thousands apart by spaces: 1 200人, 12 000万元. */
const THOUSANDS = /(?<![\d.,\-/:]|\d )\d{1,3}(?: \d{3})+(?!\d|[.,:/-]\d| \d)/g

/** A text in one script without what is set for layout inside figures, and where each character stands in the whole. */
export function readable(segment: string): ClosedText {
  const text = inOneScript(segment)
  const drop = new Set<number>()
  if (text.includes(' ')) {
    for (const { index, 0: run } of text.matchAll(LAYOUT))
      for (let i = 0; i < run.length; i++) drop.add(index + i)
    for (const { index, 0: number } of text.matchAll(THOUSANDS))
      for (let i = 0; i < number.length; i++) if (number.charAt(i) === ' ') drop.add(index + i)
  }
  if (ZERO_WIDTH.test(text))
    for (let i = 0; i < text.length; i++) if (ZERO_WIDTH.test(text.charAt(i))) drop.add(i)
  return without(text, drop)
}
