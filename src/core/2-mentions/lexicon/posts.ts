import { entryOf } from './segmentation'

/**
 * What a person can be. `OFFICES` are titles wherever they stand; `ROLES` are ordinary nouns too (记者, 学生) and
 * count only beside a name. Words of our own collecting; longer ones are tried first.
 */
const OFFICES =
  '书记 总书记 市长 县长 区长 省长 州长 镇长 乡长 村长 局长 厅长 部长 处长 科长 股长 院长 校长 所长 站长 队长 组长 团长 旅长 师长 军长 营长 连长 排长 班长 馆长 社长 行长 司长 署长 会长 秘书长 董事长 检察长 审判长 庭长 厂长 船长 机长 舰长 园长 首长 盟长 旗长 理事长 监事长 议长 台长 主席 委员长 总理 首相 总统 国王 女王 主任 主任委员 委员 常委 常务委员 总经理 董事总经理 经理 总监 总裁 总编辑 主编 总编 执行主编 董事 监事 理事 参事 秘书 干事 巡视员 调研员 督导员 督查专员 专员 督察长 督学 总工程师 总会计师 总经济师 总规划师 总畜牧师 工程师 高级工程师 政委 政治委员 司令员 司令 参谋长 参谋 上将 中将 少将 大校 上校 中校 少校 上尉 大使 公使 领事 总领事 参赞 发言人 指挥长 河长 林长 田长 链长 网格长 楼长 族长 会首 新闻发言人 外长 防长 财长 国务卿 国务委员 特使 代表团团长 局党组书记 院士 教授 研究员 副研究员 讲师 助教 博士生导师 硕士生导师 导师 学者 审计长 行政长官 特首 司铎 主教 法官 检察官 警长 警官 主持人 负责人 主要负责人 党组书记 党委书记 支书 村支书 村支部书记 第一书记 村主任 支部书记 总支书记 纪委书记 政法委书记 统战部长 组织部长 宣传部长 公安局长 秘书处处长 行长助理 市长助理 区长助理 县长助理 会计师 审计师 律师 设计师 建筑师 规划师 工艺美术大师 讲解员 播音员 主播 教练 主教练 领队 队医 裁判长 主裁判 科员 人大代表 政协委员 党代表 创始人 合伙人 首席执行官 首席科学家 掌门人 传承人 主治医师 主任医师 副主任医师 医师 护士长 教导员 指导员 大队长 中队长 支队长 总队长 分队长 小队长 教研室主任 办公室主任 董事局主席 辅导员 公证员 书记员 审判员 人民陪审员 犯罪嫌疑人 嫌疑人 被告人 被告 原告 罪犯 党组成员 党委委员 党委成员 班子成员 参议员 众议员 议员 党魁 党首 酋长 亲王 王储 大臣 次长 事务官 领导 检察员 助理检察员 立委 立法委员 书记长 党团书记长 总干事 干事长 执行长 营运长 财务长 技术长 资讯长 主计长 参谋总长 财务总监 技术总监 市场总监 运营总监 营销总监 销售总监 产品总监 艺术总监 创意总监 行政总监 人事总监 研发总监 安全总监 项目经理 大堂经理 客户经理 销售经理 产品经理 区域经理 一级演员 二级演员 助理研究员 助理工程师 助理教授 政府负责人 相关负责人 有关负责人'.split(
    ' ',
  )

const ROLES =
  '候选人 嘉宾 外教 舞者 乘务员 学员 村医 牧民 主讲人 裁判员 公交驾驶员 会计 教官 记者 全媒体记者 见习记者 首席记者 特约记者 本报记者 实习生 通讯员 特约通讯员 摄影记者 特派记者 编辑 责编 责任编辑 美编 校对 评论员 作者 摄影 先生 女士 小姐 同志 老师 师傅 大爷 大妈 阿姨 叔叔 夫人 太太 博士 硕士 医生 军医 大夫 护士 教师 学生 村民 居民 市民 业主 司机 驾驶员 民警 辅警 交警 干警 警察 战士 消防员 士兵 职工 员工 工人 农民 农民工 店主 老板 老板娘 店员 售货员 网格员 志愿者 社工 社区工作者 演员 导演 编剧 歌手 歌唱家 艺术家 画家 书法家 作家 诗人 作曲家 钢琴家 舞蹈家 企业家 科学家 专家 院友 校友 球员 队员 运动员 选手 前锋 中场 后卫 门将 守门员 冠军 教友 牧师 神父 道长 法师 方丈 烈士 英雄 劳模 劳动模范 党员 分析师 经济学家 历史学家 评论家 翻译 顾问 助理 代表 委员会委员 家长 班主任 辅导老师 快递员 外卖员 保安 保洁员 导游 乘客 患者 患儿 死者 伤者 受害人 证人 当事人 房东 租客 摊主 种植户 养殖户 种粮大户 养殖大户 评委 住户 农户 商户 旅客 游客 读者 观众 大户 脱贫户 退休干部 干部 组员 会员 车主 司乘 大学生 研究生 硕士生 博士生 高中生 小学生 初中生 毕业生 中国工程院院士 中国科学院院士 顾客 网友 球星 影星 歌星 明星 将军 元帅 总教头 医药学家 药学家 医学家 物理学家 化学家 数学家 生物学家 天文学家 地质学家 考古学家 文学家 哲学家 思想家 政治家 革命家 军事家 教育家 社会学家 心理学家 人类学家 语言学家 气象学家 植物学家 动物学家 农学家 法学家 剧作家 文艺评论家 摄影家 收藏家 慈善家 探险家 发明家 银行家 实业家 音乐家 表演艺术家 戏剧家 雕塑家 篆刻家 漫画家 美术家 曲艺家 翻译家 出版家 外交家 社会活动家 航天员 宇航员 飞行员 试飞员 列车长 乘务长 列车员 售票员 技师 技术员 农艺师 兽医 药师 营养师 主厨 厨师 面点师 理发师 裁缝 木匠 铁匠 石匠 船员 水手 矿工 电工 焊工 钳工 车工 环卫工 环卫工人 邮递员 乡邮员 护林员 气象员 饲养员 教务长 系主任 讲席教授 特聘教授 名誉教授 客座教授'.split(
    ' ',
  )

/** What someone is to another: no title, but a name stands behind it. */
const KIN = '女儿 儿子 丈夫 妻子 父亲 母亲 哥哥 弟弟 姐姐 妹妹'.split(' ')

interface Post {
  readonly word: string
  readonly isKin: boolean
  /** A title wherever it stands. */
  readonly anywhere: boolean
}

/** By the code of the first character, where one begins with it: asked of every character of a text. */
const BY_FIRST: (Post[] | undefined)[] = Array.from({ length: 65536 })
for (const words of [OFFICES, ROLES, KIN])
  for (const word of words) {
    const first = word.charCodeAt(0)
    const post = { word, isKin: words === KIN, anywhere: words === OFFICES }
    BY_FIRST[first] = [...(BY_FIRST[first] ?? []), post]
  }
for (const posts of BY_FIRST) posts?.sort((a, b) => b.word.length - a.word.length)

/** The longest post, or word for kin, that begins at this offset. */
export function postAt(text: string, at: number): Post | undefined {
  const posts = BY_FIRST[text.charCodeAt(at)]
  if (posts === undefined) return undefined
  for (const post of posts) if (text.startsWith(post.word, at)) return post
  return undefined
}

/** 主席台, 记者站: is the post the beginning of a longer word, which is no post? */
export const goesOnAsWord = (text: string, end: number, word: string): boolean => {
  const longer = word + text.charAt(end)
  return entryOf(longer)?.sort === 'noun' && !POSTS.has(longer) && text.charAt(end) !== '们'
}

/** All of them. */
export const POSTS: ReadonlySet<string> = new Set([...OFFICES, ...ROLES])
const LONGEST = Math.max(...[...POSTS].map(({ length }) => length))

/** Does a post end at this offset, whether or not it is taken for a title there? */
export function endsPost(text: string, at: number): boolean {
  for (let length = 2; length <= LONGEST && length <= at; length++)
    if (POSTS.has(text.slice(at - length, at))) return true
  return false
}
