import type { Command } from 'commander'
import type { DraftDifference } from '../conflict/redraft-conflict.ts'
import { goalOf, goalOption } from './goal-options.ts'
import { openAnalysis } from './open-analysis.ts'
import { paint, print, printJson, printProblems, wrap } from './terminal.ts'

interface ConflictOptions {
  readonly goal?: string
  readonly print?: true
  readonly json?: true
}

/** `nonpaper conflict DIR`: draft the graph model of a goal. */
export function defineConflict(command: Command): void {
  command
    .argument('<dir>', 'a case folder')
    .addOption(goalOption())
    .option('--print', 'print the draft and write nothing')
    .option('--json', 'print the drafted conflict as JSON and write nothing')
    .addHelpText(
      'after',
      `
Writes DIR/conflict.yaml: the acts of the parties as options, what they rule out, ask for and want as preference statements, most
important first, each above the words it rests on. What no statement is found on stays unknown and is asked. Drafting again keeps
what you changed, and says what is new; drafting for another goal wants another file.

Examples:
  $ nonpaper conflict talks                 draft talks/conflict.yaml, or bring it up to date
  $ nonpaper conflict talks --print         look first
  $ nonpaper stability talks                then see what would hold

More: docs/conflict.md`,
    )
    .action(conflict)
}

async function conflict(dir: string, options: ConflictOptions): Promise<void> {
  const analysis = await openAnalysis(dir)
  const goal = analysis && goalOf(options.goal, analysis)
  if (!analysis || !goal) return
  const { conflictFile, conflictOf, draftConflictFile, writeConflictFile } = await import('../case/conflict-file.ts')
  const draft = conflictOf(dir, analysis, goal)
  if (!draft.ok) return printProblems(draft.problems)
  printProblems(draft.warnings)
  if (options.json) {
    const { documentOf } = await import('../conflict/format-conflict.ts')
    return printJson(documentOf(draft.value.conflict).toJS())
  }
  const drafted = await draftConflictFile(dir, draft.value, analysis, goal)
  if (!drafted.ok) return printProblems(drafted.problems)
  const { text, status, differences } = drafted.value
  if (options.print) return print(text.trimEnd())
  if (status !== 'current') await writeConflictFile(dir, text)
  print(`${said[status]} ${conflictFile(dir)}`)
  for (const difference of differences) print(wrap(differenceWords(difference), '  ', '    '))
  const { decisionMakers, options: acts } = draft.value.conflict
  print(
    `The record gives ${decisionMakers.length} decision makers and ${acts.length} options. Next: nonpaper stability ${dir}`,
  )
}

const said = { new: 'wrote', changed: 'brought up to date', current: 'nothing new for' } as const

const marks = {
  added: ['green', '+', 'new in the record'],
  restated: ['yellow', '~', 'the record now says it otherwise'],
  unsupported: ['yellow', '?', 'the record no longer says it; kept'],
  removed: ['dim', '-', 'you took it out; left out'],
  own: ['dim', '=', 'yours; kept'],
  unfit: ['yellow', '!', 'new in the record, but at odds with what you changed; left out'],
} as const

function differenceWords({ kind, part }: DraftDifference): string {
  const [style, mark, words] = marks[kind]
  return `${paint(style, mark)} ${part} (${words})`
}
