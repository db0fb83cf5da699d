import { expect, it } from 'vitest'
import { readingsOf } from '../../../src/core/3-findings/similarity/sound'
import { beginsBySound } from '../../../src/core/text/by-sound'

it.each([
  ['撤销', 'chexiao', 0],
  ['撤销', 'cx', 0],
  ['撤销', 'chex', 0],
  ['撤销', "che'x", 0],
  ['打开参考名单', 'cankao', 2],
  ['打开参考名单', 'ckmd', 2],
  ['核完', 'hw', 0],
  ['银行', 'yinhang', 0],
  ['撤销', 'xche', null],
  ['撤销', 'cz', null],
  ['撤销', '撤', null],
  ['撤销', '', null],
])('%s is read as %j from its character %j on', (name, typed, from) => {
  expect(
    beginsBySound(
      [...name].map((char) => [...readingsOf(char)]),
      typed,
    ),
  ).toBe(from)
})
