import { expect, it } from 'vitest'
import { beginningOf } from '../../src/renderer/session/encoding-preview'

it('shows the first words that tell encodings apart, whole characters of them', () => {
  expect(beginningOf('青石县春耕。')).toBe('青石县春耕。')
  expect(beginningOf(`${'a'.repeat(300)}\n\n2版\n青石县`)).toBe('…aaaaa 2版 青石县')
  expect(beginningOf('𠮷'.repeat(60))).toBe(`${'𠮷'.repeat(48)}…`)
  expect(beginningOf('2026-03-14')).toBe('2026-03-14')
})
