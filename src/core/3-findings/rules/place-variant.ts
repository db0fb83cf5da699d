import { entryOf } from '../../2-mentions/lexicon/segmentation'
import type { Span } from '../../text/span'
import type { Rule } from '../rule'

/** What places and bodies end in: a character of their own, or a word. */
const END = /[省市县区乡镇村州岛山河湖江港湾桥站路街园寺塔庙坝学院司场头厦团行库铁道会所馆](?![长委民域线])/g
const IS_END =
  /(?:[省市县区乡镇村州岛山河湖江港湾桥站路街园寺塔庙坝]|小学|中学|大学|医院|公司|机场|码头|广场|大厦|集团|银行|学院|水库|高铁|隧道|委员会|研究院|研究所|博物馆|图书馆|体育馆|法院|检察院)$/
const HAN = /[\u4e00-\u9fff]/
/** So many characters before the one that differs are the same, and so many in all. */
const BEFORE = 3
const ALIKE = 6
/** The one that differs stands up to so many before the last. */
const INSIDE = 3
/** Words that part a sentence: what stands behind one begins anew. */
const PARTS =
  /[的地得在了和与及是有为对把将向以用从到于被让给同跟而或但也又再已未不等都就要至驻赴往经由各该其某每]/
/** Things told apart on purpose: 东区 and 西区, 一小 and 二小. */
const TOLD_APART = [
  '一二三四五六七八九十百千两双',
  '东西南北中上下前后左右内外',
  '大小新老旧高低长短',
  '甲乙丙丁',
  '男女',
]
const areToldApart = (a: string, b: string): boolean =>
  TOLD_APART.some((group) => group.includes(a) && group.includes(b))

const alikeBefore = (text: string, a: number, b: number): number => {
  let length = 0
  while (HAN.test(text.charAt(a - 1 - length)) && text[a - 1 - length] === text[b - 1 - length]) length++
  return length
}
const alikeBehind = (text: string, a: number, b: number): number => {
  let length = 0
  while (HAN.test(text.charAt(a + 1 + length)) && text[a + 1 + length] === text[b + 1 + length]) length++
  return length
}

/** Places of a text that are alike but for one character: where the odd one stands, and where the usual one does. */
interface Pair {
  readonly odd: readonly number[]
  readonly usual: readonly number[]
  /** How far the name goes on behind the character. */
  readonly rest: number
}

function* pairsIn(text: string): Generator<Pair> {
  const frames = new Map<string, { readonly rest: number; readonly places: Map<string, number[]> }>()
  for (const { index } of text.matchAll(END)) {
    const end = index + 1
    for (let at = index - 1; at >= Math.max(BEFORE, index - INSIDE); at--) {
      const rest = text.slice(at + 1, end)
      const key = `${text.slice(at - BEFORE, at)}*${rest}`
      const written = text.charAt(at)
      if (
        /[的了着]/.test(rest.slice(0, -1)) ||
        !IS_END.test(rest) ||
        !HAN_ONLY.test(key) ||
        !HAN.test(written)
      )
        continue
      const frame = frames.get(key) ?? { rest: end - at, places: new Map<string, number[]>() }
      frames.set(key, frame)
      const places = frame.places.get(written)
      if (places) places.push(at)
      else frame.places.set(written, [at])
    }
  }
  for (const { rest, places } of frames.values()) {
    if (places.size < 2) continue
    // The one that stands oftenest, or first, is the usual one.
    const [usual, ...others] = [...places.values()].sort((a, b) => b.length - a.length)
    for (const odd of others) if (usual) yield { odd, usual, rest }
  }
}
const HAN_ONLY = /^[\u4e00-\u9fff]+\*[\u4e00-\u9fff]+$/

/** 电网公司 and 电力公司: what the character makes is a word in both, and bodies are called by such words. */
const BODY = /^[\u4e00-\u9fff]{0,3}?(?:公司|集团|学院|银行|研究院|研究所|协会)/
const areOtherBodies = (text: string, first: number, second: number): boolean =>
  BODY.test(text.slice(first + 1, first + 6)) &&
  [first, second].every((at) => entryOf(text.slice(at - 1, at + 1)) !== undefined)

/** 大学法学院 and 大学商学院, 市青县 and 市丰县: what begins behind a whole name is another body of it. */
const WHOLE_NAME = /(?:大学|学校|公司|集团|医院|银行|中心|研究院|[省市县区州])$/

const isName = (text: string, first: number, second: number): boolean => {
  const [a, b] = [text.charAt(first), text.charAt(second)]
  const alike = alikeBefore(text, first, second) + alikeBehind(text, first, second)
  return (
    alike >= ALIKE &&
    !areToldApart(a, b) &&
    !areOtherBodies(text, first, second) &&
    !WHOLE_NAME.test(text.slice(Math.max(0, first - 3), first)) &&
    ![a, b, text.charAt(first - 1)].some((one) => PARTS.test(one))
  )
}

export const placeVariant: Rule = {
  id: 'place-variant',
  category: 'names',
  errorKind: 'name',
  measured: { right: 2, judged: 2 },
  describe: { zh: '地名、机构名前后差一字', en: 'A place or a body spelt two ways' },
  why: {
    zh: '同一个地名写出两种字，读者不知道是一处还是两处。',
    en: 'Where one character of a name differs, readers cannot tell whether it is one place or two.',
  },
  severity: 'warning',
  *run({ text, mentions }) {
    const named = new Uint8Array(text.length)
    for (const { type, start, end } of mentions.all) if (type === 'name') named.fill(1, start, end)
    const told = new Set<number>()
    for (const { odd, usual, rest } of pairsIn(text)) {
      const [at, other] = [odd[0] ?? 0, usual[0] ?? 0]
      // A person’s name is another check’s.
      if (named[at] === 1 || named[other] === 1) continue
      if (told.has(at) || !isName(text, other, at)) continue
      told.add(at)
      const before = Math.min(MOST_SHOWN, alikeBefore(text, other, at))
      const span = (place: number): Span => ({ start: place - before, end: place + rest })
      const [here, there] = [span(at), span(other)].map(({ start, end }) => text.slice(start, end))
      yield {
        at: span(at),
        related: [...odd.slice(1), ...usual].slice(0, MOST_RELATED).map(span),
        message: {
          zh: `此处为“${here ?? ''}”，别处为“${there ?? ''}”`,
          en: `“${here ?? ''}” here, “${there ?? ''}” elsewhere`,
        },
        suggestions: [{ at: span(at), replacement: there ?? '' }],
      }
    }
  },
  examples: [
    {
      page: '青石综合保税区通过验收。青石综合保东区规划面积一平方公里。',
      says: ['此处为“青石综合保东区”，别处为“青石综合保税区”'],
    },
    { page: '青石综合保税区通过验收。青石综合保税区规划面积一平方公里。', says: [] },
    {
      page: '白鹭坝灌区一期工程通水\n\n今天，白鹭坝小区一期工程通水，沿线农田得到灌溉。',
      says: ['此处为“白鹭坝小区”，别处为“白鹭坝灌区”'],
    },
    { page: '城东第一实验小学和城东第二实验小学开学。', says: [], why: 'told apart by their numbers' },
    { page: '会议在青石山校区举行，展览在白鹭山校区举行。', says: [], why: 'two places' },
    {
      page: '临江米纳卜小学开学。记者走进临江米纳大小学。',
      says: ['此处为“临江米纳大小学”，别处为“临江米纳卜小学”'],
    },
    { page: '临江米纳卜小学开学。记者走进临江米纳卜小学。', says: [] },
    {
      page: '提请省人民代表大会常务委员会审议。省人民代表大会常委委员会审议通过。',
      says: ['此处为“民代表大会常委委员会”，别处为“民代表大会常务委员会”'],
    },
    { page: '省人民代表大会常务委员会审议，省人民代表大会常务委员会通过。', says: [] },
    {
      page: '青石综合保东区规划面积一平方公里。青石综合保税区通过验收。青石综合保税区投用。',
      says: ['此处为“青石综合保东区”，别处为“青石综合保税区”'],
      why: 'the one that stands oftener is right',
    },
    { page: '临江市政府代市长到任，临江市政府副市长陪同。', says: [], why: 'two posts' },
    {
      page: '青石县白鹭河大桥合龙。青石县白鹤河大桥全长九百米。',
      says: ['此处为“青石县白鹤河”，别处为“青石县白鹭河”'],
    },
    {
      page: '他毕业于临江师范大学法学院，现在临江师范大学商学院任教。',
      says: [],
      why: 'two schools of one university',
    },
    { page: '他在临江国家电力公司任职，后到临江国家电网公司。', says: [], why: 'two bodies' },
    { page: '驻法国使馆和驻德国使馆发布通知。', says: [] },
    { page: '临江新区东湖公园和临江新区西湖公园开放。', says: [], why: 'east and west' },
  ],
}

/** Of what stands alike before it, no more is shown. */
const MOST_SHOWN = 6
const MOST_RELATED = 5
