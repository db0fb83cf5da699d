import { entryOf } from '../../2-mentions/lexicon/segmentation'
import { byBlock } from '../context/by-block'
import type { Rule } from '../rule'

/** Where 得 is sure: a verb, 的, and how it is done. */
const VERBS =
  '变|跑|走|飞|长|跳|唱|写|画|说得|讲|干|做|办|搞|过|玩|睡|吃|穿|住|学|打|踢|游|笑|哭|急|忙|累|冻|热|高兴|激动|感动|显|觉|记|懂|认|值|舍不|来不|怪不|恨不|巴不|免不|由不|使|获|取|赢|博|懒|晓'
const DEGREE =
  '更加|更为|更|很|非常|十分|特别|格外|越来越|有些|有点|极其|极为|相当|不好|不错|飞快|精彩|出色|一塌糊涂|津津有味|井井有条|不可开交|热火朝天|红红火火|满头大汗|说不出话|像'
const COMPLEMENT = new RegExp(
  `(?<=${VERBS.replaceAll('说得', '说')})的(?=${DEGREE})(?![^，。；、\\n]{0,6}的(?:人|事|是|东西|话))`,
  'g',
)
/** 用的好, 看的见, 来的及: a result that one can or cannot reach. */
const RESULT =
  /(?<=[用看听做办管拿守扛顶走跑飞吃喝写读过靠信站坐立打叫唤赶留搞干学])的(?=(?:好|见|懂|到|了|起|上|住|动|着|下|出|进|清楚|及|消)(?:[，。；、！？”’》）\s]|$))|(?<=[用看听做办管走跑吃写读过打搞干学抓])的(?=好不好|怎么样|如何(?:[，。；？]|$))|(?<=来)的(?=及)|(?<=[记舍])的(?=住|起|到)/g
/** 美丽地校园: a quality, 地, and a thing. */
const ADJECTIVE =
  '美丽|漂亮|重要|巨大|伟大|优秀|良好|丰富|先进|广大|新鲜|古老|年轻|可爱|宽敞|整洁|崭新|繁华|著名|主要|严重|基本|具体|复杂|特殊|优美|宝贵|雄伟|温馨|和谐|干净'
const THING =
  '校园|城市|风景|作用|意义|问题|任务|成就|成绩|环境|条件|生活|家园|祖国|人民|教室|道路|花园|景色|公园|乡村|街道|经验|资源|贡献|变化|影响|机遇|挑战|力量|精神|文化|历史|时代|事业|地方|房子|姑娘|孩子|人|地区|企业|学校|团队'
const OF_A_THING = new RegExp(`(?<=${ADJECTIVE})地(?=${THING})(?!(?:地|人)为)`, 'g')
/** 不断的推进, 深入的开展: how something is done. */
const ADVERB =
  '不断|积极|认真|深入|广泛深入|逐步|持续|切实|努力|坚定不移|坚决|迅速|充分|进一步|有效|自觉|主动|大力|稳步|全面|扎实|默默|渐渐|慢慢|悄悄|轻轻|静静|紧紧|牢牢|狠狠|热烈|亲切|仔细|耐心|顺利|成功|科学|合理|严格|及时|准确|快速|有力|有序|有针对性|创造性'
const ACTION =
  '推进|开展|推动|落实|学习|贯彻|执行|加强|提高|提升|完善|改进|解决|推广|宣传|实施|调动|发挥|参与|投入|履行|遵守|掌握|了解|听取|体察|察|听|聚|抓|做|干|看着|说|走|跑|坐|站|把|向|为|对|将'
const NOT_A_THING =
  '(?:好|了|着|过)?(?![^，。；、\\n]{0,4}(?:作用|力度|方式|方法|过程|工作|要求|情况|态度|精神|措施|机制|意识|能力|水平|方案|体系|效果|计划|者))'
/** 得到充分的发挥, 有深入的了解: what is done is a thing, by what stands before it or by its ending the clause. */
const THING_BEFORE =
  '(?:有了?|得到|获得|进行|作了?|做了?|给予|予以|加以|一个|一种|是|没有|需要|失去)[^，。；]{0,8}'
const HOW = new RegExp(
  `(?<!${THING_BEFORE}(?:${ADVERB}))(?<=${ADVERB})的(?=(?:${ACTION})${NOT_A_THING})(?!对比|[\\u4e00-\\u9fff]{2}[，。；、！？”）])`,
  'g',
)

/** 高兴的看到, 激动的说: how one feels while one does it, and a verb that no thing is called by. */
const FEELING =
  '高兴|欣喜|欣慰|自豪|激动|兴奋|惊讶|惊喜|遗憾|愉快|清楚|清醒|清晰|深刻|敏锐|热情|郑重|严肃|坦率|真诚|诚恳|由衷|强烈|自信|轻松|平静|生气|愤怒|焦急|难过|骄傲|幸福|开心|感慨|感动|动情|深情|坚定|明确|公开|幽默|风趣'
const FELT =
  '看到|看着|发现(?![使让是在，。、和])|感到|感受到|认识到|意识到|注意到|听到|得知|体会到|告诉|宣布|表示|指出|强调|说道|笑着|笑了|跳起|跳了|唱起|喊道|叫道|握着|拉着|望着|回答说|介绍说|说(?=[：，“])'
const FELT_HOW = new RegExp(`(?<=${FEELING})的(?=${FELT})`, 'g')

const KINDS = [
  [FELT_HOW, '地'],
  [COMPLEMENT, '得'],
  [RESULT, '得'],
  [OF_A_THING, '的'],
  [HOW, '地'],
] as const

const isNoun = (word: string): boolean => entryOf(word)?.sort === 'noun'
/** In bits: a noun this common is read, and no verb behind another word. */
const COMMON = 16

/** 大学|的更大, 科学的|对立: the verb before 的 ends a noun, or the one behind it begins one. */
function isOfNoun(text: string, at: number, right: string): boolean {
  if (right === '得') {
    const before = text.slice(at - 2, at)
    return isNoun(before) && (entryOf(before)?.cost ?? Infinity) <= COMMON
  }
  return right === '地' && [3, 2].some((length) => isNoun(text.slice(at + 1, at + 1 + length)))
}

const inBlock = byBlock(function* (text) {
  for (const [pattern, right] of KINDS)
    for (const { index, 0: written } of text.matchAll(pattern)) {
      if (isOfNoun(text, index, right)) continue
      const at = { start: index, end: index + 1 }
      const around = text.slice(Math.max(0, index - 2), index + 3)
      yield {
        at,
        message: { zh: `“${around}”：“${written}”是否应为“${right}”`, en: `“${around}”: perhaps “${right}”` },
        suggestions: [{ at, replacement: right }],
      }
    }
})

export const particle: Rule = {
  id: 'particle',
  category: 'words',
  errorKind: 'text',
  describe: { zh: '的、地、得', en: 'One particle “de” written for another' },
  why: {
    zh: '“的、地、得”同音，输入法总是先给最常用的那个。',
    en: 'Three particles of one sound; the input method offers the commonest.',
  },
  severity: 'note',
  run: ({ page }) => inBlock(page),
  examples: [
    { page: '春耕变的更轻松。', says: ['“耕变的更轻”：“的”是否应为“得”'] },
    { page: '春耕变得更轻松。', says: [] },
    { page: '他跑的很快。', says: ['“他跑的很快”：“的”是否应为“得”'] },
    { page: '他跑得很快。', says: [] },
    { page: '人才留得住、用的好。', says: ['“、用的好。”：“的”是否应为“得”'] },
    { page: '美丽地校园开满鲜花。', says: ['“美丽地校园”：“地”是否应为“的”'] },
    { page: '美丽的校园开满鲜花。', says: [] },
    { page: '要不断的推进改革。', says: ['“不断的推进”：“的”是否应为“地”'] },
    { page: '要不断地推进改革。', says: [] },
    { page: '得到充分的发挥，有深入的了解，原来的住所，明显的上扬。', says: [], why: 'things' },
    { page: '积极的推动作用。', says: [], why: 'a thing' },
    { page: '他说的很多的人都来了。', says: [] },
    { page: '写的书，唱的歌。', says: [] },
    { page: '我们高兴的看到，新馆开放了。', says: ['“高兴的看到”：“的”是否应为“地”'] },
    { page: '我们高兴地看到，高兴的样子人人看到。', says: [] },
    { page: '工作搞的好不好，群众说了算。', says: ['“作搞的好不”：“的”是否应为“得”'] },
    { page: '在“走的好”上下功夫。', says: ['““走的好””：“的”是否应为“得”'] },
    { page: '科学的对立面是迷信，他争取念大学的更大机会。', says: [], why: 'nouns' },
    { page: '时间来的及。', says: ['“间来的及。”：“的”是否应为“得”'] },
  ],
}
