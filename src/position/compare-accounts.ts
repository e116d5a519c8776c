import { nameOfReport } from '../report/name-of-report.ts'
import type { Report } from '../report/report.ts'
import type { Statement } from '../statement/statement.ts'
import { groupUtterances, type Utterance } from '../statement/utterance.ts'
import { contentId } from '../text/content-id.ts'
import type { Account, Witness } from './account.ts'
import { listTestimonies, type Testimony, witnessOf } from './account-evidence.ts'
import type { Codebook } from './codebook.ts'
import { findScopes } from './compare-scopes.ts'
import { findOpposed, latestOfEach, type Side, sideOf, withoutAside } from './compare-stances.ts'
import type { Position, Stance } from './position.ts'
import { type TermIndex, termIndexOf } from './term-index.ts'

/** What `compareAccounts` compares: positions with one statement each, before they are merged. */
export interface AccountsInput {
  readonly reports: readonly Report[]
  readonly statements: readonly Statement[]
  readonly positions: readonly Position[]
  readonly codebook: Codebook
  /** Statements grouped by what was said; worked out when absent. */
  readonly utterances?: readonly Utterance[]
}

/**
 * What the outlets make of each fact: said by several, by one, or in tension. A fact is what an actor holds on an alternative,
 * or a near-identical quotation. Reports of one outlet are one outlet; what differs within it is a change, not a tension.
 */
export function compareAccounts(input: AccountsInput): readonly Account[] {
  const { reports, statements, positions, codebook } = input
  const testimonies = listTestimonies(positions, statements, reports, codebook)
  const index = termIndexOf(codebook)
  const words = wordsOf(codebook)
  const byQuestion = Map.groupBy(testimonies, ({ coding }) =>
    JSON.stringify([coding.actor, coding.issue, coding.alternative]),
  )
  const accounts = [...byQuestion.values()].flatMap((group) => {
    const named = withoutAside(group)
    const aside = group.filter((testimony) => !named.includes(testimony))
    return [
      ...compareStances(named, words),
      ...compareSides(
        named.filter(({ isReported }) => !isReported),
        words,
        index,
      ),
      ...compareSides(aside, words, index, ', by an unnamed source'),
    ]
  })
  const byIssue = Map.groupBy(testimonies, ({ coding }) => JSON.stringify([coding.actor, coding.issue]))
  const numbers = [...byIssue.values()].flatMap((group) => compareQuantities(group, words))
  const told = new Set(accounts.filter(({ kind }) => kind === 'agreed').map(witnessKey))
  const said = (input.utterances ?? groupUtterances(statements, reports)).flatMap((utterance) =>
    sharedUtterance(utterance, reports, words),
  )
  const repeated = said.filter((account) => !told.has(witnessKey(account)))
  return [...new Map([...accounts, ...numbers, ...repeated].map((account) => [account.id, account])).values()]
}

interface Words {
  readonly actor: (id: string) => string
  readonly answer: (issue: string, alternative: string) => string
}

function wordsOf({ actors, issues }: Codebook): Words {
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  const labels = new Map(issues.map(({ id, labels }) => [id, labels]))
  const plain = (id: string) => id.replaceAll('-', ' ')
  return {
    actor: (id) => names.get(id) ?? id,
    answer: (issue, alternative) => labels.get(issue)?.[alternative] ?? `${plain(issue)} (${plain(alternative)})`,
  }
}

const verbs: Readonly<Record<Stance, string>> = {
  requires: 'demands',
  supports: 'supports',
  accepts: 'accepts',
  undecided: 'does not commit to',
  opposes: 'opposes',
  rejects: 'rules out',
}
const sideVerbs: Readonly<Record<Side, string>> = {
  willing: 'is for',
  undecided: 'does not commit to',
  unwilling: 'is against',
}

const sideKey = ({ coding }: Testimony) => sideOf(coding.stance)

/** One actor on one alternative: outlets that put it on different sides. */
function compareStances(group: readonly Testimony[], words: Words): readonly Account[] {
  const opposed = latestOfEach(findOpposed(group, sideKey), sideKey)
  if (opposed.length === 0) return []
  const { actor, issue, alternative } = group[0]!.coding
  const fact = `${words.actor(actor)} on ${words.answer(issue, alternative)}`
  const difference = `stance: ${opposed.map((one) => `${verbs[one.coding.stance]} it (${placeOf(one)})`).join(', ')}`
  return accountOf('tension', group[0]!, fact, opposed, difference)
}

/** One actor on one side of one alternative: who says so, and how widely. */
function compareSides(group: readonly Testimony[], words: Words, index: TermIndex, source = ''): readonly Account[] {
  return [...Map.groupBy(group, sideKey)].flatMap(([side, same]) => {
    const { actor, issue, alternative } = same[0]!.coding
    const each = latestOfEach(same, sideKey)
    const stances = new Set(same.map(({ coding }) => coding.stance))
    const verb = stances.size === 1 ? verbs[same[0]!.coding.stance] : sideVerbs[side]
    const fact = `${words.actor(actor)} ${verb} ${words.answer(issue, alternative)}${source}`
    const scopes = findScopes(each, index)
    const difference = `scope: ${scopes.map((scope) => `“${scope.words}” (${placeOf(scope.testimony)})`).join(' against ')}`
    return [
      ...accountOf(each.length > 1 ? 'agreed' : 'only', same[0]!, fact, each),
      ...accountOf(
        'tension',
        same[0]!,
        fact,
        scopes.map(({ testimony }) => testimony),
        difference,
      ),
    ]
  })
}

/** One actor on one issue: outlets that give different numbers for the same thing. */
function compareQuantities(group: readonly Testimony[], words: Words): readonly Account[] {
  const measured = group.flatMap((testimony) =>
    testimony.coding.quantities.map((quantity) => ({
      ...testimony,
      witness: { ...testimony.witness, quote: quantity.span },
      quantity,
    })),
  )
  const byThing = Map.groupBy(measured, ({ coding, quantity }) =>
    JSON.stringify([quantity.unit, quantity.holder ?? coding.actor, quantity.deadline]),
  )
  return [...byThing.values()].flatMap((same) => {
    const amount = ({ quantity }: (typeof same)[number]) => `${quantity.value.toLocaleString('en')} ${quantity.unit}`
    const [first, ...others] = latestOfEach(findOpposed(same, amount), amount)
    if (!first) return []
    const fact = `${words.actor(first.coding.actor)} on ${words.answer(first.coding.issue, first.coding.alternative)}`
    const told = [first, ...others].map((one) => `${amount(one)} (${placeOf(one)})`)
    return accountOf('tension', first, fact, [first, ...others], `quantity: ${told.join(' against ')}`)
  })
}

/** A quotation that outlets share, whatever it is about. */
function sharedUtterance(
  { speaker, statements }: Utterance,
  reports: readonly Report[],
  words: Words,
): readonly Account[] {
  const reportOf = new Map(reports.map((report) => [report.id, report]))
  const byOutlet = Map.groupBy(statements, (statement) => nameOfReport(reportOf.get(statement.report)!))
  const isPerson = speaker.class === 'named' || speaker.class === 'analyst'
  const name = isPerson || speaker.actor === null ? speaker.name : words.actor(speaker.actor)
  const isSpecific = speaker.actor !== null || statements.every(({ verbatim }) => verbatim.length > 0)
  if (byOutlet.size < 2 || name === null || !isSpecific) return []
  const witnesses = [...byOutlet.values()].flatMap(([statement]): readonly Witness[] => {
    const part = statement!.verbatim[0] ?? statement!.content[0]
    if (!part) return []
    const quote = { report: statement!.report, start: part.start, end: part.end, text: part.text }
    return [witnessOf(reportOf.get(statement!.report)!, statement!, quote)]
  })
  const [first, ...others] = witnesses
  if (!first || others.length === 0) return []
  const id = contentId('a', 'agreed', ...witnesses.map(({ statement }) => statement).sort())
  return [
    {
      id,
      kind: 'agreed',
      actor: speaker.actor,
      fact: `${name}, in nearly the same words`,
      witnesses: [first, ...others],
    },
  ]
}

function accountOf(
  kind: Account['kind'],
  about: Testimony,
  fact: string,
  testimonies: readonly Testimony[],
  difference?: string,
): readonly Account[] {
  const [first, ...others] = testimonies.map(({ witness }) => witness)
  if (!first) return []
  const { actor, issue, alternative } = about.coding
  const id = contentId(
    'a',
    kind,
    actor,
    issue,
    alternative,
    difference ?? '',
    ...testimonies.map(({ coding }) => coding.id),
  )
  return [
    {
      id,
      kind,
      actor,
      issue,
      alternative,
      fact,
      ...(difference === undefined ? {} : { difference }),
      witnesses: [first, ...others],
    },
  ]
}

function witnessKey({ witnesses }: Account): string {
  return JSON.stringify(witnesses.map(({ statement }) => statement).toSorted())
}

function placeOf({ outlet, witness }: Testimony): string {
  return `${outlet}, ${witness.date ?? 'undated'}`
}
