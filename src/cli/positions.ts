import { type Command, Option } from 'commander'
import type { Codebook } from '../position/codebook.ts'
import type { Position } from '../position/position.ts'
import { openAnalysis } from './open-analysis.ts'
import { paint, print, printJson, wrap } from './terminal.ts'
import { wordingOf } from './wording.ts'

interface PositionsOptions {
  readonly sort: 'actor' | 'issue' | 'date'
  readonly all?: true
  readonly json?: true
}

/** `nonpaper positions DIR`: who holds what. */
export function definePositions(command: Command): void {
  command
    .argument('<dir>', 'a case folder')
    .addOption(new Option('--sort <by>', 'in which order').choices(['actor', 'issue', 'date']).default('actor'))
    .option('--all', 'superseded positions, too')
    .option('--json', 'print JSON, superseded positions included')
    .addHelpText(
      'after',
      `
What each actor holds on each alternative: stance, conditions, date and the words it rests on, with the position's id for
"nonpaper review". A party that said nothing on an issue is listed at the end; nothing is filled in for it.

Examples:
  $ nonpaper positions examples/backstop-2025
  $ nonpaper positions talks --sort date

More: docs/positions.md`,
    )
    .action(positions)
}

type Order = PositionsOptions['sort']

async function positions(dir: string, options: PositionsOptions): Promise<void> {
  const analysis = await openAnalysis(dir)
  if (!analysis) return
  const { codebook, gaps } = analysis
  const sorted = sortPositions(analysis.positions, codebook, options.sort)
  if (options.json) return printJson({ positions: sorted, gaps })

  const wording = wordingOf(analysis)
  const headOf = ({ actor, issue, date = 'undated' }: Position): string => {
    if (options.sort === 'issue') return codebook.issues.find(({ id }) => id === issue)?.question ?? issue
    return options.sort === 'date' ? date : wording.actor(actor)
  }
  const shown = sorted.filter(({ status }) => options.all || status === 'current')
  if (shown.length === 0) print('No positions: no statement speaks of an issue of the codebook.')
  for (const [head, group] of Map.groupBy(shown, headOf)) {
    print(paint('bold', head))
    for (const position of group) {
      const who = options.sort === 'actor' ? '' : `${wording.actor(position.actor)}: `
      const about = [position.date ?? 'undated', position.status === 'superseded' && 'superseded', position.id]
      print(
        wrap(
          `${who}${wording.position(position)} ${paint('dim', `(${about.filter(Boolean).join(', ')})`)}`,
          '  ',
          '    ',
        ),
      )
      for (const line of wording.evidence(position.evidence.slice(-2), '      ')) print(line)
    }
    print('')
  }
  if (gaps.length > 0) print(paint('bold', 'Nothing on record'))
  for (const [actor, issues] of Map.groupBy(gaps, (gap) => gap.actor)) {
    const every = issues.length === codebook.issues.length
    const on = every ? 'every issue' : issues.map(({ issue }) => issue).join(', ')
    print(wrap(`from ${wording.actor(actor)} on ${on}`, '  '))
  }
}

/** By one order, then by the others; actors and issues come as the codebook has them. */
function sortPositions(all: readonly Position[], { actors, issues }: Codebook, by: Order): readonly Position[] {
  const place = (list: readonly { readonly id: string }[], id: string) => list.findIndex((each) => each.id === id)
  const compare: Readonly<Record<Order, (a: Position, b: Position) => number>> = {
    actor: (a, b) => place(actors, a.actor) - place(actors, b.actor),
    issue: (a, b) => place(issues, a.issue) - place(issues, b.issue),
    date: (a, b) => (a.date ?? '').localeCompare(b.date ?? ''),
  }
  const orders = [...new Set<Order>([by, 'actor', 'issue', 'date'])]
  return all.toSorted((a, b) => orders.map((order) => compare[order](a, b)).find((sign) => sign !== 0) ?? 0)
}
