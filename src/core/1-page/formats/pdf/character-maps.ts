import { unzipSync } from 'fflate'

/** Gives the archive of character maps (resources/pdf): what Chinese fonts mean that say it by the name of a map. */
type Loader = () => Promise<Uint8Array>

let load: Loader | null = null
let maps: Promise<Readonly<Record<string, Uint8Array>>> | null = null

/** The faces of the program say where their archive is; without it such fonts are read as nothing. */
export function provideCharacterMaps(loader: Loader): void {
  load = loader
  maps = null
}

/** A map by its name. Throws where there is none of that name. */
export async function characterMap(name: string): Promise<Uint8Array> {
  maps ??= load ? load().then((bytes) => unzipSync(bytes)) : Promise.resolve({})
  const map = (await maps)[name]
  if (!map) throw new RangeError(`no character map ${name}`)
  return map
}
