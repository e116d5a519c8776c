/**
 * Compiles the kernels in assembly/ to WebAssembly and writes them, as text, into the rooms that use them.
 *
 *     node tools/compile-kernel.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { main } from 'assemblyscript/asc'

interface Kernel {
  readonly source: string
  readonly target: string
  readonly name: string
  /** What it takes of the engine beside memory that it is given. */
  readonly options: readonly string[]
}

export const kernels: readonly Kernel[] = [
  {
    source: 'assembly/dense-kernel.ts',
    target: 'src/stability/kernel-bytes.ts',
    name: 'kernelBytes',
    options: ['--enable', 'simd', '--enable', 'threads', '--importMemory', '--sharedMemory'],
  },
  {
    source: 'assembly/learning-kernel.ts',
    target: 'tools/reader/learning-kernel-bytes.ts',
    name: 'learningKernelBytes',
    options: ['--enable', 'simd', '--importMemory'],
  },
  {
    source: 'assembly/reading-kernel.ts',
    target: 'src/statement/trained/reading-kernel-bytes.ts',
    name: 'readingKernelBytes',
    options: ['--enable', 'simd', '--enable', 'relaxed-simd', '--importMemory'],
  },
]

const root = join(import.meta.dirname, '..')

/** The text of a kernel’s target as it should be. */
export async function compileKernel({ source, name, options }: Kernel): Promise<string> {
  const written = new Map<string, string | Uint8Array>()
  const plain = ['--runtime', 'stub', '--noAssert', '--use', 'abort=', '--memoryBase', '0', '--initialMemory', '1']
  const flags = ['-O3', '--converge', ...plain, ...options, '--maximumMemory', '65536']
  const { error, stderr } = await main([source, '-o', 'kernel.wasm', ...flags], {
    readFile: (name, folder) => {
      try {
        return readFileSync(join(root, folder, name), 'utf8')
      } catch {
        return null
      }
    },
    writeFile: (name, contents) => void written.set(name, contents),
    listFiles: () => [],
  })
  if (error) throw new Error(`${source} does not compile.\n${stderr.toString()}`, { cause: error })
  const text = Buffer.from(written.get('kernel.wasm') as Uint8Array).toString('base64')
  return `/** ${source} as WebAssembly, in base64: written by tools/compile-kernel.ts. */\nexport const ${name} =\n  '${text}'\n`
}

if (import.meta.main)
  for (const kernel of kernels) writeFileSync(join(root, kernel.target), await compileKernel(kernel))
