/**
 * Holds the first load of the workbench to its budget: the page, its styles and the first view, compressed, at most 250 kB.
 *
 *     node tools/check-web-size.ts
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { buildWeb, isCurrent } from './build-web.ts'

const budget = 250_000
const root = join(import.meta.dirname, '..', 'dist', 'web')

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
}

if (!isCurrent()) await buildWeb()
const manifest = JSON.parse(readFileSync(join(root, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
const sizeOf = (file: string) => statSync(join(root, existsSync(join(root, `${file}.br`)) ? `${file}.br` : file)).size

/** Files that a chunk needs, its own first. */
function filesOf(name: string, seen = new Set<string>()): ReadonlySet<string> {
  const chunk = manifest[name]
  if (!chunk || seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const css of chunk.css ?? []) seen.add(css)
  for (const imported of chunk.imports ?? []) filesOf(imported, seen)
  return seen
}

const total = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + sizeOf(file), 0)
const shell = filesOf('index.html')
const first = filesOf('src/views/reports/reports-view.tsx', new Set(shell))
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
for (const name of Object.keys(manifest).filter((each) => /-view\.tsx$/u.test(each))) {
  const more = total(filesOf(name, new Set(shell))) - total(shell)
  process.stdout.write(`${name.replace(/^.*\//u, '').padEnd(24)} ${kilobytes(more).padStart(10)} more\n`)
}
process.stdout.write(`first view: ${kilobytes(total(first))} of ${kilobytes(budget)}, compressed\n`)
if (total(first) > budget) process.exit(1)
