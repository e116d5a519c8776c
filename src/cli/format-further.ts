import type { Conflict } from '../conflict/conflict.ts'
import { listUsedOptions } from '../conflict/used-options.ts'
import type { OptionChange } from '../stability/explanation.ts'
import type { CoalitionsView, Further, JointDeparture, StrengthView } from '../stability/list-further.ts'
import { type BasicConcept, basicConcepts } from '../stability/list-stable-states.ts'
import { type SanctionConcept, sanctionConcepts } from '../stability/list-strength.ts'
import { unknownExtensions } from '../stability/list-unknown.ts'
import { changeWords } from '../stability/view.ts'
import { conceptNames, names, patternWords } from './format-stability.ts'
import { paint, wrap } from './terminal.ts'

const mostCoalitions = 3

/** Coalitions, strength of preference and unknown preference as people read them: a table for each that was listed. */
export function formatFurther({ coalitions, strength, unknown }: Further, conflict: Conflict, limit: number): string {
  return [
    ...(coalitions ? coalitionLines(coalitions, conflict, limit) : []),
    ...(strength ? strengthLines(strength, conflict, limit) : []),
    ...(unknown ? unknownLines(unknown, conflict, limit) : []),
  ].join('\n')
}

function coalitionLines({ equilibria, leaves }: CoalitionsView, conflict: Conflict, limit: number): readonly string[] {
  const concepts = basicConcepts.filter((concept) => equilibria[concept])
  const rows = new Map<number, Row>()
  const rowOf = (code: number) => {
    const row: Row = rows.get(code) ?? { stays: [], left: new Map() }
    rows.set(code, row)
    return row
  }
  for (const concept of concepts) {
    for (const code of equilibria[concept]!) rowOf(code).stays.push(concept)
    for (const departure of leaves[concept]!) {
      const { left } = rowOf(departure.code)
      const key = `${departure.members} ${departure.to}`
      const known = left.get(key)
      if (known) known.under.push(concept)
      else left.set(key, { departure, under: [concept] })
    }
  }
  const mark = (code: number, concept: BasicConcept) => {
    const { stays, left } = rows.get(code)!
    if (stays.includes(concept)) return '✓'
    return [...left.values()].some(({ under }) => under.includes(concept)) ? '✗' : ''
  }
  const departures = (code: number): readonly string[] => {
    const all = [...rows.get(code)!.left.values()].toSorted(
      (a, b) => a.departure.members.length - b.departure.members.length,
    )
    const rest = all.length - mostCoalitions
    return [
      ...all.slice(0, mostCoalitions).map((each) => leftLine(conflict, each)),
      ...(rest > 0 ? [paint('dim', `    … and in ${rest} more way${rest === 1 ? '' : 's'}: --json has them`)] : []),
    ]
  }
  return [
    ...title('Coalitions', 'Of the states that nobody leaves alone: ✓ no coalition leaves it either, ✗ one does.'),
    ...unknownNote(conflict),
    ...table(conflict, [...rows.keys()], concepts, mark, limit, departures),
  ]
}

/** A state that nobody leaves alone: the concepts under which no coalition leaves it either, and the ways in which one does. */
interface Row {
  readonly stays: BasicConcept[]
  readonly left: Map<string, Left>
}

/** A coalition that leaves a state for another, under these concepts. */
interface Left {
  readonly departure: JointDeparture
  readonly under: BasicConcept[]
}

function leftLine(conflict: Conflict, { departure: { members, code, to }, under }: Left): string {
  const nameOf = new Map(conflict.decisionMakers.map(({ id, name }) => [id, name]))
  const moves = members.flatMap((member) => {
    const own = conflict.options.flatMap(({ id, by }, bit): readonly OptionChange[] =>
      by !== member || isTaken(code, bit) === isTaken(to, bit)
        ? []
        : [{ option: id, to: isTaken(to, bit) ? 'Y' : 'N' }],
    )
    return own.length === 0 ? [] : [`${nameOf.get(member)} ${changeWords(conflict, own)}`]
  })
  const who = members.map((member) => nameOf.get(member)).join(' + ')
  return wrap(`${who} → ${patternIn(conflict)(to)} (${names(under)}): ${moves.join('; ')}`, '    – ', '      ')
}

function strengthLines({ equilibria }: StrengthView, conflict: Conflict, limit: number): readonly string[] {
  const concepts = sanctionConcepts.filter((concept) => equilibria[concept])
  const codes = concepts.flatMap((concept) => [...equilibria[concept]!.strong, ...equilibria[concept]!.weak])
  const word = (code: number, concept: SanctionConcept) => {
    const { strong, weak } = equilibria[concept]!
    return strong.includes(code) ? 'strong' : weak.includes(code) ? 'weak' : ''
  }
  const isMarked = Object.values(conflict.preferences).some((preference) =>
    preference.kind === 'statements'
      ? preference.statements.some(({ strength }) => strength === 'strong')
      : preference.kind === 'ranking' && preference.strongAfter.length > 0,
  )
  return [
    ...title(
      'Strength of preference',
      'Why everybody stays. strong: every departure is answered by something much worse; weak: by something no better.',
    ),
    ...(isMarked
      ? []
      : [note('No preference is marked strong, so strong are only the states from which nobody has an improvement.')]),
    ...unknownNote(conflict),
    ...table(conflict, codes, concepts, word, limit),
  ]
}

function unknownLines(
  extensions: NonNullable<Further['unknown']>,
  conflict: Conflict,
  limit: number,
): readonly string[] {
  const concepts = basicConcepts.filter((concept) => extensions.a.equilibria[concept])
  const codes = unknownExtensions.flatMap((each) => Object.values(extensions[each].equilibria).flat())
  const letters = (code: number, concept: BasicConcept) => {
    const found = unknownExtensions.filter((each) => extensions[each].equilibria[concept]!.includes(code))
    return found.length === 0 ? '' : unknownExtensions.map((each) => (found.includes(each) ? each : '·')).join('')
  }
  return [
    ...title('Unknown preference', 'Under which of four ways to take what is not known a state is an equilibrium:'),
    note('a leaves for what may be better, deterred only by what is surely no better'),
    note('b leaves only for what is surely better, deterred only by what is surely no better'),
    note('c leaves for what may be better, deterred by what may be no better'),
    note('d leaves only for what is surely better, deterred by what may be no better'),
    ...(hasUnknown(conflict) ? [] : [note('Nothing is unknown here, so the four agree.')]),
    ...table(conflict, codes, concepts, letters, limit),
  ]
}

/** A line for each state, those with most to show first, the first of many, and what there is to add to it. Options that nothing depends on are shown as -. */
function table<Named extends BasicConcept>(
  conflict: Conflict,
  codes: readonly number[],
  concepts: readonly Named[],
  cell: (code: number, concept: Named) => string,
  limit: number,
  more: (code: number) => readonly string[] = () => [],
): readonly string[] {
  const pattern = patternIn(conflict)
  const used = listUsedOptions(conflict)
  const isOne = (code: number) => conflict.options.every(({ id }, bit) => used.has(id) || !isTaken(code, bit))
  const filled = (code: number) => concepts.filter((concept) => cell(code, concept) !== '').length
  const rows = [...new Set(codes)].filter(isOne).sort((a, b) => filled(b) - filled(a) || a - b)
  if (rows.length === 0) return ['  none']
  const width = Math.max('pattern'.length, conflict.options.length)
  const columns = concepts.map((concept) => conceptNames[concept].padEnd(columnWidth)).join(' ')
  const row = (code: number) => {
    const cells = concepts.map((concept) => cell(code, concept).padEnd(columnWidth)).join(' ')
    const lead = `  ${pattern(code).padEnd(width)} ${cells}  `
    return wrap(patternWords(pattern(code), conflict), lead, ' '.repeat(lead.length))
  }
  return [
    paint('dim', `  ${'pattern'.padEnd(width)} ${columns}  what is taken up`),
    ...rows.slice(0, limit).flatMap((code) => [row(code), ...more(code)]),
    ...(rows.length > limit ? [paint('dim', `  … and ${rows.length - limit} more: --all shows them`)] : []),
  ]
}

const columnWidth = 'strong'.length

function patternIn(conflict: Conflict): (code: number) => string {
  const used = listUsedOptions(conflict)
  return (code) =>
    conflict.options.map(({ id }, bit) => (used.has(id) ? (isTaken(code, bit) ? 'Y' : 'N') : '-')).join('')
}

const isTaken = (code: number, bit: number) => Math.floor(code / 2 ** bit) % 2 === 1

const title = (what: string, meaning: string) => [
  '',
  wrap(`${paint('bold', what)}  ${paint('dim', meaning)}`, '', '  '),
]
const note = (text: string) => paint('dim', wrap(text, '  ', '    '))

const unknownNote = (conflict: Conflict) =>
  hasUnknown(conflict) ? [note('What is not known to be better is nothing to leave for, and deters.')] : []

function hasUnknown({ preferences }: Conflict): boolean {
  return Object.values(preferences).some((preference) =>
    preference.kind === 'statements'
      ? preference.statements.some(({ reading }) => reading === 'unknown')
      : preference.kind === 'ranking' && preference.unknown.length > 0,
  )
}
