import type { Wording } from '../wording-of'
import type { zh } from '../zh'
import { common } from './common'
import { leaving } from './leaving'
import { library } from './library'
import { names } from './names'
import { review } from './review'
import { settings } from './settings'
import { versions } from './versions'

export const en: Wording<typeof zh> = {
  ...common,
  ...library,
  ...review,
  ...leaving,
  ...names,
  ...settings,
  ...versions,
}
