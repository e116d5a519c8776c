import type { Command } from 'commander'
import type { Change } from '../position/change.ts'
import { dayArgument } from './day-argument.ts'
import { openAnalysis } from './open-analysis.ts'
import { paint, print, printJson, wrap } from './terminal.ts'
import { wordingOf } from './wording.ts'

/** `nonpaper changes DIR`: what a statement does to what its actor held before. */
export function defineChanges(command: Command): void {
  command
    .argument('<dir>', 'a case folder')
    .option('--since <day>', 'from this day on, as 2025-02-24', dayArgument)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Each dated position against what the same actor held before: new, repeated, hardened or softened. A condition said before and
not now is listed, never dropped.

Example:
  $ nonpaper changes examples/backstop-2025 --since 2025-02-26

More: docs/positions.md`,
    )
    .action(changes)
}

const styles: Readonly<Record<Change['kind'], 'green' | 'dim' | 'red' | 'yellow'>> = {
  new: 'yellow',
  repeated: 'dim',
  hardened: 'red',
  softened: 'green',
}

async function changes(dir: string, options: { readonly since?: string; readonly json?: true }): Promise<void> {
  const analysis = await openAnalysis(dir)
  if (!analysis) return
  const { changesOf } = await import('../case/answers.ts')
  const found = changesOf(analysis, options.since)
  if (options.json) return printJson({ changes: found })
  if (found.length === 0) print(options.since === undefined ? 'No changes.' : `No changes since ${options.since}.`)
  const wording = wordingOf(analysis)
  let day: string | undefined
  for (const { kind, actor, issue, alternative, date = 'undated', from, to, unsaid } of found) {
    if (date !== day) print(`${day === undefined ? '' : '\n'}${paint('bold', date)}`)
    day = date
    const before = from ? ` (before: ${from.stance}${from.date === undefined ? '' : `, ${from.date}`})` : ''
    const what = `${wording.actor(actor)} ${to.stance} ${issue}=${alternative}${before}`
    print(wrap(`${paint(styles[kind], kind)}: ${what}`, '  ', '    '))
    for (const line of wording.evidence(to.evidence.slice(-1), '      ')) print(line)
    if (unsaid.length > 0) print(wrap(`said before and not now: ${unsaid.join('; ')}`, '      '))
  }
}
