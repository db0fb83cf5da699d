import { loadNameModel, type NameModel } from './model'
import { compiledKernel } from './network/compiled-kernel'
import type { KernelMaker } from './network/kernel'
import { loadNetwork } from './network/network'
import { plainKernel } from './network/plain-kernel'

/** The bytes of the files in resources/model. */
export interface ModelFiles {
  readonly names: Uint8Array
  readonly network: Uint8Array
  readonly kernel: Uint8Array<ArrayBuffer>
}

/** Beside the network a step from tag to tag weighs less: fitted on development texts of nine kinds. */
const STEPS = 0.8

/** The model as shipped. Throws RangeError where a file is not of this version. */
export function loadModel({ names, network, kernel }: ModelFiles): NameModel {
  const model = loadNameModel(names)
  return {
    ...model,
    transitions: model.transitions.map((weight) => weight * STEPS),
    network: loadNetwork(network, makerOf(kernel)),
  }
}

/** The compiled kernel; where WebAssembly is closed the plain one, which finds the same, slowly. */
function makerOf(kernel: Uint8Array<ArrayBuffer>): KernelMaker {
  try {
    return compiledKernel(kernel)
  } catch {
    return plainKernel
  }
}
