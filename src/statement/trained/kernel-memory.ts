/** What is used of the WebAssembly every engine has; the language's own types leave it out. */
declare const WebAssembly: {
  Memory: new (descriptor: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer }
  Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  Instance: new (module: object, imports: object) => { readonly exports: object }
}

const compiled = new Map<string, object>()

/** A block of memory and the arithmetic of a kernel on it. What is reserved starts as 0 and is never given back. */
export class KernelMemory<Kernel> {
  readonly kernel: Kernel
  readonly buffer: ArrayBuffer
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly floats: Float32Array<ArrayBuffer>
  readonly ints: Int32Array<ArrayBuffer>
  private used = 64

  /** `kernel` is a module of WebAssembly in base64. */
  constructor(bytes: number, kernel: string) {
    const pages = Math.ceil(bytes / 2 ** 16) + 1
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
    let module = compiled.get(kernel)
    module ??= new WebAssembly.Module(Uint8Array.from(atob(kernel), (each) => each.charCodeAt(0)))
    compiled.set(kernel, module)
    this.kernel = new WebAssembly.Instance(module, { env: { memory } }).exports as Kernel
    this.buffer = memory.buffer
    this.bytes = new Uint8Array(memory.buffer)
    this.floats = new Float32Array(memory.buffer)
    this.ints = new Int32Array(memory.buffer)
  }

  /** The offset in bytes of room for so many numbers of four bytes. */
  reserve(numbers: number): number {
    const at = this.used
    this.used += Math.ceil(numbers / 16) * 64
    if (this.used > this.buffer.byteLength) throw new RangeError(`no room for ${numbers} more numbers`)
    return at
  }
}
