import { wordsIn } from '../../2-mentions/lexicon/segmentation'

/** Characters on each side that may make words with those of a stretch. */
const AROUND = 6

/**
 * Do the characters of a stretch belong to words of two or more that stand there anyway, one of them over its edge?
 * 满清 in 注满清水, 北朝鲜 in 南北朝鲜, 决择 in 解决择业.
 */
export function isOfOtherWords(text: string, start: number, end: number): boolean {
  const words = wordsIn(text, Math.max(0, start - AROUND), Math.min(text.length, end + AROUND))
  const under = words.filter((word) => word.start < end && word.end > start)
  // One character of a word is cut off by the edge; 政协 of 省政协 is a word itself.
  const isCrossed = under.some(
    (word) => (word.start < start && word.end === start + 1) || (word.end > end && word.start === end - 1),
  )
  // 大部份 is a word of its own, written so.
  return (
    isCrossed &&
    under.length > 1 &&
    under.every((word) => word.sort !== 'unknown' && word.end - word.start > 1)
  )
}
