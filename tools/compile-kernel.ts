/**
 * Compiles assembly/dense-kernel.ts to WebAssembly and writes it, as text, into src/stability/kernel-bytes.ts.
 *
 *     node tools/compile-kernel.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { main } from 'assemblyscript/asc'

const root = join(import.meta.dirname, '..')
const source = 'assembly/dense-kernel.ts'
const target = join(root, 'src/stability/kernel-bytes.ts')

/** The text of src/stability/kernel-bytes.ts as it should be. */
export async function compileKernel(): Promise<string> {
  const written = new Map<string, string | Uint8Array>()
  const features = [
    '--enable',
    'simd',
    '--enable',
    'threads',
    '--importMemory',
    '--sharedMemory',
    '--maximumMemory',
    '65536',
  ]
  const plain = ['--runtime', 'stub', '--noAssert', '--use', 'abort=', '--memoryBase', '0', '--initialMemory', '1']
  const { error, stderr } = await main([source, '-o', 'kernel.wasm', '-O3', '--converge', ...plain, ...features], {
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
  return `/** ${source} as WebAssembly, in base64: written by tools/compile-kernel.ts. */\nexport const kernelBytes =\n  '${text}'\n`
}

if (process.argv[1] === import.meta.filename) writeFileSync(target, await compileKernel())
