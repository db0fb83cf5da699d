/** A title taken apart. What the text leaves out is absent. */
export interface TitleValue {
  /** 省委主题教育第二巡回督导组 in 省委主题教育第二巡回督导组组长. */
  readonly organisation?: string
  /** 河北省威县 in 河北省威县公安局局长: the place an organisation begins with. */
  readonly region?: string
  /** 省委督导组 for 副组长 in 省委督导组组长甲、副组长乙: the organisation of the title before, which this one leaves out. */
  readonly inherited?: string
  /** 副, 代, 原, 常务副 ...: the marks of rank and time, as written. */
  readonly rank?: string
  /** 组长. */
  readonly post: string
}
