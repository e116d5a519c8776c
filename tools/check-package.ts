/**
 * Packs the package, installs it into an empty folder with nothing but the dependencies of this checkout, and runs it there.
 *
 *     node tools/check-package.ts
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'nonpaper-package-'))
const run = (command: string, args: readonly string[], cwd = folder) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

try {
  run('npm', ['pack', '--silent', '--pack-destination', folder], root)
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'))!
  run('tar', ['xzf', archive])
  const packed = join(folder, 'package')
  const modules = join(packed, 'node_modules')
  mkdirSync(modules)
  for (const name of readdirSync(join(root, 'node_modules'))) {
    symlinkSync(join(root, 'node_modules', name), join(modules, name))
  }
  const nonpaper = join(packed, 'dist/cli/main.js')
  const version = run(nonpaper, ['--version']).trim()
  const page = join(folder, 'brief.html')
  const brief = run(nonpaper, ['brief', join(packed, 'examples/backstop-2025'), '--html', page])
  if (!readdirSync(folder).includes('brief.html') || brief.length < 500) throw new Error('the packed brief is missing')
  const readBy = (jobs: number) =>
    run(nonpaper, ['read', join(packed, 'examples/backstop-2025/reports'), '--json', '--jobs', String(jobs)])
  if (readBy(2) !== readBy(1)) throw new Error('the packed reader reads otherwise in several threads')
  const reports = join(packed, 'examples/backstop-2025/reports')
  const { stderr } = spawnSync(nonpaper, ['read', reports, '--json'], { cwd: folder, encoding: 'utf8' })
  if (/trained reader/u.test(stderr)) throw new Error(`the packed reader lacks its weights: ${stderr}`)
  await checkWorkbench(nonpaper, join(packed, 'examples/backstop-2025'))
  process.stdout.write(
    `package: ${archive} runs, version ${version}, brief of ${brief.split('\n').length} lines, workbench opens\n`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Opens the packed workbench, and asks it for its page and the case. */
async function checkWorkbench(nonpaper: string, dir: string): Promise<void> {
  const server = spawn(nonpaper, ['open', dir, '--no-browser'], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const [printed] = (await once(server.stdout, 'data')) as [Buffer]
    const { origin, searchParams } = new URL(printed.toString().trim())
    const headers = { authorization: `Bearer ${searchParams.get('token')}` }
    const page = await (await fetch(origin, { headers })).text()
    const script = /src="(\/assets\/[^"]+\.js)"/u.exec(page)?.[1]
    const answers = await Promise.all(
      [`${origin}${script}`, `${origin}/api/case`].map((url) => fetch(url, { headers })),
    )
    if (script === undefined || answers.some(({ ok }) => !ok)) throw new Error('the packed workbench does not open')
  } finally {
    server.kill()
  }
}
