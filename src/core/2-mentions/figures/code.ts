import { byPattern, before, type FigureRule } from './rule'
import { beginsUnit } from './units'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领'

export const code: FigureRule = {
  id: 'code',
  label: { zh: '代号', en: 'Code' },
  starts: `0123456789${LETTERS}${PROVINCES}〔[`,
  match: byPattern(
    [
      // A frequency, a size or grid, a telephone number.
      String.raw`(?:FM|AM) ?\d{2,4}(?:\.\d)?`,
      String.raw`\d+[×xX*]\d+(?:[×xX*]\d+)?(?:米(?=[\u4e00-\u9fff]{0,6}接力))?(?![A-Za-z\d])`,
      String.raw`\d{1,3}(?:\.\d{1,3}){2,3}(?![\d.])`,
      String.raw`(?:400|800)-?\d{3}-?\d{4}(?!\d)`,
      String.raw`\(?0\d{2,3}\)?[-—]\d{7,8}(?:-\d{1,4})?(?!\d)`,
      String.raw`1[3-9]\d{9}(?!\d)`,
      // A licence plate, a stake on a road, a standard, the number of a document.
      `[${PROVINCES}][A-Z][·• ]?[A-Z0-9]{5,6}(?![A-Za-z0-9])`,
      String.raw`K?\d{1,5}(?:KM|km)?\+\d{1,3}(?:\.\d)?[Mm]?(?=处|段|路|[，。、至])`,
      String.raw`(?:GB|ISO|IEC|DB|JT|CJJ|JGJ|HJ|QB|YY|NY|SH|TB|DL|WS|GA|MH|LY|AQ|SL)(?:\d{2})?(?:/[A-Z]{1,2})? ?\d{2,6}(?:\.\d+)?(?:[-—]\d{2,4})?(?![A-Za-z0-9])`,
      String.raw`[〔\[](?:19|20)\d\d[〕\]]第?\d{1,5}号`,
      // Letters with digits: a road, a stand, a type.
      String.raw`[A-Z]{1,4}-?\d{1,6}(?:\.\d+)?[A-Z]?(?![A-Za-z0-9])`,
      // One in letters and digits with marks between: B-3921, CL9-10, A320-200.
      String.raw`[A-Z][A-Za-z]{0,5}[-—.]?\d{1,8}(?:[-—/.+]?[A-Z0-9]{1,8}){0,3}(?![A-Za-z0-9])`,
      // A row that begins with a digit and has letters inside: a credit code.
      String.raw`(?=\d+[A-Z][A-Z\d]*\d)\d[A-Z\d]{7,23}(?![A-Za-z\d])`,
      String.raw`\d{1,5}[A-Z]{1,3}[-+—]\d{1,5}[A-Z]?(?![A-Za-z0-9])`,
      // A share on its market, a formation: 2201-TW, 4-3-3.
      String.raw`\d{4,6}[-.](?:[A-Z]{2}|[a-z]{2})(?![A-Za-z0-9])`,
      String.raw`\d(?:-\d){2,3}(?![\d\-.])`,
      String.raw`(?<=拨打?|打|致电|呼叫|电话|热线)(?:1[12]\d|12\d{3}|9\d{4})(?!\d|[万亿元个多余人])`,
      // 拨打119和120, “119！”
      String.raw`(?<=1[12]\d[和、及或])1[12]\d(?!\d|[万亿元多余]|[个名件条人次起处])|(?<=“)1[12]\d(?=[！。”])|\d{3,5}(?=专线|热线)`,
      String.raw`1[12]\d(?=[”"]?(?:报警|接警|出警|民警|电话|热线|平台|指挥))|12\d{3}(?=热线|平台|电话|政务)`,
    ].join('|'),
    (_groups, { text, start, end }) => ({ kind: 'code', value: text.slice(start, end) }),
  ),
  examples: [
    { text: '收听FM98.3', finds: [['FM98.3', 'FM98.3']] },
    { text: '构建3×3体系', finds: [['3×3', '3×3']] },
    { text: '热线0731-88887777', finds: [['0731-88887777', '0731-88887777']] },
    { text: '男子4×100米接力', finds: [['4×100米', '4×100米']] },
    {
      text: '拨打110和120',
      finds: [
        ['110', '110'],
        ['120', '120'],
      ],
    },
    { text: '提供167专线', finds: [['167', '167']] },
    { text: '沿G107行驶', finds: [['G107', 'G107']] },
    { text: '拨打12345热线', finds: [['12345', '12345']] },
    { text: '采用QM8250K芯片', finds: [['QM8250K', 'QM8250K']] },
    { text: '车牌为湘K8T215', finds: [['湘K8T215', '湘K8T215']] },
    { text: '行至1203KM+500M处', finds: [['1203KM+500M', '1203KM+500M']] },
    { text: '按GB 51021施工', finds: [['GB 51021', 'GB 51021']] },
    { text: '临政发〔2025〕18号', finds: [['〔2025〕18号', '〔2025〕18号']] },
    { text: '远航（2417-TW）今日公告', finds: [['2417-TW', '2417-TW']] },
    { text: '排出4-3-3阵型', finds: [['4-3-3', '4-3-3']] },
    { text: '信用代码92330200MB5K7788XQ。', finds: [['92330200MB5K7788XQ', '92330200MB5K7788XQ']] },
    { text: 'Galley', finds: [] },
  ],
}

/** What a row of digits behind it only identifies. */
const IDENTIFIES =
  /(?:号码|奖号|编号|代码|证号|身份证号?|账号|卡号|学号|邮编|邮政编码|电话|手机|热线|QQ群?号?|微信号?|单号|站点|投注站|工号|批号|序列号|验证码|密码|车牌号?|牌号|案号|条形码|股票|证券)(?:码)?(?:为|是|由|:|：|第)*$/

/** Numbers of five digits that are dialled: 12345, 95588. */
const HOTLINE = /^(?:12[0-9]{3}|9[56]\d{3})$/
const isLineHere = (text: string, start: number, end: number): boolean =>
  !/(?:[达至约共有增减近超逾满计价￥$￡]|[超突]过)$/.test(before(text, start, 2)) && !beginsUnit(text, end)

/** A row of digits that only identifies: 44010028, 身份证号430102…, 公司代码600123. */
export const identifier: FigureRule = {
  id: 'identifier',
  label: { zh: '编号', en: 'Identifying number' },
  starts: '0123456789',
  match: byPattern(
    String.raw`\d{4,24}[Xx]?(?:-\d{1,8})*(?![\d.,%‰]|[万亿元多余]|[a-wyzA-WYZ])`,
    (_groups, { text, start, end }) => {
      const written = text.slice(start, end)
      const digits = written.replace(/\D/g, '')
      const isSaid = IDENTIFIES.test(before(text, start, 8))
      const isLong =
        digits.length >= 8 && !/^[\u4e00-\u9fff]/.test(text.slice(end)) && !/^(?:19|20)\d{6}$/.test(digits)
      const isStock =
        /^\d{6}$/.test(digits) && /[（(]$/.test(before(text, start, 1)) && /^[,，)）.]/.test(text.slice(end))
      const isSite = digits.length >= 8 && /^(?:投注站|站|号|地块)/.test(text.slice(end))
      const isHotline = HOTLINE.test(digits) && written === digits && isLineHere(text, start, end)
      return isSaid || isLong || isStock || isSite || isHotline ? { kind: 'code', value: written } : null
    },
  ),
  examples: [
    { text: '公司代码：600931', finds: [['600931', '600931']] },
    { text: '身份证号110101200001011234。', finds: [['110101200001011234', '110101200001011234']] },
    { text: '由42010077投注站售出', finds: [['42010077', '42010077']] },
    { text: '生产43210077件', finds: [] },
    { text: '通过12306购票', finds: [['12306', '12306']] },
    { text: '人数达12306，', finds: [] },
    { text: '卖出5000，', finds: [] },
  ],
}

/** Before the number of a house, a stall, a road: 福山路38号, C—1—83号. */
const STREET = /(?:[路街巷弄道里村苑区园楼栋座幢胡同\-—]|[A-Za-z])$/
/** “碗礁5号”: the last word of a name in quotation marks. */
const isNamed = (text: string, start: number, end: number): boolean =>
  /^[”》]/.test(text.slice(end, end + 1)) && /[\u4e00-\u9fff]$/.test(before(text, start, 1))

const DAY_BEHIND =
  /^(?:$|[，。、；：！？）”\s,)]|[上下中早晚凌傍深夜]|起|前|后|在|开|举|至|到|发|公|将|就|你|我|他|有|报|抵|启|返|赴|飞)/

/** 326号, 2031045期: a number that says which one. */
export const houseNumber: FigureRule = {
  id: 'which-one',
  label: { zh: '号数', en: 'Number of a house or issue' },
  starts: '0123456789',
  match: byPattern(
    String.raw`(?<number>\d{1,8}(?:-\d{1,4})?)(?<sign>号(?!楼|召|称|角|码|脉|手|子)|期|室(?!内|外|友|温|长|主|的))`,
    ({ number = '', sign }, { text, start, end }) => {
      if (/[第\d.]$/.test(before(text, start, 1))) return null
      // A room, where a house or a floor is said before it.
      if (sign === '室')
        return /^\d{3,4}$/.test(number) && /[\u4e00-\u9fff]$/.test(before(text, start, 1))
          ? { kind: 'code', value: text.slice(start, end) }
          : null
      if (sign === '期')
        return /^(?:19|20)\d{5}$|^\d{5}$/.test(number) ? { kind: 'code', value: number } : null
      const isDay = Number(number) >= 1 && Number(number) <= 31
      if (
        isDay &&
        !STREET.test(before(text, start, 1)) &&
        !isNamed(text, start, end) &&
        (DAY_BEHIND.test(text.slice(end, end + 1)) || /月$/.test(before(text, start, 1)))
      )
        return null
      return { kind: 'code', value: text.slice(start, end) }
    },
  ),
  examples: [
    { text: '临江大道219号', finds: [['219号', '219号']] },
    { text: '福山路28号大院', finds: [['28号', '28号']] },
    { text: '青石大厦1204室', finds: [['1204室', '1204室']] },
    { text: '第2027031期', finds: [] },
    { text: '2027031期开奖', finds: [['2027031期', '2027031']] },
    { text: '25号上午', finds: [] },
    { text: '“青石3号”升空', finds: [['3号', '3号']] },
    { text: '5号楼', finds: [] },
  ],
}
