import { quantity } from './quantity'
import { isIdiomAt } from './idioms'

const MEASURES =
  '名 人 个 条 家 位 张 项 次 件 户 所 座 支 辆 台 套 份 种 类 批 场 篇 部 本 艘 架 间 栋 幢 幅 枚 棵 株 头 只 匹 处 级 层 轮 届 期 代 站 口 门 段 句 字 页 版 步 组 队 排 班 起 宗 桩 笔 册 大 岁 周岁 人次 票 分 席 例 床 趟 顿 杯 瓶 盒 箱 袋 包 盏 扇 根 块 片 颗 粒 滴 首 曲 集 节 道 面 副 对 双 师 团 县 市 省 国 村 镇 乡 镇街 街道 社区 学校 单位 企业 方 颗 架次 班次 车次 标段 平台 员 枪 万人 余人 多人 公里处 桌 号 战 胜 负 平 球 金 银 铜 环 股 手 户次 批次 例次 台套 台次 亩次 学时 课时 字节 像素 针 剂 剂次 株次 尾 羽 丛 扎 打 孔 点位 路 轨 层楼 室 厅 卫 车道 车 箱次 通 封 则 帧 幕 重 盘 串 碗 桶 罐 筐 捆 回 遍 把 顶 尊 单 家次 辆次 列 栏 贴 滴 折'
    .split(' ')
    .filter((unit) => !['成', '平', '方', '重', '枪', '手', '面', '号', '号线'].includes(unit))

/** 一 before these is "a" or part of a word, and counts nothing. */
const INDEFINITE = /^[一]$/

export const count = quantity({
  kind: 'count',
  label: { zh: '数量', en: 'Count' },
  units: MEASURES,
  unless: (number, unit, context) => {
    const { text, start, end } = context
    if (INDEFINITE.test(number)) return true
    if (isIdiomAt(text, start)) return true
    // 百姓, 千万别, 万家灯火: a bare unit character is a number only with 余, 多 or a person's or thing's measure.
    if (/^[百千万亿]$/.test(number))
      return !/[余多]/.test(text.slice(start, end)) && !/^[名人个位]$/.test(unit)
    if (number === '十' && unit === '分') return true
    // 83-58大胜: a score.
    if (unit === '大' && /[胜败]/.test(text.charAt(end))) return true
    if (/^[两二三]$/.test(number) && unit === '手') return true
    // 二人转, 三国演义, 两会: the number is part of a name.
    if (/^[市省国县院]$/.test(unit) && !/^\d/.test(number) && !/[两三四五六七八九十]/.test(number))
      return true
    return false
  },
  examples: [
    { text: '共有12名选手参赛', finds: [['12名', '12', '名']] },
    { text: '八百六十三户居民用上了天然气', finds: [['八百六十三户', '863', '户']] },
    { text: '到场的有百余位校友', finds: [['百余位', '100', '位']] },
    { text: '新增床位3000余张', finds: [['3000余张', '3000', '张']] },
    { text: '提出一个办法', finds: [] },
    { text: '他十分满意', finds: [] },
    { text: '三大工程同时开工', finds: [['三大', '3', '大']] },
    {
      text: '惠及1.2万户、三至五家企业',
      finds: [
        ['1.2万户', '12000', '户'],
        ['三至五家', '3/5', '家'],
      ],
    },
    { text: '数十名志愿者', finds: [['数十名', undefined, '名']] },
    { text: '老百姓的事', finds: [] },
    { text: '近200人参加', finds: [['200人', '200', '人']] },
    { text: '两名工人', finds: [['两名', '2', '名']] },
  ],
})
