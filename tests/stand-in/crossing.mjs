/**
 * What crosses between the preload and the shell: encoded by hand, because what Chromium lets through is text; and
 * cloned first, because real IPC refuses what can't be cloned.
 */
export function encode(value) {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return value.map(encode)
  if (value !== null && typeof value === 'object')
    return { $object: Object.entries(value).map(([key, part]) => [key, encode(part)]) }
  return value === undefined ? { $undefined: true } : value
}

export function decode(value) {
  if (Array.isArray(value)) return value.map(decode)
  if (value === null || typeof value !== 'object') return value
  if (value.$bytes !== undefined) return new Uint8Array(Buffer.from(value.$bytes, 'base64'))
  if (value.$undefined) return undefined
  return Object.fromEntries((value.$object ?? []).map(([key, part]) => [key, decode(part)]))
}
