import type { Picked } from './files'

const ADDRESSES = import.meta.glob<string>('../../../resources/samples/*', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** The pages that ship with the program, of our own writing. */
export const samplePages = (): Picked => ({
  problems: [],
  files: Object.entries(ADDRESSES).map(([path, address]) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    size: 0,
    bytes: async () => new Uint8Array(await (await fetch(address)).arrayBuffer()),
  })),
})
