/** The readings of each character of a name, without tones; of one that has none, itself. */
export type Readings = readonly (readonly string[])[]

/**
 * The index of the character from which on a name is read as what was typed: each character by its whole reading or the
 * first letter of it, the last as far as it was typed. Null where it is nowhere read so.
 */
export function beginsBySound(readings: Readings, typed: string): number | null {
  const letters = typed.replace(/['\s]/g, '')
  if (!/^[a-z]+$/.test(letters)) return null
  const at = readings.findIndex((_, start) => isReadAs(readings, start, letters))
  return at < 0 ? null : at
}

function isReadAs(readings: Readings, at: number, letters: string): boolean {
  if (letters === '') return true
  return (readings[at] ?? []).some(
    (reading) =>
      reading.startsWith(letters) ||
      [reading, reading.charAt(0)].some(
        (part) =>
          part !== '' && letters.startsWith(part) && isReadAs(readings, at + 1, letters.slice(part.length)),
      ),
  )
}
