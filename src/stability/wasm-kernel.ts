import type { DenseKernel } from './dense-kernel.ts'
import { kernelBytes } from './kernel-bytes.ts'

/** What is used of the WebAssembly every engine has; the language's own types leave it out. */
declare const WebAssembly: {
  Memory: new (descriptor: { initial: number; maximum: number; shared: boolean }) => SharedMemory
  Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  Instance: new (module: object, imports: { env: { memory: SharedMemory } }) => { readonly exports: object }
}

/** Memory that compiled code works on. */
export interface SharedMemory {
  readonly buffer: ArrayBufferLike
}

const pageBytes = 2 ** 16

/** The most memory that the compiled sweeps can address, in bytes. */
export const mostBytes = 2 ** 32

/** Memory for the compiled sweeps, which several workers may share. */
export function makeSharedMemory(bytes: number): SharedMemory {
  const pages = Math.max(1, Math.ceil(bytes / pageBytes))
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true })
}

let compiled: object | undefined
const kernels = new WeakMap<SharedMemory, DenseKernel>()

/** The compiled sweeps, over the given memory. */
export function wasmKernel(memory: SharedMemory): DenseKernel {
  const known = kernels.get(memory)
  if (known) return known
  compiled ??= new WebAssembly.Module(decode(kernelBytes))
  const kernel = new WebAssembly.Instance(compiled, { env: { memory } }).exports as DenseKernel
  kernels.set(memory, kernel)
  return kernel
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
