/** CJK radicals that stand for a whole character, with the character: the ones that Unicode does not fold itself. */
const RADICALS =
  '⺁厂⺄乙⺅亻⺆冂⺉刂⺊卜⺌小⺎兀⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊⺷羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻏邑⻐钅⻑長⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
const CHARACTER_OF = pairsOf(RADICALS)
/** Punctuation as it is set in lines that go down, with what it is otherwise. */
const SET_DOWN =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰：︱—︳＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］'
const UPRIGHT = pairsOf(SET_DOWN)
const FOLDED = /[\u2e80-\u2fdf\uf900-\ufaff]/g
/** Characters of a font's own, and places where it has none. */
const UNMAPPED = /[\ue000-\uf8ff\ufffd\0]/g

/** A text as it is to be read: radicals and compatibility forms as the common characters, one for one; and how many were. */
export function folded(text: string): {
  readonly text: string
  readonly count: number
  readonly unmapped: number
} {
  let count = 0
  const read = text.replace(FOLDED, (char) => {
    const common = CHARACTER_OF.get(char) ?? char.normalize('NFKC')
    if (common === char || common.length !== 1) return char
    count++
    return common
  })
  return { text: read.replaceAll('\0', '\ufffd'), count, unmapped: text.match(UNMAPPED)?.length ?? 0 }
}

/** A text that is set down, with its punctuation as it is in any other. */
export const upright = (text: string): string =>
  text.replace(/[\ufe10-\ufe19\ufe30-\ufe48]/g, (char) => UPRIGHT.get(char) ?? char)

function pairsOf(written: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from({ length: written.length / 2 }, (_, i) => [written.charAt(2 * i), written.charAt(2 * i + 1)]),
  )
}
