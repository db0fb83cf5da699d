import type { Kernel, KernelMaker } from './kernel'

const PAGE = 65536

/** A kernel maker from the bytes of resources/model/kernel.wasm. Throws where WebAssembly is closed. */
export function compiledKernel(bytes: Uint8Array<ArrayBuffer>): KernelMaker {
  const module = new WebAssembly.Module(bytes)
  return (size) => {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(size / PAGE) })
    const instance = new WebAssembly.Instance(module, { env: { memory } })
    return { kernel: instance.exports as unknown as Kernel, memory: memory.buffer }
  }
}
