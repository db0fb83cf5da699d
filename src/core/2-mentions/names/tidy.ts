import type { Span } from '../../text/span'
import { endsPost } from '../lexicon/posts'
import { roleBefore } from '../lexicon/roles'
import { entryOf } from '../lexicon/segmentation'
import { isCompoundSurname, surnameLength } from '../lexicon/surnames'
import type { TaggedSpan } from '../tagger/posterior'
import { isOrdinaryWord, speaksAt } from './clauses'
import { IS_SPEECH, withoutHonorific } from './context'

/** From here on the model is believed that 高峰 is someone. */
const UNDOUBTED = 0.9
/** ... and that the name of a place is someone's. */
const CERTAIN = 0.98
/** Below this it is not. */
const DOUBTFUL = 0.3

/** How elders are addressed. */
const ELDER = /^(?:爷爷|奶奶|大爷|大妈|大娘|大伯|大叔|大婶|大嫂|老汉|老伯|婆婆|阿姨|叔叔|伯伯)$/
/** What ends the names of places of three characters, and seldom those of people: 白鹭湖. */
const PLACE_END = /[湖河县镇乡村街巷区州寺庙]$/
/** What is called after a person: 倪大川路, 钟离彦奖. Its name is its own. */
export const CALLED_AFTER =
  /^(?:希望)?(?:主义|派出所|法庭|产业园|工业园|科技园|火车站|国际机场|水库|水电站|大厦|小区|煤矿|油田|农场|林场|牧场|中学|小学|大学|学校|医院|故居|旧居|故里|纪念馆|纪念堂|纪念碑|纪念园|陵园|公园|图书馆|博物馆|美术馆|艺术馆|广场|大桥|大道|路(?![过上经人])|街(?!头)|奖(?![励给赏金状项])|杯(?![子中水])|祠|基金|书院|专卖店|旗舰店|酒楼|药店|超市|公司|集团|(?:文学|科学|科技|艺术|新闻|戏剧|美术|音乐|教育|质量|建筑|经济学|社会科学)奖|工作室|实验室|文学馆)/

/** A stretch as a name, which neither begins nor ends with a mark or space and holds no clause; null where it is none. */
export function tidy(text: string, span: TaggedSpan): Span | null {
  let { start, end } = span
  while (start < end && /[\s“”‘’（）()《》、，,。.：:]/.test(text.charAt(start))) start++
  while (end > start && /[\s“”‘’（）()《》、，,。.：:]/.test(text.charAt(end - 1))) end--
  end = start + withoutHonorific(text.slice(start, end))
  // 李爷爷说道: how someone is addressed is no given name.
  if (surnameLength(text.slice(start, end)) === 1 && ELDER.test(text.slice(start + 1, end))) end = start + 1
  const hanName = surnameLength(text.slice(start, end)) === 1
  // 蓝田玉正在: four characters without a double surname have taken a word in.
  if (hanName && end - start === 4 && /[正也还又都就则已曾将在说]/.test(text.charAt(end - 1))) end--
  // 项东作交流: three may have taken in the beginning of what the person does.
  if (hanName && end - start === 3 && speaksAt(text, end - 1)) end--
  // 黄立及全体干部: what follows is joined on.
  if (hanName && end - start === 3 && /^及[\u4e00-\u9fff“]/.test(text.slice(end - 1, end + 1))) end--
  const quote = text.slice(start, end)
  if (quote === '' || /[，,。；;、！？\n/／]/.test(quote)) return null
  // XBOX, DOTA: letters alone that no one is called; 周二 is a day, 左二 a place in a picture.
  if (/^[A-Z0-9 &.-]+$|^周[一二三四五六日末]|^左[起一二三四五六七八九]$/.test(quote)) return null
  if (IS_SPEECH.test(quote) || (span.probability < UNDOUBTED && isOrdinaryWord(quote))) return null
  if (quote.length === 1 && text.charAt(end) === '氏') return null
  // 韩氏父子, 韩姓男子, 韩父, 韩媒: a family, and whose press or side it is. 凌晨: a time.
  if (/^[\u4e00-\u9fff][氏姓父母妻媒企籍侨]$/.test(quote)) return null
  if (span.probability < UNDOUBTED && entryOf(quote)?.sort === 'time') return null
  // 将桃源推向富强, 桃源报道: a place, in the midst of a clause and behind no post, or where a report is from.
  if (span.probability < CERTAIN && entryOf(quote)?.sort === 'place' && isAmidst(text, start, end))
    return null
  // 史料特 in 史料特展: a word, and the next one's beginning.
  const isWord = entryOf(quote.slice(0, 2))?.sort === 'noun' && !isCompoundSurname(quote.slice(0, 2))
  if (quote.length === 3 && span.probability < DOUBTFUL && isWord) return null
  if (quote.length === 3 && span.probability < UNDOUBTED && PLACE_END.test(quote)) return null
  if (span.probability < UNDOUBTED && isOfWords(text, start, end)) return null
  return CALLED_AFTER.test(text.slice(end, end + 4)) ? null : { start, end }
}

const isOfWords = (text: string, start: number, end: number): boolean =>
  isInsidePhrase(text, start, end) || beginsWord(text, start, end) || isWeekThatDoes(text, start, end)

/** 托儿所: is it the beginning of a word of three characters that the dictionary has? */
const beginsWord = (text: string, start: number, end: number): boolean =>
  end - start === 2 &&
  entryOf(text.slice(start, end)) === undefined &&
  entryOf(text.slice(start, end + 1)) !== undefined

const isAmidst = (text: string, at: number, end: number): boolean =>
  /^报[导道]/.test(text.slice(end, end + 2)) ||
  (/[\u4e00-\u9fff]/.test(text.charAt(at - 1)) &&
    !/[却就也还曾已说]/.test(text.charAt(end)) &&
    !endsPost(text, at) &&
    roleBefore(text, at, 0) === undefined)

/** 宣传周|启动, 摄影展|开幕: the end of what takes place, and what happens to it. */
function isWeekThatDoes(text: string, start: number, end: number): boolean {
  const quote = text.slice(start, end)
  if (!/^[周展季]..$/.test(quote) || endsPost(text, start) || !/[\u4e00-\u9fff]/.test(text.charAt(start - 1)))
    return false
  const sort = entryOf(quote.slice(1))?.sort
  return sort === 'action' || sort === 'verb'
}

/** 喜笑颜开, 安居乐业: is it a part of a phrase of four characters that the dictionary has? */
function isInsidePhrase(text: string, start: number, end: number): boolean {
  if (end - start >= PHRASE) return false
  for (let from = Math.max(0, end - PHRASE); from <= start; from++)
    if (entryOf(text.slice(from, from + PHRASE))) return true
  return false
}
const PHRASE = 4
