import { readFileSync } from 'node:fs'
import type { Knowledge } from '../core/2-mentions/find-mentions'
import { loadModel } from '../core/2-mentions/tagger/load'
import { loadNameModel } from '../core/2-mentions/tagger/model'

/**
 * The engine's shipped knowledge, from the folder the build puts it in; `isFast` leaves out the network, which is most
 * of the time and some of what is found. Throws where the installation is broken.
 */
export function loadKnowledge(folder: URL, isFast = false): Knowledge {
  const read = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)))
  if (isFast) return { names: loadNameModel(read('names.bin')) }
  return {
    names: loadModel({
      names: read('names.bin'),
      network: read('network.bin'),
      kernel: read('kernel.wasm'),
    }),
  }
}
