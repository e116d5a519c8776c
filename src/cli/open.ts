import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { exitCode, note } from './exit-code.ts'
import { print, printProblems } from './terminal.ts'

interface OpenOptions {
  readonly port?: number
  readonly browser: boolean
}

/** `nonpaper open [DIR]`: the workbench in the browser. */
export function defineOpen(command: Command): void {
  command
    .argument('[dir]', 'a case folder', '.')
    .option('--port <number>', 'listen on this port; otherwise on a free one', portArgument)
    .option('--no-browser', 'print the address and open nothing')
    .addHelpText(
      'after',
      `
See, check and correct the record, and try deals. It runs on this machine alone: nobody else can open the address, and nothing
leaves the machine. What you change is written to reviews.jsonl, case.yaml and conflict.yaml at once. Ctrl-C ends it.

Examples:
  $ nonpaper open examples/backstop-2025
  $ nonpaper open talks --port 4600 --no-browser

More: docs/workbench.md`,
    )
    .action(open)
}

async function open(dir: string, { port, browser }: OpenOptions): Promise<void> {
  if (!existsSync(join(dir, 'case.yaml'))) {
    printProblems([
      {
        code: 'no-case',
        severity: 'error',
        message: existsSync(dir) ? 'no case.yaml in this folder' : 'no such case folder',
        hint: `Name a case folder, or start one: "nonpaper init ${dir === '.' ? 'talks' : dir}" writes a commented case.yaml.`,
        location: { file: dir },
      },
    ])
    return note(exitCode.badInput)
  }
  const { findOpen } = await import('../server/session-file.ts')
  const already = port === undefined ? await findOpen(resolve(dir)) : undefined
  if (already !== undefined) {
    print(already)
    process.stderr.write(`The workbench on ${dir} is open at this address already.\n`)
    if (browser) openBrowser(already)
    return
  }
  await buildWhereNeeded()
  const { openWorkbench } = await import('../server/open-workbench.ts')
  const workbench = await openWorkbench(resolve(dir), port === undefined ? {} : { port })
  print(workbench.url)
  process.stderr.write(`The workbench on ${dir} is open at this address, on this machine alone. Ctrl-C ends it.\n`)
  if (browser) openBrowser(workbench.url)
  const stop = async () => {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    await workbench.close()
    process.exit(exitCode.done)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

/** In a checkout the page is built from its sources when they have changed; the package brings it along. */
async function buildWhereNeeded(): Promise<void> {
  const build = join(import.meta.dirname, '..', '..', 'tools', 'build-web.ts')
  if (!import.meta.filename.endsWith('.ts') || !existsSync(build)) return
  const { isCurrent, buildWeb } = await import(build)
  if (isCurrent()) return
  process.stderr.write('building the workbench, once …\n')
  await buildWeb()
}

/** Opens the person's browser; where that fails the address is on the terminal. */
function openBrowser(url: string): void {
  const [program, args]: [string, readonly string[]] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['rundll32', ['url.dll,FileProtocolHandler', url]]
        : ['xdg-open', [url]]
  const child = spawn(program, args, { detached: true, stdio: 'ignore' })
  child.on('error', () => undefined)
  child.unref()
}

function portArgument(text: string): number {
  const port = Number(text)
  if (/^\d+$/u.test(text) && port > 0 && port < 65_536) return port
  throw new InvalidArgumentError('Write a number from 1 to 65535.')
}
