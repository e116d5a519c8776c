import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { NonpaperError } from '../text/error.ts'

/** A file of the page, as it is and compressed. */
export interface WebFile {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** With Brotli; absent where that gains nothing. */
  readonly brotli?: Uint8Array<ArrayBuffer>
  /** Its name changes with its content. */
  readonly hashed: boolean
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** Where the built page is: beside the compiled sources, or where a checkout builds it. */
const webFolder = import.meta.filename.endsWith('.ts')
  ? join(import.meta.dirname, '..', '..', 'dist', 'web')
  : join(import.meta.dirname, '..', 'web')

/** Reads the built page into memory, by path ("/assets/main-abc.js"). */
export function openWebFiles(folder = webFolder): ReadonlyMap<string, WebFile> {
  const files = new Map<string, WebFile>()
  let names: readonly string[]
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch (cause) {
    throw new NonpaperError('the workbench is not built here: run "npm run build:web"', { cause })
  }
  for (const name of names) {
    const type = types[extname(name)]
    if (type === undefined || name.startsWith('.')) continue
    const path = `/${relative('.', name).split(sep).join('/')}`
    const bytes = new Uint8Array(readFileSync(join(folder, name)))
    const packed = names.includes(`${name}.br`) && new Uint8Array(readFileSync(join(folder, `${name}.br`)))
    files.set(path, { type, bytes, ...(packed && { brotli: packed }), hashed: path.startsWith('/assets/') })
  }
  if (!files.has('/index.html')) throw new NonpaperError('the workbench is not built here: run "npm run build:web"')
  return files
}
