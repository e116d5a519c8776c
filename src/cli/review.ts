import { Argument, type Command, Option } from 'commander'
import type { Analysis } from '../case/analyse.ts'
import type { Reviewed } from '../case/list-reviewed.ts'
import type { ReviewEvent } from '../position/review-event.ts'
import { statementLines } from './format-statements.ts'
import { openAnalysis } from './open-analysis.ts'
import { paint, print, printProblems } from './terminal.ts'
import { wordingOf } from './wording.ts'

type Action = 'accept' | 'reject' | 'correct' | 'undo'

interface ReviewOptions {
  readonly stance?: string
  readonly alternative?: string
  readonly issue?: string
  readonly actor?: string
  readonly unconditional?: true
  readonly speaker?: string
  readonly note?: string
  readonly by?: string
}

/** `nonpaper review DIR ACTION ID`: a person's word on a position or a statement. */
export function defineReview(command: Command): void {
  command
    .argument('<dir>', 'a case folder')
    .addArgument(new Argument('<action>', 'what you say of it').choices(['accept', 'reject', 'correct', 'undo']))
    .argument('<id>', 'a position, as "positions" shows it; a statement; for undo, also a review')
    .addOption(new Option('--stance <stance>', 'correct: requires, supports, accepts, undecided, opposes or rejects'))
    .option('--alternative <name>', 'correct: the alternative that is meant')
    .option('--issue <id>', 'correct: the issue that is meant')
    .option('--actor <id>', 'correct: the actor whose position, or whose statement, it is')
    .option('--unconditional', 'correct: it holds without condition')
    .option('--speaker <name>', 'correct a statement: who really spoke')
    .option('--note <text>', 'why')
    .option('--by <name>', 'who says so')
    .addHelpText(
      'after',
      `
Adds one line to DIR/reviews.jsonl. A person's word always wins; it rests on the exact words of the reports, so it survives new
reports, a new version and a deleted record. Nothing in the file is ever changed: undo adds a line, too.

Examples:
  $ nonpaper review talks accept p-1a2b3c4d5e6f
  $ nonpaper review talks correct p-1a2b3c4d5e6f --stance accepts --note "would not stand in the way"
  $ nonpaper review talks undo p-1a2b3c4d5e6f

More: docs/case.md`,
    )
    .action(review)
}

async function review(dir: string, action: Action, id: string, options: ReviewOptions): Promise<void> {
  const analysis = await openAnalysis(dir)
  if (!analysis) return
  const [{ analyseCase }, { draftReview }, { listReviewed }, { appendReviews, reviewFile }] = await Promise.all([
    import('../case/analyse.ts'),
    import('../case/draft-review.ts'),
    import('../case/list-reviewed.ts'),
    import('../case/review-file.ts'),
  ])
  const { stance, alternative, issue, actor, ...rest } = options
  const becomes = Object.fromEntries(
    Object.entries({ actor, issue, alternative, stance }).filter(([, value]) => value !== undefined),
  )
  const drafted = draftReview({ action, id, becomes, ...rest, at: new Date().toISOString() }, analysis)
  if (!drafted.ok) return printProblems(drafted.problems)
  await appendReviews(dir, [drafted.value])
  print(`added ${drafted.value.event} ${drafted.value.id} to ${reviewFile(dir)}`)
  const after = await analyseCase(dir)
  if (after.ok) printStanding(drafted.value, listReviewed(drafted.value, after.value), after.value)
}

/** What was reviewed, as it stands now. */
function printStanding({ event }: ReviewEvent, { statements, positions }: Reviewed, analysis: Analysis): void {
  const wording = wordingOf(analysis)
  if (event === 'reject-statement') print('  taken out; no position rests on it')
  for (const position of positions) {
    print(`  ${wording.actor(position.actor)} ${wording.position(position)} ${paint('dim', `(${position.id})`)}`)
    for (const line of wording.evidence(position.evidence, '      ')) print(line)
  }
  if (positions.length > 0) return
  for (const statement of statements) for (const line of statementLines(statement, { ids: true })) print(`  ${line}`)
}
