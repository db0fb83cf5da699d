import { isBySound } from '../lexicon/name-parts'
import { endsPost, postAt } from '../lexicon/posts'
import { roleBefore } from '../lexicon/roles'
import { entryOf, wordsIn } from '../lexicon/segmentation'
import { isCompoundSurname, surnameClass, surnameLength } from '../lexicon/surnames'
import type { Span } from '../../text/span'
import type { FoundName } from './found-name'

/** Words that a byline sets before its names, which stand apart by spaces or 、 and are all Han. */
const BYLINE =
  /(?:记者|通讯员|实习生|责任编辑|责编|编辑|校对|美编|作者|摄影|撰稿)[\s:：]+((?:[\u4e00-\u9fff·]{2,8}[ \u3000、]*)+)/g
const WORD = /[\u4e00-\u9fff·]+/g
/** What can stand among a byline's names and is none. */
const NOT_A_NAME =
  /(?:记者|通讯员|实习生|编辑|校对|摄影|报道|报讯|文图|文并图|整理|供稿|供图|摄|本报|日报|晚报|新华社|电|讯)/

/** 老K, 小S: how fans and friends call someone. */
const BY_LETTER = /(?<![大小老])[老小][A-Z](?![A-Za-z0-9])/g

/** 阿强 behind what someone is, as people are called in the south, and those called by a letter. */
export function familiarNames(text: string): FoundName[] {
  const byLetter = [...text.matchAll(BY_LETTER)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
    confidence: 0.7,
    evidence: [{ source: 'familiar', detail: name }],
  }))
  const bySouth = [...text.matchAll(/阿[\u4e00-\u9fff]/g)]
    .filter(({ index }) => index > 0 && (endsPost(text, index) || roleBefore(text, index, 0) !== undefined))
    .filter(({ index }) => !isBySound(text.charAt(index + 2)))
    .map(({ index, 0: name }) => ({
      start: index,
      end: index + name.length,
      confidence: 0.7,
      evidence: [{ source: 'familiar', detail: name }],
    }))
  return [...byLetter, ...bySouth]
}

/** 摄影宫铭 编辑牛犇: what credits a page sets before its names without a space. */
const CREDIT =
  /(?:摄影|摄|编辑|责编|责任编辑|美编|校对|制图|绘图|版式|视觉|文字|撰文|采写|审读|统筹|监制|供图)([\u4e00-\u9fff]{2,3})(?=[\s、/）)]|$)/g

/** Names of a line of credits, of which there are two and more. */
export function creditLineNames(text: string): FoundName[] {
  const names = [...text.matchAll(CREDIT)].filter(([, name = '']) => looksLikeName(name))
  if (names.length < 2) return []
  return names.map(({ index, 0: all, 1: name = '' }) => ({
    start: index + all.length - name.length,
    end: index + all.length,
    confidence: 0.9,
    evidence: [{ source: 'byline', detail: all }],
  }))
}

/** Looks like a Han name: a listed surname and one or two characters more (two for a compound one). */
export function looksLikeName(word: string): boolean {
  const surname = surnameLength(word)
  return (
    surname > 0 &&
    word.length > surname &&
    word.length <= surname + 2 &&
    /^[\u4e00-\u9fff]+$/.test(word) &&
    !/[的了在和与是]/.test(word.slice(surname))
  )
}

/** （记者任某 韦某 通讯员游某）: in brackets, with nothing between. */
const BRACKETED =
  /(?<=[（(【〔][^（）()【】〔〕\n。，]{0,40})(?:记者|通讯员|实习生)([\u4e00-\u9fff \u3000、]{2,40})(?=[/）)】〕])/g

/** Names of a byline in brackets. */
export const bracketedNames = (text: string): FoundName[] =>
  [...text.matchAll(BRACKETED)].flatMap(({ index, 0: all, 1: names = '' }) =>
    [...names.matchAll(WORD)].flatMap(({ index: at, 0: word }): FoundName[] => {
      const name = word.replace(/^(?:记者|通讯员|实习生)/, '')
      const end = index + all.length - names.length + at + word.length
      if (!looksLikeName(name)) return []
      return [
        { start: end - name.length, end, confidence: 0.96, evidence: [{ source: 'byline', detail: all }] },
      ]
    }),
  )

/** Names behind 记者, 通讯员 ... of a byline: where the corpora have few, every page has one. */
export function bylineNames(text: string): FoundName[] {
  const found: FoundName[] = []
  for (const match of text.matchAll(BYLINE)) {
    const names = match[1] ?? ''
    const from = match.index + match[0].length - names.length
    for (const word of names.matchAll(WORD)) {
      if (NOT_A_NAME.test(word[0])) continue
      if (!looksLikeName(word[0])) break
      const start = from + word.index
      found.push({
        start,
        end: start + word[0].length,
        confidence: 0.96,
        evidence: [{ source: 'byline', detail: match[0].slice(0, 4) }],
      })
    }
  }
  return found
}

/** A list of this many items, most of them names, is a list of names... */
const SHORTEST_LIST = 3
/** ...where at least this share is known to be. */
const KNOWN = 0.5
const SPACE = /[ \u3000]/
const ENDS_ITEM = /[、，,。；;：:！？!?\s（）()“”]/

/** A place among places: 渡口镇、白鹭湖农场. */
const PLACE = /^..[湖河山江海岛县镇乡村街巷区州]|[场站区园村镇乡县市路街馆院校厂社]$/

interface Item extends Span {
  readonly item: string
}

/** Runs of three items or more with 、 or spaces between them. One pass: a pattern for them runs back over every long line. */
function* lists(text: string): Generator<Item[]> {
  if (!/[、 \u3000]/.test(text)) return
  let items: Item[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const char = text.charAt(at)
    if (at < text.length && !ENDS_ITEM.test(char)) continue
    if (at > start) items.push({ start, end: at, item: text.slice(start, at) })
    else if (!SPACE.test(char)) items = []
    start = at + 1
    if (char === '、' || SPACE.test(char)) continue
    if (items.length >= SHORTEST_LIST) yield items
    items = []
  }
}

/** Where the items begin that overlap a name; both come in order, and names don't overlap. */
function overlappedItems(items: readonly Item[], names: readonly Span[]): Set<number> {
  const starts = new Set<number>()
  let n = 0
  for (const { start, end } of items) {
    while ((names[n]?.end ?? Infinity) <= start) n++
    if ((names[n]?.start ?? Infinity) < end) starts.add(start)
  }
  return starts
}

/** In a list of names the items that only look like names are names too: 甲、乙、丙 stand or fall together. */
export function listedNames(text: string, known: readonly FoundName[]): FoundName[] {
  const added: FoundName[] = []
  let first = 0
  for (const items of lists(text)) {
    const listed = { start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0 }
    // Lists and names both come in the order of the text.
    while ((known[first]?.end ?? Infinity) <= listed.start) first++
    let last = first
    while ((known[last]?.start ?? Infinity) < listed.end) last++
    const near = known.slice(first, last)
    const overlapped = overlappedItems(items, near)
    const sure = overlapped.size
    if (sure < items.length * KNOWN) continue
    const evidence = [{ source: 'name-list', detail: `${sure}/${items.length}` }]
    for (const { start, end, item } of items)
      if (looksLikeName(item) && postAt(item, 0)?.word !== item && !overlapped.has(start))
        added.push({ start, end, confidence: 0.9, evidence })
    // Behind the last name of a list the sentence goes on: 夏国栋随同调研.
    const lastItem = items.at(-1)
    const name = lastItem?.item.slice(0, 3) ?? ''
    if (
      !lastItem ||
      lastItem.item.length < 5 ||
      sure < 2 ||
      sure < items.length - 1 ||
      overlapped.has(lastItem.start)
    )
      continue
    if (surnameClass(name.charAt(0)) === 2 && looksLikeName(name) && !PLACE.test(lastItem.item))
      added.push({ start: lastItem.start, end: lastItem.start + 3, confidence: 0.75, evidence })
  }
  return added
}

/** 据该厂何经理介绍: by the words before it, the surname is part of none. */
function isApart(text: string, at: number): boolean {
  const words = wordsIn(text, Math.max(0, at - 6), at + 1)
  const [before, last] = words.slice(-2)
  if (last?.start !== at || before === undefined) return false
  // 消金处长: a character alone may be part of a word with it.
  return (
    before.sort !== 'unknown' && before.sort !== 'number' && (at - before.start > 1 || before.sort !== 'verb')
  )
}

/** 陈老, of someone old, where no word for it goes on: 陈老师, 陈老板. */
const ELDER = /([\u4e00-\u9fff])老(?=[\u4e00-\u9fff])/g
const HONOURED =
  /([\u4e00-\u9fff]{1,2})(?:先生|女士|小姐|师傅|大爷|大妈|阿姨|大嫂|大姐|大哥|大娘|大伯|大叔|老汉|老太太?|老伯|婆婆|奶奶|爷爷|老太)/g
/** Posts that people are addressed by, with their surname: 马局长. */
const ADDRESSED =
  /([\u4e00-\u9fff]{1,2})(?:馆长|会长|厂长|园长|行长|社长|台长|庭长|排长|营长|股长|旅长|师长|船长|舰长|理事长|司长|署长|议长|会计|护士|干事|秘书|参谋|教官|指导员|教导员|编辑|记者|总监|总工|工程师|导游|主编|检察官|书记|市长|县长|区长|省长|镇长|乡长|村长|局长|厅长|部长|处长|科长|院长|校长|所长|站长|队长|主席|主任|总理|总统|外长|议员|立委|秘书长|董事长|经理|教练|教授|院士|导演|律师|法官|医生|医师|大夫|老师|警官|军医|博士|老板|支书|班长|连长|团长|政委|机长|护士长)/g
/** 陈总, where no longer word goes on behind it: 陈总编. */
const CHIEF = /([\u4e00-\u9fff]{1,2})总(?=[^\u4e00-\u9fff]|$|[说的讲介告表透和跟您好来给让带很也就还])/g
/** What may stand before a surname that is addressed, in the midst of a sentence. */
const BEFORE_SURNAME =
  /[说据托请找问见到对和跟与是向把给让被的得着了听叫帮将由替师民员工生士者人户夸骂劝喊催拉拦陪送谢追看等接怪扶带派选]/
/** Behind these stands no preposition, and no verb for holding an office: 围着于老师, 给任老师. */
const BEHIND_VERB = /[着把被叫给跟找请问让]/

/** 王总: how the head of a firm is addressed. */
const HEAD = /^[\u4e00-\u9fff]总$/

/** How long a proposed name is without the honorific or the post behind it: 王 in 王女士, 马 in 马局长 is the name. */
export function withoutHonorific(name: string): number {
  if (name.length === 2 && HEAD.test(name)) return 1
  for (let at = 1; at < name.length - 1; at++) {
    const post = postAt(name, at)
    if (post && at + post.word.length === name.length) return at
  }
  return name.length
}

/** A surname directly before an honorific or a post that it is addressed by. */
export function honouredSurnames(text: string): FoundName[] {
  const found: FoundName[] = []
  const stands = (before: string) => !/[\u4e00-\u9fff]/.test(before) || BEFORE_SURNAME.test(before)
  const add = (match: RegExpMatchArray, isSure: (surname: string, before: string) => boolean) => {
    const words = match[1] ?? ''
    const length = isCompoundSurname(words) ? 2 : 1
    const end = (match.index ?? 0) + words.length
    const surname = text.slice(end - length, end)
    if (length === 1 && surnameClass(surname) === 0) return
    const before = text.charAt(end - 2)
    if (length === 1 && (GRAMMAR.has(surname) || !isSure(surname, before))) return
    // 荣森林先生: where more of a name may stand before it, the model knows better.
    const confidence = length === 2 || stands(before) || isApart(text, end - 1) ? 0.85 : 0.5
    const evidence = [{ source: 'honorific', detail: surname + match[0].slice(words.length) }]
    found.push({ start: end - length, end, confidence, evidence })
  }
  for (const match of text.matchAll(HONOURED))
    add(
      match,
      (surname, before) =>
        surnameClass(surname) === 2 ||
        stands(before) ||
        // 乔中和先生: a word of grammar behind another is oftener the end of a name.
        (entryOf(surname)?.sort !== 'function' && isApart(text, match.index + (match[1] ?? '').length - 1)),
    )
  for (const match of [...text.matchAll(ADDRESSED), ...text.matchAll(CHIEF)])
    add(
      match,
      (surname, before) =>
        (isAddressed(surname, match[0].slice((match[1] ?? '').length)) ||
          (surname !== '原' && NO_ADDRESS.has(surname) && BEHIND_VERB.test(before))) &&
        (stands(before) ||
          // A rarer one behind a word is oftener the end of a name: 韩若兰市长.
          (surnameClass(surname) === 2 && isApart(text, match.index + (match[1] ?? '').length - 1))),
    )
  for (const match of text.matchAll(ELDER))
    if (wordsIn(text, match.index + 1, match.index + 4)[0]?.end === match.index + 2)
      add(match, (surname, before) => surnameClass(surname) === 2 && !/[\u4e00-\u9fff]/.test(before))
  return found
}

const SAYS = '指出|强调|表示|认为|坦言|透露|追问|反问|回应|答[复覆]|回答|补充|续指|续称|批评|质疑|呼吁|解释'
/** 赖强调, 蒋：, how papers of the south call whom they named in full. */
const SPEAKS_ALONE = new RegExp(
  `(?<![\\u4e00-\\u9fff])[\\u4e00-\\u9fff](?=${SAYS}|[说指称][，：:“「]|[：:])`,
  'g',
)
/** A surname and what its bearer does: 蒋答复. */
export const IS_SPEECH = new RegExp(`^[\\u4e00-\\u9fff](?:${SAYS})$`)
/** No more than a doubt: the page settles it, where it names someone of that surname in full. */
const DOUBT = 0.2

/** A surname alone at the beginning of a clause that speaks. */
export const surnamesThatSpeak = (text: string): FoundName[] =>
  [...text.matchAll(SPEAKS_ALONE)]
    .filter(([surname]) => isAddressed(surname, '') && surname !== '文')
    .map(({ index }) => ({
      start: index,
      end: index + 1,
      confidence: DOUBT,
      evidence: [{ source: 'surname-speaks', detail: text.slice(index, index + 3) }],
    }))

/** Surnames too rare to be meant where they are words of grammar: 但先生说. */
const GRAMMAR = new Set('但从那却如因')

/** Common surnames that before a post are oftener another word: 任主席, 于市长. */
const NO_ADDRESS = new Set('任于常高方和原')

/** Nouns and the like that are a surname, too; those that stand before posts are left out: 全队长, 班主任. */
const WORD_TOO = /^(?:noun|quality|place|count)$/
const OF_BODIES = new Set('全原经公班师支国党商权时利单位元台家户年第')

/** A common surname, a rarer one that is nothing else (覃), or one that makes no word with the post (牛, not 车 in 车队长). */
function isAddressed(surname: string, post: string): boolean {
  if (surnameClass(surname) === 2) return !NO_ADDRESS.has(surname)
  const entry = entryOf(surname)
  // 连教官都说: a word of grammar, oftener.
  if (entry === undefined) return surnameClass(surname) === 1 && surname !== '连'
  return (
    surnameClass(surname) === 1 &&
    WORD_TOO.test(entry.sort) &&
    !OF_BODIES.has(surname) &&
    entryOf(surname + post.charAt(0)) === undefined &&
    postAt(surname + post, 0) === undefined
  )
}
