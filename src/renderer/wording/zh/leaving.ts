/** Sentences of what leaves: exports and the proof sheet. */
export const leaving = {
  exporting: {
    title: '导出',
    scopePage: '整版',
    scopeArticle: '本篇',
    scopeSelection: '所选 {{count}} 个版面',
    done: '已导出 {{name}}',
    format: '格式',
    scope: '范围',
    start: '导出',
  },
  proof: {
    title: '清样',
    day: '{{day}} 的版面',
    place: '稿件·段',
    from: '原文',
    to: '改为',
    by: '校对人',
    changes: '改动（{{count}} 处）',
    comments: '批注（{{count}} 处）',
    findings: '没有处理的问题（{{count}} 个）',
    reader: '校对签字',
    editor: '编辑签字',
    head: '值班主任签字',
    time: '时间',
  },
} as const
