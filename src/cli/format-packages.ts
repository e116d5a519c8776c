import type { AskedDraft, Bargained, NearMisses, Packages, ScoredDraft } from '../deal/packages.ts'
import type { Codebook } from '../position/codebook.ts'
import { paint, terminalWidth, wrap } from './terminal.ts'

/** Scored packages as people read them: the counts, the bargaining points, the Pareto front. */
export function formatPackages(packages: Packages, codebook: Codebook): string {
  const names = new Map(codebook.actors.map(({ id, name }) => [id, name]))
  const name = (actor: string) => names.get(actor) ?? actor
  const { consistent, overThreshold, aggregate, pareto, nearest } = packages
  const asked = Object.entries(packages.thresholds).map(([actor, threshold]) => `${name(actor)} ${number(threshold)}`)
  return [
    `${paint('bold', 'Packages')} ${count(consistent)} that take nothing which excludes another`,
    wrap(
      `${count(overThreshold)} of them give every party its threshold: ${asked.join(', ') || 'none is given'}`,
      '  ',
    ),
    `  A score is the ${aggregate} over what is taken, by the numbers in case.yaml.`,
    ...(packages.asked ? askedLines(packages.asked, packages, name) : []),
    ...(packages.nash && packages.kalaiSmorodinsky && packages.egalitarian
      ? [
          ...bargained('Nash: the largest product of gains over the thresholds', packages.nash, name),
          ...bargained(
            'Kalai–Smorodinsky: the most equal shares of the best possible gains',
            packages.kalaiSmorodinsky,
            name,
          ),
          ...bargained('Egalitarian: the most for whoever gains least', packages.egalitarian, name),
        ]
      : []),
    ...(pareto && pareto.length > 0 ? frontLines(pareto, name) : []),
    ...(pareto?.length === 0 ? ['', paint('red', 'No package gives every party its threshold.')] : []),
    ...(nearest ? nearMissLines(nearest, name) : []),
    ...packages.truncated.map(({ part, limit }) => paint('yellow', wrap(`${part} left out: ${limit}`, '  '))),
  ].join('\n')
}

type Name = (actor: string) => string

function askedLines(asked: AskedDraft, { pareto }: Packages, name: Name): readonly string[] {
  const { take, scores, overThreshold, shortfalls, dominatedBy } = asked
  const words = (worth: Readonly<Record<string, number>>) =>
    Object.entries(worth).map(([actor, value]) => `${name(actor)} ${number(value)}`)
  const short = words(Object.fromEntries(Object.entries(shortfalls).filter(([, by]) => by > 0)))
  const better = dominatedBy.map((draft) => `${draft.take.join(', ')} (${words(draft.scores).join(', ')})`)
  const verdict = overThreshold ? 'over every threshold' : `below a threshold: ${short.join(', ')} short`
  const isKnown = pareto !== null && overThreshold
  return [
    '',
    `${paint('bold', 'The draft asked about:')} ${paint(overThreshold ? 'green' : 'red', verdict)}`,
    wrap(`takes ${take.join(', ')}`, '  ', '    '),
    wrap(words(scores).join(', '), '  ', '    '),
    ...(better.length > 0
      ? ['  As good for all and better for some:', ...better.map((each) => wrap(each, '    '))]
      : []),
    ...(better.length === 0 && isKnown ? ['  Nobody can better it without loss to another.'] : []),
  ]
}

function bargained(title: string, { take, scores, gains }: Bargained, name: Name): readonly string[] {
  const worth = Object.entries(scores).map(
    ([actor, score]) => `${name(actor)} ${number(score)} (${signed(gains[actor]!)})`,
  )
  return [
    '',
    paint('bold', title),
    wrap(`takes ${take.join(', ')}`, '  ', '    '),
    wrap(worth.join(', '), '  ', '    '),
  ]
}

function frontLines(pareto: readonly ScoredDraft[], name: Name): readonly string[] {
  const actors = Object.keys(pareto[0]!.scores)
  const widths = actors.map((actor) =>
    Math.max(name(actor).length, ...pareto.map(({ scores }) => number(scores[actor]!).length)),
  )
  const row = (cells: readonly string[]) => `  ${cells.map((cell, i) => cell.padStart(widths[i]!)).join('  ')}  `
  const title = pareto.length === 1 ? 'The one package' : `The ${pareto.length.toLocaleString('en')} packages`
  const head = row(actors.map(name))
  return [
    '',
    `${paint('bold', `${title} that nobody can better without loss to another`)}`,
    head,
    ...pareto.map(({ take, scores }) => {
      const lead = row(actors.map((actor) => number(scores[actor]!)))
      const roomy = lead.length < terminalWidth() - 20
      const words = take.join(', ')
      return roomy ? wrap(words, lead, ' '.repeat(lead.length)) : `${lead}\n${wrap(words, '      ')}`
    }),
  ]
}

function nearMissLines({ alone, together }: NearMisses, name: Name): readonly string[] {
  const short = Object.entries(together.shortfalls).filter(([, by]) => by > 0)
  return [
    ...(alone.length > 0 ? ['', paint('bold', 'One alone could open it, by lowering its threshold')] : []),
    ...alone.map(({ actor, from, to, take }) =>
      wrap(`${name(actor)} from ${number(from)} to ${number(to)}: ${take.join(', ')}`, '  ', '    '),
    ),
    '',
    paint('bold', 'The nearest miss: its largest shortfall is the smallest'),
    wrap(`takes ${together.take.join(', ')}`, '  ', '    '),
    wrap(`short by ${short.map(([actor, by]) => `${name(actor)} ${number(by)}`).join(', ')}`, '  ', '    '),
  ]
}

const count = (digits: string | null) => (digits === null ? 'Uncounted' : BigInt(digits).toLocaleString('en'))

/** To two decimals; the JSON has them all. */
const number = (value: number) => String(Math.round(value * 100) / 100)

const signed = (value: number) => (value < 0 ? number(value) : `+${number(value)}`)
