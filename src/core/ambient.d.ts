/** The few things of the host the core needs besides the language itself; both are in Node and in browsers. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: Uint8Array): string
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>
}
declare namespace WebAssembly {
  const Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  class Memory {
    constructor(size: { initial: number })
    readonly buffer: ArrayBuffer
  }
  class Instance {
    constructor(module: object, imports: { env: { memory: Memory } })
    readonly exports: object
  }
}
