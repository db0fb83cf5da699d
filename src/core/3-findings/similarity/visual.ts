import { componentsAlike } from './components'

/** Characters of names that are taken for one another on a proof whatever they are made of: our own list, by group. */
const GROUPS =
  '己已巳 未末朱 土士 戊戌戍 辩辨辫 晴睛 清情请青 洁沽 润涧 崇祟 冶治 赢羸 博搏膊 凌陵 俊峻骏竣 伟玮炜纬 杨扬汤 桦烨晔 昊吴 昱煜 栋拣 梁粱 曼蔓 侯候 肖尚 析折 泽译择 瑞端 帆凡 辰展 宁宇守 启肩 晓浇烧 欧殴鸥 松忪 健键建 越趋超 熊态 馨磬 刘浏 陈阵 梅海悔 王玉主 怀杯坏 若苦 知和 舟丹 兰三 义叉 贺贸 行衍 罗萝 邵绍 文丈 棠裳 阳阴 钟种 柏伯 贾费 澈撤 薛薜 莫奠 蹊溪 常党 路露 倪悦 林材 田由甲 古右 青责 孟盂 冯马 丁了 宋宗 叶计 秋秒 严产 名各 正止 芳芬 玲铃 娜哪 丽俪 静净 敏敬 燕蒸 萍苹 莉利 霞露 娟绢 妍研 婷停 雯雪 琳淋 颖颍 雅稚 涛淘 波彼 浩洁 鹏鸥 磊垒 斌彬 亮壳 强弱 军车 勇男 刚钢 峰锋烽 辉晖 光先 洪供 庆床 国园 华毕 平干 民氏 春舂 生主 永水 福副 祥详 德徳 胜性 贵责 富宫 良艮 仁仨 友支 志忘 思恩 学字 诚城 信位 立位 东车 南甫 西酉 北比 中申 天夭 地池 人入 大太犬 小少 一丁 金全 木本 火灭 石右 山出 川州 江汪 河何 湖潮 月用 日曰 星昂 云去 雨两 风凤 冰水 霖霜 岚岗 屿岛 岩岸 峻俊 旭旮 昌昆 明朋 旺枉 易昜 智知 曹曾 会合 本木 杜社 李季 权杈 束東 孙孔 枫机 柳抑 桂挂 楠喃 模摸 檀擅 武式 殷段 毅殺 沈沉 沙纱 沛肺 法去 泉皇 浙逝 淑叔 渊汹 温湿 源原 滔陷 漫慢 潘番 澜谰 炳柄 烈列 然燃 照昭 熙照 爽夹 牧枚 狄秋 玉王 珂坷 珍诊 珠株 班斑 理埋 琪棋 瑜愉 瑶谣 璐路 甘廿 甫用 申由 男界 畅场 白自 皓皎 益盒 盛盔 睿叡 矫娇 硕顾 祁邪 禄碌 禹离 秀季 秦泰 程呈 穆稳 章童 竹行 筠均 箐菁 粟栗 紫柴 红江 纪记 纯屯 绍沼 维唯 绮奇 缪谬 羽习 翔详 翟瞿 耀跃 耿狄 聂耳 胡湖 自白 舒野 艳绝 艾文 芷芝 苏办 苗亩 范苑 茂戌 茜西 荣宋 莹营 菲非 萧箫 葛曷 董重 蒋将 蓉容 蔡察 薇微 虞虚 袁哀 裕浴 覃谭 解懈 言吉 许午 诗待 谢射 谭潭 豪毫 赖懒 赵越 跃沃 轩奸 辛幸 迪油 逸兔 遥摇 邓郑 邢刑 邱丘 郁那 郎朗 郝赤 郭廓 鄢焉 采彩 锐说 镇填 长张 闫闰 阎闾 陆陇 隋随 雄堆 雷需 韦书 韩朝 顺须 颜顔 飞气 饶烧 香查 马鸟 骆络 高亮 魏巍 鲁鱼 鸿鸣 黄寅 黎黏 齐斋 龙尤 龚袭'.split(
    ' ',
  )

const PARTNERS = new Map<string, Set<string>>()
for (const group of GROUPS)
  for (const char of group) PARTNERS.set(char, new Set([...(PARTNERS.get(char) ?? []), ...group]))

/** Are two characters easily taken for one another by eye? */
export const lookAlike = (a: string, b: string): boolean =>
  a !== b && (PARTNERS.get(a)?.has(b) === true || componentsAlike(a, b))
