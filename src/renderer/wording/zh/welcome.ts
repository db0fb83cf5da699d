/** Sentences of the first night: the welcome, the introduction, the legend. */
export const welcome = {
  welcome: { name: '您的姓名', tour: '一分钟入门' },
  legend: {
    name: '韩若岚',
    title: '副市长',
    figure: '86支',
    from: '昨日',
    to: '今天',
    words: '看了田头',
    edited: '改过的文字',
  },
  tour: {
    title: '一分钟入门',
    marks: '程序标出三样东西，带底色的还没有核：',
    keys: '核对只要五个键，请依次试一试：',
    'next-left': '到下一处还没有核的',
    accept: '没有错，确认，并到下一处',
    correct: '有错，写上正确的（回车保存，Esc 取消）',
    reject: '标错了，它不是人名、职务、数字，排除',
    'next-finding': '看程序发现的下一个问题',
    done: '就这些。{{help}} 看全部快捷键和图例，{{palette}} 找任何命令。',
    skip: '跳过',
    end: '完成',
  },
} as const
