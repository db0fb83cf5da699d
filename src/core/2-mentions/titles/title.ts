/** A title taken apart. What the text leaves out is absent. */
export interface TitleValue {
  /** 省委主题教育第二巡回督导组 in 省委主题教育第二巡回督导组组长. */
  readonly organisation?: string
  /** 副, 代, 原, 常务副 ...: the marks of rank and time, as written. */
  readonly rank?: string
  /** 组长. */
  readonly post: string
}
