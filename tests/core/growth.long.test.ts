import { expect, it } from 'vitest'
import { GROWING, goesThrough } from '../bench/growth'

/** How the time grows with the length is measured in the bench. */
const COUNT = 3200

it.each(Object.entries(GROWING))('a long text of %s goes to its export and back', async (_name, make) => {
  expect(await goesThrough(make(COUNT))).toBe(true)
})
