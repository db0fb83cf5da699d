import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'

/** What a target is given: bytes of a file, or a value as it comes from a store or over a channel. */
export type Input = Uint8Array | unknown

const LIMIT = 300_000

/** Values that programs forget: extreme, empty, of another type, with names of their own meaning. */
const wild: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    ...[
      null,
      '',
      0,
      -1,
      -0,
      1e308,
      -1e308,
      2 ** 53,
      0.1,
      true,
      [],
      {},
      [[]],
      [null],
      '__proto__',
      'constructor',
    ],
    ...[
      '9999-12-31T23:59:59.999Z',
      '9999-99-99T99:99:99Z',
      '+010000-01-01T00:00:00Z',
      'yesterday',
      '0000-00-00',
    ],
    ...[
      '\ud800',
      '\u202e',
      '\0',
      '\x1b[2J',
      '𠮷',
      'a'.repeat(20_000),
      '（'.repeat(5000),
      '..',
      '../../x',
      'CON',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer(),
  fc.double(),
  fc.jsonValue({ maxDepth: 4 }),
)

/** A value with some of its parts made wild, taken away, doubled or nested deep. */
export function changed(value: unknown): fc.Arbitrary<unknown> {
  return fc.array(fc.tuple(fc.nat(), fc.nat(5), wild), { minLength: 1, maxLength: 4 }).map((changes) => {
    let result: unknown = structuredClone(value)
    for (const [at, how, other] of changes) {
      const places = placesOf(result)
      const place = places[at % places.length]
      if (!place) {
        result = other
        continue
      }
      const { holder, key } = place
      if (how === 0 && !Array.isArray(holder)) Reflect.deleteProperty(holder, key)
      else if (how === 1)
        Reflect.set(
          holder,
          key,
          Array.from({ length: 50 }, () => Reflect.get(holder, key) as unknown),
        )
      else if (how === 2) Reflect.set(holder, key, nested(other, 2000))
      else if (how === 3)
        Object.defineProperty(holder, 'extra', { value: other, enumerable: true, configurable: true })
      else Reflect.set(holder, key, other)
    }
    return result
  })
}

function nested(value: unknown, depth: number): unknown {
  let result = value
  for (let i = 0; i < depth; i++) result = [result]
  return result
}

interface Place {
  readonly holder: object
  readonly key: string
}

/** Up to 500 places in a value, near ones first. */
function placesOf(value: unknown): Place[] {
  const places: Place[] = []
  const waiting = [value]
  for (const holder of waiting) {
    if (typeof holder !== 'object' || holder === null || places.length > 500) continue
    for (const [key, part] of Object.entries(holder) as [string, unknown][]) {
      places.push({ holder, key })
      waiting.push(part)
    }
  }
  return places
}

/** JSON that can't be written, too deep or in a circle, is no file. */
const written = (value: unknown): Uint8Array => {
  try {
    return strToU8(JSON.stringify(value) ?? '')
  } catch {
    return strToU8('[]')
  }
}

/** Bytes of a file: some flipped, cut off, repeated, put in. */
export function spoilt(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const change = fc.tuple(
    fc.nat(),
    fc.nat(4),
    fc.uint8Array({ minLength: 1, maxLength: 40 }),
    fc.integer({ min: 1, max: 3000 }),
  )
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => {
    let result = bytes
    for (const [place, how, some, times] of changes) {
      const at = place % (result.length + 1)
      if (how === 0) result = Uint8Array.from(result, (byte, i) => (i === at ? byte ^ (some[0] ?? 1) : byte))
      else if (how === 1) result = result.slice(0, at)
      else if (how === 2) result = joined(result.subarray(0, at), some, result.subarray(at))
      else if (how === 3) {
        const part = result.subarray(at, at + 60)
        const again = Math.min(times, Math.floor(LIMIT / (part.length + 1)))
        result = joined(
          result.subarray(0, at),
          ...Array.from({ length: again }, () => part),
          result.subarray(at),
        )
      } else result = joined(result.subarray(at), result.subarray(0, at))
    }
    return result.slice(0, LIMIT)
  })
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    result.set(part, at)
    at += part.length
  }
  return result
}

/** A JSON file: changed as a value, or as bytes. */
export const jsonFrom = (value: unknown): fc.Arbitrary<Uint8Array> =>
  fc.oneof(changed(value).map(written), spoilt(written(value)))

/** A zip archive: one of its parts changed, or its own bytes. */
export function zipFrom(parts: Readonly<Record<string, Uint8Array>>): fc.Arbitrary<Uint8Array> {
  const names = Object.keys(parts)
  const part = fc.nat().chain((n) => {
    const name = names[n % names.length] ?? ''
    return spoilt(parts[name] ?? new Uint8Array()).map((bytes) =>
      zipSync({ ...parts, [name]: bytes }, { level: 1 }),
    )
  })
  return fc.oneof(part, spoilt(zipSync({ ...parts })))
}

const unit = fc.constantFrom(
  ...[
    '“',
    '”',
    '（',
    '）',
    '《',
    '3名',
    '12',
    '、',
    '，',
    '。',
    '：',
    '\n',
    '\n\n',
    '# ',
    '会',
    '市长',
    '韩若兰',
    '副',
  ],
  ...[
    '记者',
    '3月5日',
    '（星期一）',
    '增长3%',
    '\ufffd',
    '\ud800',
    '𠮷',
    '\u0301',
    '\u202e',
    '\x07',
    'a',
    ' ',
    '　',
    '\f',
    '亿',
    '百',
  ],
)

/** A page of text, much of it one thing over and over. */
export const text: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.array(unit, { minLength: 1, maxLength: 6 }),
      fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 1500 })),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((runs) =>
    runs
      .map(([units, times]) => units.join('').repeat(times))
      .join('')
      .slice(0, 30_000),
  )
