/**
 * The network's arithmetic over one memory; addresses are bytes of it. There are two: WebAssembly's, for speed, and
 * `plain-kernel.ts`, where that can't be had. Both give the same bits.
 */
export interface Kernel {
  /** out[j] = base[j] + scale[j] * (sum over i of x[i] * weight[i][j]). `inputs` is even, `outputs` a multiple of 32. */
  readonly product: (
    x: number,
    inputs: number,
    weights: number,
    scale: number,
    base: number,
    out: number,
    outputs: number,
  ) => void
  /** One direction of a layer of gated units over `n` characters; `zStep` and `outStep` lead to the next character. */
  readonly gru: (
    n: number,
    z: number,
    zStep: number,
    gates: number,
    gatesScale: number,
    candidate: number,
    candidateScale: number,
    out: number,
    outStep: number,
    work: number,
  ) => void
}

/** Makes a kernel, and the memory it works on, of at least so many bytes. */
export type KernelMaker = (bytes: number) => { readonly kernel: Kernel; readonly memory: ArrayBuffer }

export const HIDDEN = 128
/** Outputs whose weights lie together. */
export const BLOCK = 32
/** 1.0 as what is multiplied. */
export const ONE = 16384
