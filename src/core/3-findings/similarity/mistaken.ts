/** Characters that are taken for one another on a proof and that common words are made of: our own list. */
const GROUPS =
  '己已巳 未末 杜社 人入八 夭天 话活 从众 土士 千干于 日曰 大太犬 析折拆 侯候 竟竞 住往 拔拨 辨辩辫 燥躁澡 戍戌戊 晴睛 清请情 渴喝 低抵 徒徙 园圆 免兔 代伐 贷货 历厉 宜宣 享亨 科料 特持待 各名 因困固 田由甲申 失矢 牛午 卫工 东车 风凤 处外 设没 经轻 氏民 要耍 遣遗 幕墓慕 梁粱 治冶 陷馅 班斑 迁迂 部邵 限很 问间 直真 目日 白自 且旦 元无 今令 刀力 几儿 幻幼 永水 去丢 优忧 伟纬 传转 使便 促捉 倍陪培 值植 停亭 偏遍编 准淮 划戈 列例 判叛 利刺 制刺 刻该 副幅福 功攻 励厉 堤提 境镜 墙蔷 奖浆 如加 妇扫 孤狐 官宫 密蜜 导异 屈届 崇祟 差着 常掌 幸辛 广厂 底低 庄压 建健 弟第 径经 徽微 志忘 思恩 怀坏 急总 悔侮 惜借 意竟 慨概 戒戎 护沪 扬杨 技枝 投没 抗杭 抢枪 报服 拥佣 拱供 指脂 挂桂 捐损 据剧 换唤 损捐 摸模 擦檫 支友 改政 敞敝 文交 斤斥 新薪 旅族 晓哓 暑署 曝爆 杭抗 枉旺 构沟 柱住 栽裁载 根银 校较 桃挑 棵裸 检捡 歌哥 正止 武式 母毋 毕华 氧养 汁汗 池地 沟构 沿铅 洒酒 洗冼 派泒 测侧 浪狼 海悔 涨账胀 深探 渔鱼 湖糊 源原 滋磁 漂飘 灾灭 炼练 热势 牲性 狠狼 玩现 理埋 琐锁 申甲 男勇 番审 畅杨 疗辽 瘦搜 盲育 省看 睦陆 码妈 碎粹 礼扎 祖租 秒妙 稍梢 稳隐 空室 竞竟 端瑞 筒简 粒拉 精情 系糸 纳约 细组 织职 给绐 绩积 缓援 署暑 群郡 翻番 老考 耐纳 胁协 脑恼 膜模 良粮 艰限 苦若 英央 获荻 蓝兰篮 薄簿 虑虚 虽虫 裁栽 见贝 规现 访仿 诉拆 谨慬 财材 贡页 质盾 赐踢 跃妖 轨轧 载栽 辐幅 迹亦 透诱 逮隶 遭糟 采彩 释译 锋峰 镇填 问向 阅闻 防坊 降绛 险验 际标 雷需 顶项 顺须 颁颂 题提 饰饬 骄娇 验险 鸣呜'.split(
    ' ',
  )
const PARTNERS = new Map<string, Set<string>>()
for (const group of GROUPS)
  for (const char of group) PARTNERS.set(char, new Set([...(PARTNERS.get(char) ?? []), ...group]))

/** The characters that each is taken for. */
export const MISTAKEN_FOR: ReadonlyMap<string, ReadonlySet<string>> = PARTNERS
