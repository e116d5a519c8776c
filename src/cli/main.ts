#!/usr/bin/env node
import * as module from 'node:module'
import { Command, CommanderError } from 'commander'
import { programVersion } from '../case/program-version.ts'
import { InvariantError, NonpaperError } from '../text/error.ts'
import { exitCode, note } from './exit-code.ts'

type Define = (command: Command) => void

/** Every command with its purpose; the rest of it is loaded when it is called, so that a small question is answered at once. */
const commands: Readonly<Record<string, readonly [purpose: string, load: () => Promise<Define>]>> = {
  read: ['Who said what: the statements in reports', async () => (await import('./read.ts')).defineRead],
  positions: [
    'Who holds which position on which condition',
    async () => (await import('./positions.ts')).definePositions,
  ],
  accounts: [
    'Where the reports agree, stand alone or differ',
    async () => (await import('./accounts.ts')).defineAccounts,
  ],
  changes: ['What is new, repeated, hardened or softened', async () => (await import('./changes.ts')).defineChanges],
  meanings: ['What each party means by a disputed term', async () => (await import('./meanings.ts')).defineMeanings],
  deals: ['Is there a deal, and if not, who must move', async () => (await import('./deals.ts')).defineDeals],
  packages: [
    'What packages of scored alternatives are worth to whom',
    async () => (await import('./packages.ts')).definePackages,
  ],
  conflict: [
    'Draft who can do what and wants what: the graph model',
    async () => (await import('./conflict.ts')).defineConflict,
  ],
  stability: [
    'Which states would hold, and why a target would not',
    async () => (await import('./stability.ts')).defineStability,
  ],
  durability: [
    'Would it last: what history shows, a game, force and cost',
    async () => (await import('./durability.ts')).defineDurability,
  ],
  brief: ['All of it on a page, with footnotes', async () => (await import('./brief.ts')).defineBrief],
  open: [
    'The workbench in the browser: see, check, correct, try deals',
    async () => (await import('./open.ts')).defineOpen,
  ],
  review: ['Accept, correct or reject a position', async () => (await import('./review.ts')).defineReview],
  check: ['Find the faults of a case', async () => (await import('./check.ts')).defineCheck],
  init: [
    'Start a case: a commented case.yaml and a folder for reports',
    async () => (await import('./init.ts')).defineInit,
  ],
  schema: [
    'The JSON Schema of case.yaml or conflict.yaml, for editors',
    async () => (await import('./schema.ts')).defineSchema,
  ],
}

const help = `
Start here:
  $ nonpaper brief examples/backstop-2025     the whole job on the example
  $ nonpaper open examples/backstop-2025      the same in the browser, to click through and correct
  $ nonpaper read report.txt                  who said what in one report
  $ nonpaper init talks                       a case of your own

Each command explains itself: nonpaper COMMAND --help. The manual is docs/commands.md.
Exit codes: 0 done, 1 a check failed, 2 input or usage, 3 a file could not be written or another program failed, 70 our fault.`

async function run(args: readonly string[]): Promise<void> {
  const program = new Command('nonpaper')
    .description(
      'From reports about a negotiation to a footnoted answer: who said what, who holds which position on which condition, is there a deal, and if not, who must move.',
    )
    .version(programVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain a command')
    .addHelpText('after', help)
    .enablePositionalOptions()
    .exitOverride()
    .showHelpAfterError('Run "nonpaper --help" to see what there is.')
  const words = args.filter((arg) => !arg.startsWith('-'))
  const called = words[0] === 'help' ? words[1] : words[0]
  for (const [name, [purpose, load]] of Object.entries(commands)) {
    const command = program.command(name).description(purpose)
    command.showHelpAfterError(`Run "nonpaper ${name} --help" for its arguments and examples.`)
    if (name === called) (await load())(command)
  }
  await program.parseAsync(args, { from: 'user' })
}

/** Says what went wrong, without a stack unless asked, and notes the exit code. */
function explain(error: unknown): void {
  if (error instanceof CommanderError) {
    note(error.exitCode === 0 ? exitCode.done : exitCode.badInput)
    return
  }
  const { message, stack, cause } = error instanceof Error ? error : new Error(String(error))
  const worldFailed = error instanceof NonpaperError
  const ours = worldFailed || error instanceof InvariantError ? '' : ' This is a fault in Nonpaper: please report it.'
  process.stderr.write(`nonpaper: ${message}${ours}\n`)
  if (process.env.NONPAPER_DEBUG) process.stderr.write(`${stack}${cause ? `\ncause: ${cause}` : ''}\n`)
  else if (!worldFailed) process.stderr.write('   Run it again with NONPAPER_DEBUG=1 to see where it arose.\n')
  note(worldFailed ? exitCode.worldFailed : exitCode.ourFault)
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCode.done)
  explain(new NonpaperError(`cannot write the output: ${error.message}`, { cause: error }))
  process.exit()
})
// Nobody listens to the messages any more; the work goes on.
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exit(exitCode.worldFailed)
})
process.on('uncaughtException', (error) => {
  explain(error)
  process.exit()
})

if (Number.parseInt(process.versions.node, 10) < 22) {
  process.stderr.write(`nonpaper: needs Node 22.18 or later; this is ${process.version}\n`)
  process.exit(exitCode.worldFailed)
}
module.enableCompileCache()
await run(process.argv.slice(2)).catch(explain)
