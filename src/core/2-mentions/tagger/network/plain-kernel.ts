import { BLOCK, HIDDEN, ONE, type Kernel, type KernelMaker } from './kernel'

const single = Math.fround
const HALF = 0.5
const BOUND = single(7.90531110763549805)
const ABOVE = [
  -2.76076847742355e-16, 2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-8,
  1.48572235717979e-5, 6.37261928875436e-4, 4.89352455891786e-3,
].map(single)
const BELOW = [1.19825839466702e-6, 1.18534705686654e-4, 2.268434632439e-3, 4.89352518554385e-3].map(single)

/** The hyperbolic tangent as a quotient of polynomials, each operation rounded as WebAssembly's vectors round it. */
function tanh(value: number): number {
  const x = Math.max(Math.min(value, BOUND), -BOUND)
  const xx = single(x * x)
  const along = (of: readonly number[]) => of.reduce((sum, next) => single(single(sum * xx) + next))
  return single(single(along(ABOVE) * x) / along(BELOW))
}

const sigmoid = (value: number): number => single(single(tanh(single(value * HALF)) * HALF) + HALF)

/** Added and taken away again it leaves the nearest whole number, the even one of two as near. */
const WHOLE = 12582912
const toWhole = (value: number): number => single(single(single(value * ONE) + WHOLE) - WHOLE)

/** The kernel in plain JavaScript: slow, for where WebAssembly is closed, and the other one's measure in tests. */
export const plainKernel: KernelMaker = (bytes) => {
  const memory = new ArrayBuffer(bytes)
  const whole8 = new Int8Array(memory)
  const whole16 = new Int16Array(memory)
  const singles = new Float32Array(memory)
  const at = (of: Float32Array | Int16Array, place: number): number => of[place] as number

  const product: Kernel['product'] = (x, inputs, weights, scale, base, out, outputs) => {
    const sums = new Int32Array(BLOCK)
    for (let j = 0; j < outputs; j += BLOCK) {
      sums.fill(0)
      for (let i = 0; i < inputs; i++) {
        const by = whole16[x / 2 + i] as number
        // The weights of two inputs alternate.
        const from = weights + j * inputs + (i >> 1) * 2 * BLOCK + (i & 1)
        for (let k = 0; k < BLOCK; k++) sums[k] = (sums[k] as number) + by * (whole8[from + 2 * k] as number)
      }
      for (let k = 0; k < BLOCK; k++) {
        const scaled = single(single(sums[k] as number) * at(singles, scale / 4 + j + k))
        singles[out / 4 + j + k] = scaled + at(singles, base / 4 + j + k)
      }
    }
  }

  const gru: Kernel['gru'] = (
    n,
    z,
    zStep,
    gates,
    gatesScale,
    candidate,
    candidateScale,
    out,
    outStep,
    work,
  ) => {
    const state16 = work + 4 * HIDDEN
    const held16 = state16 + 2 * HIDDEN
    whole8.fill(0, work, work + 8 * HIDDEN)
    for (let t = 0; t < n; t++) {
      const from = (z + t * zStep) / 4
      const news = 4 * (from + 2 * HIDDEN)
      product(state16, HIDDEN, gates, gatesScale, 4 * from, 4 * from, 2 * HIDDEN)
      for (let j = 0; j < HIDDEN; j++) {
        const reset = sigmoid(at(singles, from + HIDDEN + j))
        whole16[held16 / 2 + j] = toWhole(single(reset * at(singles, work / 4 + j)))
      }
      product(held16, HIDDEN, candidate, candidateScale, news, news, HIDDEN)
      for (let j = 0; j < HIDDEN; j++) {
        const old = at(singles, work / 4 + j)
        const made = single(tanh(at(singles, news / 4 + j)) - old)
        const next = single(old + single(sigmoid(at(singles, from + j)) * made))
        singles[work / 4 + j] = next
        whole16[state16 / 2 + j] = toWhole(next)
      }
      whole8.copyWithin(out + t * outStep, state16, state16 + 2 * HIDDEN)
    }
  }
  return { kernel: { product, gru }, memory }
}
