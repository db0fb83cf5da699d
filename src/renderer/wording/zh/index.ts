import { common } from './common'
import { find } from './find'
import { leaving } from './leaving'
import { library } from './library'
import { names } from './names'
import { picture } from './picture'
import { review } from './review'
import { settings } from './settings'
import { structure } from './structure'
import { versions } from './versions'
import { welcome } from './welcome'

/** Every sentence of the interface in Chinese; the English ones must have the same keys, or they do not compile. */
export const zh = {
  ...common,
  ...library,
  ...review,
  ...find,
  ...leaving,
  ...names,
  ...picture,
  ...settings,
  ...structure,
  ...versions,
  ...welcome,
}
