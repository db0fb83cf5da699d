import { readFileSync } from 'node:fs'
import type { Knowledge } from '../core/2-mentions/find-mentions'
import { loadNameModel } from '../core/2-mentions/tagger/model'

/** The engine's shipped knowledge, from the folder the build puts it in. Throws where the installation is broken. */
export function loadKnowledge(folder: URL): Knowledge {
  return { names: loadNameModel(new Uint8Array(readFileSync(new URL('names.bin', folder)))) }
}
