/**
 * Surnames, most frequent first in the first list; the rest after the traditional Hundred Family Surnames.
 * Characters that are mostly ordinary words (和, 于, 成 ...) are surnames too: their class says to weigh them.
 */
const COMMON =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'
const OTHER =
  '庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺水云昌凤酆皮卡平元卜祖狄贝臧宓伊支咎管经缪干解丁宣贲郁杭诸嵇滑荣荀羊甄家封芮储汲邴松富乌焦巴弓牧隗山全班仰秋仲宁栾暴厉戎祖武束幸司韶黎溥印怀蒲从鄂索咸籍池乔阴苍双闻莘翟贡劳逄扶堵宰郦雍璩寿通扈燕郏浦尚农别庄晏瞿充慕茹宦鱼容古慎戈庾终暨居衡步耿满弘国寇广禄阙东殴殳沃利蔚越夔隆师巩厍勾融訾辛阚那空毋沙乜养须丰巢蒯相后荆红游权逯益桓公付肖闫覃佘仝尧禹帅户冶初展占湛税漆鹿晁仵逢亓矫尉冒眭但邰麦檀门哈线阿呼延年爱第言福'
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
  '爱新觉罗',
]

const CLASS = new Map<string, number>()
for (const c of OTHER) CLASS.set(c, 1)
for (const c of COMMON) CLASS.set(c, 2)

/** 2 a common single surname, 1 another, 0 none. */
export const surnameClass = (char: string): number => CLASS.get(char) ?? 0

export const isCompoundSurname = (text: string): boolean => COMPOUND.includes(text)

/** How many characters of a Han name are its surname: 2 for 欧阳…, 1 for a listed single one, else 0. */
export function surnameLength(name: string): number {
  if (name.startsWith('爱新觉罗')) return 4
  if (isCompoundSurname(name.slice(0, 2)) && name.length > 2) return 2
  return surnameClass(name.charAt(0)) > 0 ? 1 : 0
}
