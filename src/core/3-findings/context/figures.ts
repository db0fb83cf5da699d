import type { FigureMention, Mention } from '../../2-mentions/mention'

export const isFigure = (mention: Mention): mention is FigureMention => mention.type === 'figure'

/** What is counted: two Han characters behind the figure, the marks between left out; null for none. */
export const thingBehind = (text: string, { end }: FigureMention): string | null =>
  /^[“”"《》的]{0,2}([\u4e00-\u9fff]{2})/.exec(text.slice(end, end + 8))?.[1] ?? null
