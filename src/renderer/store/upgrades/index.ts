import type { Upgrade } from './upgrade'
import { first } from './1-first'
import { findings } from './2-findings'
import { references } from './3-references'
import { copies } from './4-copies'
import { setAside } from './5-set-aside'
import { layouts } from './6-layouts'
import { versions } from './7-versions'
import { editions } from './8-editions'

/** In order, none ever changed once shipped. */
export const UPGRADES: readonly Upgrade[] = [
  first,
  findings,
  references,
  copies,
  setAside,
  layouts,
  versions,
  editions,
]
