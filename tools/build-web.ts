/**
 * Builds the workbench from web/ into dist/web/, with a compressed copy of every file.
 *
 *     node tools/build-web.ts [--if-needed]
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const root = join(import.meta.dirname, '..')
const target = join(root, 'dist/web')
const stampFile = join(target, '.stamp')

/** True where dist/web/ was built from the sources as they are. */
export function isCurrent(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOf()
}

/** Builds the page. */
export async function buildWeb(): Promise<void> {
  const stamp = stampOf()
  const { build } = await import('vite')
  const environment = process.env.NODE_ENV
  // Elsewhere, as in tests, React would come as it is for its own developers, several times slower.
  process.env.NODE_ENV = 'production'
  try {
    await build({ root: join(root, 'web'), configFile: join(root, 'web/vite.config.ts'), logLevel: 'warn' })
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = environment
  }
  for (const file of readdirSync(target, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:js|css|svg)$/u.test(file)) continue
    const bytes = readFileSync(join(target, file))
    const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
    if (packed.length < bytes.length) writeFileSync(join(target, `${file}.br`), packed)
  }
  writeFileSync(stampFile, stamp)
}

/** All that goes into the page: its own sources, those of src/ that it may import, and the versions of the packages. */
function stampOf(): string {
  const hash = createHash('sha256').update('production')
  for (const folder of ['web', 'src'])
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      const path = join(root, folder, file)
      if (/\.test\.ts$/u.test(file) || /^(?:case|cli)\//u.test(file) || !statSync(path).isFile()) continue
      hash.update(file).update(readFileSync(path))
    }
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
}

if (import.meta.main && !(process.argv.includes('--if-needed') && isCurrent())) await buildWeb()
