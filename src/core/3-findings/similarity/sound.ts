import { pinyin, polyphonic } from 'pinyin-pro'

const READINGS = new Map<string, ReadonlySet<string>>()

/** The readings of a character without their tones; a slip of the input method changes the tone as often as not. */
export function readingsOf(char: string): ReadonlySet<string> {
  let readings = READINGS.get(char)
  if (!readings) {
    readings = new Set(polyphonic(char, { toneType: 'none' }).flatMap((all) => all.split(' ')))
    READINGS.set(char, readings)
  }
  return readings
}

/** Can two characters be read alike, in one of the readings of each? */
export function soundAlike(a: string, b: string): boolean {
  const readings = readingsOf(b)
  return [...readingsOf(a)].some((reading) => readings.has(reading))
}

/** The surname of a name in pinyin, as it is read in names (单 is shan). */
export const surnamePinyin = (name: string): string | null =>
  pinyin(name, { toneType: 'none', mode: 'surname', type: 'array' })[0] ?? null
