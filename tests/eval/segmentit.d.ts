declare module 'segmentit' {
  class Segment {
    doSegment(text: string): { readonly w: string; readonly p?: number }[]
  }
  const tools: {
    readonly POSTAG: { readonly A_NR: number }
    readonly Segment: typeof Segment
    readonly useDefault: (segment: Segment) => Segment
  }
  export default tools
}
