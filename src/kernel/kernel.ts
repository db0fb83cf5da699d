/**
 * The network's arithmetic for WebAssembly with 128-bit vectors; `plain-kernel.ts` in the core computes the same, to
 * the bit, in plain JavaScript. AssemblyScript: `npm run kernel` makes resources/model/kernel.wasm of it.
 *
 * Addresses are bytes of the one memory. Weights are of 8 bits, what they are multiplied with of 16, sums of 32; all
 * else is done in single precision, one rounding an operation, in the order written here.
 */

/** Outputs are computed so many at a time, in the order in which `blocks` of the core lays their weights. */
const BLOCK: i32 = 32
const HIDDEN: i32 = 128
/** 1.0 as what is multiplied: 14 bits, so that the sums of 256 products fit. */
const ONE: f32 = 16384

/** out[j] = base[j] + scale[j] * (sum over i of x[i] * weight[i][j]). `inputs` is even, `outputs` a multiple of 32. */
export function product(
  x: usize,
  inputs: i32,
  weights: usize,
  scale: usize,
  base: usize,
  out: usize,
  outputs: i32,
): void {
  const pairs = inputs >> 1
  let w = weights
  for (let j = 0; j < outputs; j += BLOCK) {
    let a = i32x4.splat(0)
    let b = i32x4.splat(0)
    let c = i32x4.splat(0)
    let d = i32x4.splat(0)
    let e = i32x4.splat(0)
    let f = i32x4.splat(0)
    let g = i32x4.splat(0)
    let h = i32x4.splat(0)
    for (let p = 0; p < pairs; p++) {
      const two = v128.load32_splat(x + (<usize>p << 2))
      a = i32x4.add(a, i32x4.dot_i16x8_s(two, v128.load8x8_s(w)))
      b = i32x4.add(b, i32x4.dot_i16x8_s(two, v128.load8x8_s(w, 8)))
      c = i32x4.add(c, i32x4.dot_i16x8_s(two, v128.load8x8_s(w, 16)))
      d = i32x4.add(d, i32x4.dot_i16x8_s(two, v128.load8x8_s(w, 24)))
      e = i32x4.add(e, i32x4.dot_i16x8_s(two, v128.load8x8_s(w, 32)))
      f = i32x4.add(f, i32x4.dot_i16x8_s(two, v128.load8x8_s(w, 40)))
      g = i32x4.add(g, i32x4.dot_i16x8_s(two, v128.load8x8_s(w, 48)))
      h = i32x4.add(h, i32x4.dot_i16x8_s(two, v128.load8x8_s(w, 56)))
      w += 64
    }
    const at = <usize>j << 2
    settle(a, scale + at, base + at, out + at)
    settle(b, scale + at + 16, base + at + 16, out + at + 16)
    settle(c, scale + at + 32, base + at + 32, out + at + 32)
    settle(d, scale + at + 48, base + at + 48, out + at + 48)
    settle(e, scale + at + 64, base + at + 64, out + at + 64)
    settle(f, scale + at + 80, base + at + 80, out + at + 80)
    settle(g, scale + at + 96, base + at + 96, out + at + 96)
    settle(h, scale + at + 112, base + at + 112, out + at + 112)
  }
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function settle(sum: v128, scale: usize, base: usize, out: usize): void {
  const scaled = f32x4.mul(f32x4.convert_i32x4_s(sum), v128.load(scale))
  v128.store(out, f32x4.add(scaled, v128.load(base)))
}

/** The hyperbolic tangent as a quotient of polynomials, right to six digits. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function tanh4(value: v128): v128 {
  const x = f32x4.max(f32x4.min(value, f32x4.splat(7.90531110763549805)), f32x4.splat(-7.90531110763549805))
  const xx = f32x4.mul(x, x)
  let p = f32x4.splat(-2.76076847742355e-16)
  p = f32x4.add(f32x4.mul(p, xx), f32x4.splat(2.00018790482477e-13))
  p = f32x4.add(f32x4.mul(p, xx), f32x4.splat(-8.60467152213735e-11))
  p = f32x4.add(f32x4.mul(p, xx), f32x4.splat(5.12229709037114e-8))
  p = f32x4.add(f32x4.mul(p, xx), f32x4.splat(1.48572235717979e-5))
  p = f32x4.add(f32x4.mul(p, xx), f32x4.splat(6.37261928875436e-4))
  p = f32x4.add(f32x4.mul(p, xx), f32x4.splat(4.89352455891786e-3))
  p = f32x4.mul(p, x)
  let q = f32x4.splat(1.19825839466702e-6)
  q = f32x4.add(f32x4.mul(q, xx), f32x4.splat(1.18534705686654e-4))
  q = f32x4.add(f32x4.mul(q, xx), f32x4.splat(2.26843463243900e-3))
  q = f32x4.add(f32x4.mul(q, xx), f32x4.splat(4.89352518554385e-3))
  return f32x4.div(p, q)
}

// @ts-expect-error: a decorator of AssemblyScript
@inline
function sigmoid4(value: v128): v128 {
  const half = f32x4.splat(0.5)
  return f32x4.add(f32x4.mul(tanh4(f32x4.mul(value, half)), half), half)
}

/** Four numbers between -1 and 1 as 16-bit ones. */
// @ts-expect-error: a decorator of AssemblyScript
@inline
function store16(to: usize, value: v128): void {
  const whole = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(value, f32x4.splat(ONE))))
  v128.store64_lane(to, i16x8.narrow_i32x4_s(whole, whole), 0)
}

/**
 * One direction of a layer of gated units over `n` characters. `z`: what the input says to update, reset and new
 * state of each character, 3 * 128 numbers, replaced; `zStep`: bytes from one character to the next in reading
 * direction. The states go to `out`, 16 bits each, `outStep` bytes apart. `work` has 128 numbers of single precision
 * for the state and twice 128 of 16 bits behind it.
 */
export function gru(
  n: i32,
  z: usize,
  zStep: i32,
  gates: usize,
  gatesScale: usize,
  candidate: usize,
  candidateScale: usize,
  out: usize,
  outStep: i32,
  work: usize,
): void {
  const state = work
  const state16 = work + HIDDEN * 4
  const held16 = state16 + HIDDEN * 2
  memory.fill(work, 0, HIDDEN * 8)
  for (let t = 0; t < n; t++) {
    product(state16, HIDDEN, gates, gatesScale, z, z, 2 * HIDDEN)
    for (let j: usize = 0; j < <usize>HIDDEN; j += 4) {
      const reset = sigmoid4(v128.load(z + HIDDEN * 4 + j * 4))
      store16(held16 + j * 2, f32x4.mul(reset, v128.load(state + j * 4)))
    }
    product(held16, HIDDEN, candidate, candidateScale, z + HIDDEN * 8, z + HIDDEN * 8, HIDDEN)
    for (let j: usize = 0; j < <usize>HIDDEN; j += 4) {
      const update = sigmoid4(v128.load(z + j * 4))
      const new4 = tanh4(v128.load(z + HIDDEN * 8 + j * 4))
      const old = v128.load(state + j * 4)
      const next = f32x4.add(old, f32x4.mul(update, f32x4.sub(new4, old)))
      v128.store(state + j * 4, next)
      store16(state16 + j * 2, next)
    }
    memory.copy(out, state16, HIDDEN * 2)
    z += zStep
    out += outStep
  }
}
