import { describe, expect, it } from 'vitest'
import { HOSTILE } from '../../bench/hostile'
import { read } from '../../knowledge'

describe('hostile text', () => {
  it.each(Object.entries(HOSTILE))('%s', (_name, text) => {
    const whole = `前${text}`
    const { mentions } = read(whole)
    expect(
      mentions.all.filter((mention) => whole.slice(mention.start, mention.end) !== mention.quote),
    ).toEqual([])
  })
})
