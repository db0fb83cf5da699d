/** Sentences of the page as it is printed. */
export const picture = {
  picture: {
    title: '版面图',
    show: '版面图',
    close: '收起版面图',
    sheet: '第 {{number}} 页，共 {{count}} 页',
    previous: '上一页',
    next: '下一页',
    larger: '放大',
    smaller: '缩小',
    scroll: '版面图，可用方向键滚动',
    noFile: '稿库里只有这一版的文字，没有原文件。重新打开原文件，就能看到版面图。',
    failed: '版面图画不出来（{{why}}）。文字不受影响，可以照常校对。',
  },
}
