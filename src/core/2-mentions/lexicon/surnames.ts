/**
 * Surnames, most frequent first in the first list; the rest after the traditional Hundred Family Surnames.
 * Characters that are mostly ordinary words (和, 于, 成 ...) are surnames too: their class says to weigh them.
 */
const COMMON =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'
const OTHER =
  '庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙伏岑习胥保和蔺水云昌凤酆皮卡平元祖狄贝宓伊支咎经缪干宣贲杭诸嵇滑荣荀羊家芮储汲邴松富乌巴弓牧隗山班仰秋暴厉戎束幸韶溥印怀蒲从鄂索咸籍阴苍双闻莘贡劳逄扶堵宰郦雍璩寿通扈郏浦尚农别充慕茹宦鱼容慎戈庾终暨居衡步满弘国寇广禄阙东殴殳沃利蔚越夔隆师厍勾融訾阚那空毋乜养须丰巢蒯相后红权逯益桓公付肖闫佘仝尧禹帅户冶初展占湛税漆鹿晁仵逢亓矫尉冒眭但邰麦檀门哈线阿呼延年爱第言福骆楼麻邝惠粟盘卿裘修赫况宿鲜战危亢宾茅昝智钮濮朴敬雒茆綦谯忻郄郇贠俸苻呙虢郐蒉泮郯庹禤仉甯禚邾俎钭缑笪睢渠郤佴鄯蔄漕亶郫鄞揣奭苌褟剡昃妫麴鲙乩逖郿戢仡冮'
const COMPOUND = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '夏侯',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '东方',
  '独孤',
  '南宫',
  '长孙',
  '宇文',
  '轩辕',
  '端木',
  '百里',
  '呼延',
  '申屠',
  '司空',
  '澹台',
  '濮阳',
  '淳于',
  '单于',
  '太史',
  '公冶',
  '闻人',
  '赫连',
  '钟离',
  '鲜于',
  '仲孙',
  '万俟',
  '东郭',
  '西门',
  '拓跋',
  '完颜',
  '段干',
  '公西',
  '公羊',
  '乐正',
  '闾丘',
  '纳兰',
  '亓官',
  '司寇',
  '太叔',
  '巫马',
  '颛孙',
  '宗政',
  '左丘',
  '漆雕',
  '梁丘',
  '夹谷',
  '爱新觉罗',
]

/** By the code of a character: asked of every character of a text. */
const CLASS = new Uint8Array(65536)
for (const char of OTHER) CLASS[char.charCodeAt(0)] = 1
for (const char of COMMON) CLASS[char.charCodeAt(0)] = 2
const COMPOUND_SET = new Set(COMPOUND)

/** 2 a common single surname, 1 another, 0 none. */
export const surnameClass = (char: string): number => CLASS[char.charCodeAt(0)] ?? 0

export const isCompoundSurname = (text: string): boolean => COMPOUND_SET.has(text)

/** How many characters of a Han name are its surname: 2 for 欧阳…, 1 for a listed single one, else 0. */
export function surnameLength(name: string): number {
  if (name.startsWith('爱新觉罗')) return 4
  if (isCompoundSurname(name.slice(0, 2)) && name.length > 2) return 2
  return surnameClass(name.charAt(0)) > 0 ? 1 : 0
}
