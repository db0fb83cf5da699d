/** How a reader sees where an organisation before a title begins and ends. */

/** What an organisation's (or place's) name ends with, directly before the post. */
const ENDING =
  /(?:委员会|管委会|居委会|村委会|常委会|组委会|董事会|监事会|理事会|委|局|部|厅|院|会|公司|集团|组|队|室|处|科|所|站|中心|大学|学院|学校|中学|小学|[一二三四五六七八九十][中小]|附[中小]|幼儿园|政府|支部|总支|党组|法院|银行|分行|支行|办|台|市|县|省|区|镇|乡|村|社区|街道|社|厂|店|馆|团|军|师|旅|营|连|国|州|党|联|园|基地|工程|项目|协|庭|署|司|系|班|家|盟|旗|屯|寨|矿|场|港|路|线|中央|书院|剧院|剧团|乐团|媒体|报|网|刊|机关|机构|实验室|研究室|编辑部|事务所|合作社|联合社|门诊部|分局|支队|大队|中队|总队|全国|各级|本报|本社|小组|专班|指挥部|学会|商会|工会|妇联|文联|作协|科协|残联|侨联|政协|人大|企业|部门|单位|国务院|公安|纪检|高新区|开发区|新区|矿业|股份|代表)$/

/** Words after which a title phrase begins anew, wherever they stand. */
const CUTS =
  /(?:近日|日前|当天|当日|会上|随后|其中|记者|出席|主持|陪同|会见|会晤|担任|兼任|兼(?!职)|当选|现任|任命|调任|聘请|宣布|邀请|访问|介绍|采访|接受|强调|指出|要求|表示|认为|宣读|传达|听取|来自|包括|以及|连同|对于|关于|根据|按照|通过|经过|作为|成为|组织开展|免去|提名|推荐|选举|部署|参加|代表(?!团|处|大会)|欢迎|感谢|祝贺|拜会|慰问|看望|拜访|率领|带领|跟随|联合|会同|委托|授予|追授|随着|判处|判决|本着|曾任|历任|先后任|时任|前往|赶到|抵达|考察|视察|调研(?!组|室|处|科|员)|以|时)/g

/** What may stand before an organisation and is none of its name: 当过, 一名企业工会主席, 其北京总部. */
const LEADING = /^(?:[了过]|[一两这那每该]?[名位](?=.{2})|其(?!他)|该|我们?|他们?|她们?|某)/

/** Single characters that end an organisation's name to the left, unless they are part of these words. */
const STOPS = new Set(
  '的了在由与和及对向把被是为从到给让请经据等也都又并且而或于称说问叫任当将则但就才使令跟同',
)
const PROTECTED =
  /发展和改革|住房和城乡|[资源广播电保障务业化育卫生健康财政规划管理科技经济人口市场社会]和[旅社广工信规计体教文劳社城电自民农商卫人]|经济|经信|经贸|经开|经委|财经|对外|和平|和谐|共和|和田|和县|于都|于田|同安|同仁|同济|大同|协同|合同|同盟|并州|当阳|当涂|武当|将乐|给水|供给|据点|数据|等级|高等|中等|初等|与会|使馆|大使|天使|说唱|任丘|任城|责任|主任|从化|由县|为民|都市|成都|首都|江都|丰都|都江堰|花都|新都|对口|面向|让胡路|令狐|跟踪|又城|就业|才艺|人才|英才|参与|和睦|祥和|和硕|呼和浩特|和静|于洪|单于|同心|同德|同乐|同江|同里|会同|桐柏|到家|报到|而立|是非|到站|把关|请示|申请|对台|应对|对接|在职|存在|在线|了解|目的|的士|叫座/g

const HAN = /[\u4e00-\u9fff0-9·“”]/
/** The longest organisation a title carries on a page, in characters. */
const LONGEST = 30

/** Where the organisation directly before `end` begins; `end` itself where there is none. `floor` is not crossed. */
export function organisationStart(text: string, end: number, floor: number): number {
  const from = Math.max(floor, end - LONGEST)
  const before = text.slice(from, end)
  if (!ENDING.test(before)) return end
  const kept = protectedPlaces(before)
  let start = before.length
  while (start > 0) {
    const char = before.charAt(start - 1)
    if (!HAN.test(char) || (STOPS.has(char) && !kept.has(start - 1))) break
    start--
  }
  let cut = start
  for (const match of before.slice(start).matchAll(CUTS)) {
    const at = start + match.index
    if (at + match[0].length < before.length && !kept.has(at)) cut = at + match[0].length
  }
  cut += LEADING.exec(before.slice(cut))?.[0].length ?? 0
  while (
    cut < before.length &&
    /[“”·0-9日上下午晚]/.test(before.charAt(cut)) &&
    !/^(?:上海|上饶|下关|日照|日报|晚报|上虞|上栗|下城|上城|日喀则|下陆)/.test(before.slice(cut))
  )
    cut++
  return from + cut
}

function protectedPlaces(text: string): Set<number> {
  const places = new Set<number>()
  for (const match of text.matchAll(PROTECTED))
    for (let i = 0; i < match[0].length; i++) places.add(match.index + i)
  return places
}
