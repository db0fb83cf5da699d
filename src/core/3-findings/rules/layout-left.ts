import type { Rule } from '../rule'

export const strayWatermark: Rule = {
  id: 'stray-watermark',
  category: 'layout',
  errorKind: null,
  describe: { zh: '排版残留的报名（水印）', en: 'A paper’s name left by the layout' },
  why: {
    zh: '排版系统把报名压进文字里，偶尔就印了出来。',
    en: 'The layout system stamps the paper’s name into the text, and now and then it is printed.',
  },
  severity: 'note',
  *run({ page, text }) {
    for (const block of page.blocks) {
      if (block.role !== 'noise' || block.why !== 'glued-watermark') continue
      const at = { start: block.start, end: block.end }
      const quote = text.slice(at.start, at.end)
      yield {
        at,
        message: {
          zh: `“${quote}”像是排版残留，不算正文`,
          en: `“${quote}” looks left by the layout, and is not read as text`,
        },
        suggestions: [{ at, replacement: '' }],
      }
    }
  },
  examples: [
    { page: '# 开工\n\n项目昨天开工，各方到场祝贺。临江日报', says: ['“临江日报”像是排版残留，不算正文'] },
    { page: '# 开工\n\n项目昨天开工，各方到场祝贺。', says: [] },
    {
      page: '# 开工\n\n项目昨天开工。\n\n临江晚报\n\n各方到场祝贺。',
      says: ['“临江晚报”像是排版残留，不算正文'],
    },
    { page: '# 读报\n\n他每天都读《临江日报》。', says: [], why: 'a title in its marks' },
    { page: '# 读报\n\n他订了一份临江日报。', says: [], why: 'in a sentence' },
    { page: '# 消息\n\n临江日报讯（记者 罗小舟）昨天，项目开工。', says: [], why: 'a dateline' },
    { page: '# 开工\n\n“马上开工！”临江晚报', says: ['“临江晚报”像是排版残留，不算正文'] },
    { page: '# 开工\n\n项目开工了。（据临江日报）', says: [], why: 'a source, in brackets' },
    { page: '# 开工\n\n项目开工了。据临江日报报道，进展顺利。', says: [] },
    { page: '# 开工\n\n何时完工？临江都市报', says: ['“临江都市报”像是排版残留，不算正文'] },
    { page: '# 临江日报社招聘\n\n报社招聘记者三名。', says: [] },
    { page: '# 开工\n\n项目开工了。记者罗小舟', says: [], why: 'no paper' },
  ],
}

const MARK = /[，。、；：！？,“”《》（）]/
const LONGEST_HEAD = 24
/** So much of each side of a break is quoted. */
const SHOWN = 4

export const brokenParagraph: Rule = {
  id: 'broken-paragraph',
  category: 'layout',
  errorKind: null,
  describe: { zh: '段落断成两截', en: 'A paragraph broken in two' },
  why: {
    zh: '排版从句子中间断开的段落，没人看见就照样付印。',
    en: 'What the layout tears apart in mid-sentence is printed as two paragraphs unless somebody sees it.',
  },
  severity: 'note',
  *run({ page, text }) {
    const blocks = new Map(page.blocks.map((block) => [block.id, block]))
    for (const { joins } of page.articles)
      for (const { first, second } of joins) {
        const [head, tail] = [blocks.get(first), blocks.get(second)]
        if (!head || !tail || head.why === 'wrapped-line') continue
        // 城东开工: a short head without any mark, over an item of news in brief.
        if (head.end - head.start <= LONGEST_HEAD && !MARK.test(text.slice(head.start, head.end))) continue
        const left = { start: Math.max(head.start, head.end - SHOWN), end: head.end }
        const right = { start: tail.start, end: Math.min(tail.end, tail.start + SHOWN) }
        const shown = [left, right].map(({ start, end }) => text.slice(start, end))
        yield {
          at: left,
          related: [right],
          message: {
            zh: `一句话在“${shown.join('｜')}”处断成两段`,
            en: `One sentence is broken into two paragraphs at “${shown.join('｜')}”`,
          },
        }
      }
  },
  examples: [
    {
      page: '# 开工\n\n江南新区的重点项目昨天在各方关注下集中开工，市领导和市民代表到场见证了开工仪式的全过程。\n\n昨天上午，项目在江南新区正式开\n\n工，各方到场祝贺。',
      says: ['一句话在“区正式开｜工，各方”处断成两段'],
    },
    {
      page: '# 开工\n\n江南新区的重点项目昨天在各方关注下集中开工，市领导和市民代表到场见证了开工仪式的全过程。\n\n昨天上午，项目在江南新区正式开工。\n\n各方到场祝贺。',
      says: [],
    },
    {
      page: '# 开工\n\n江南新区的重点项目昨天在各方关注下集中开工，市领导和市民代表到场见证了开工仪式的全过程。\n\n会议提出三点要求：\n\n一要抓紧，二要抓实。',
      says: [],
      why: 'a colon announces',
    },
    {
      page: '# 表彰\n\n最美劳动者颁奖典礼昨晚在市文化中心举行，市民代表和获奖者的家人同事到场，见证了这一刻。\n\n现场，10名“最美司机”、5名\n\n“最美护士”走上舞台。',
      says: ['一句话在“”、5名｜“最美护”处断成两段'],
    },
    {
      page: '# 表彰\n\n最美劳动者颁奖典礼昨晚在市文化中心举行，市民代表和获奖者的家人同事到场，见证了这一刻。\n\n“大家辛苦了。”\n\n“应该的。”',
      says: [],
    },
    {
      page: '# 开工\n\n江南新区的重点项目昨天在各方关注下集中开工，市领导和市民代表到场见证了开工仪式的全过程。\n\n市长韩若兰强调，要抓好项目建设\n\n，确保按期完工。',
      says: ['一句话在“项目建设｜，确保按”处断成两段'],
    },
    {
      page: '# 开工\n\n江南新区的重点项目昨天在各方关注下集中开工，市领导和市民代表到场见证了开工仪式的全过程。\n\n项目开工！\n\n大家都很高兴。',
      says: [],
    },
    {
      page: '# 开工\n\n江南新区的重点项目昨天在各方关注下集中开工，市领导和市民代表到场见证了开工仪式的全过程。\n\n项目概况\n\n项目位于江南新区，总投资五亿元。',
      says: [],
      why: 'a line of its own',
    },
    {
      page: '# 开工\n\n江南新区的重点项目昨天在各方关注下集中开工，市领导和市民代表到场见证了开工仪式的全过程。\n\n项目于昨天开工，\n\n各方到场祝贺。',
      says: ['一句话在“天开工，｜各方到场”处断成两段'],
      why: 'however short, it ends with a comma',
    },
    {
      page: '# 开工\n\n江南新区的重点项目昨天在各方关注下集中开工，市领导和市民代表到场见证了开工仪式的全过程。\n\n市委书记沈怀舟宣布开工，市长韩若\n\n兰致辞。',
      says: ['一句话在“市长韩若｜兰致辞。”处断成两段'],
    },
    { page: '# 诗会\n\n“白鹭飞起来了……”\n\n掌声四起。', says: [] },
    {
      page: '重点项目开工\n\n江南新区的重点项目昨天在各方关注下集中\n开工，市领导和市民代表到场，见证了仪式\n的全过程。工地上机器轰鸣，工人们正在紧\n张施工，预计明年年底前完成主体工程，届\n时将为周边居民提供更多更便利的就业岗位\n和生活条件。',
      says: [],
      why: 'every line is full: a program has wrapped it',
    },
    {
      page: '# 开工\n\n江南新区的重点项目昨天在各方关注下集中开工，市领导和市民代表到场见证了开工仪式的全过程。\n\n（记者 罗小舟）\n\n项目昨天开工。',
      says: [],
    },
  ],
}
