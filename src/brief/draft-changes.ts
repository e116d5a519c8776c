import type { Change } from '../position/change.ts'
import type { Stance } from '../position/position.ts'
import type { Section } from './brief.ts'
import type { Line } from './claim.ts'
import { claimOn, type Drafting, sectionOf, silenceIn } from './drafting.ts'
import { listOf, sentenceCase } from './wording.ts'

const stanceNouns: Readonly<Record<Stance, string>> = {
  requires: 'requiring it',
  supports: 'supporting it',
  accepts: 'accepting it',
  undecided: 'not committing itself',
  opposes: 'opposing it',
  rejects: 'ruling it out',
}

const weight = { hardened: 0, softened: 0, new: 2, repeated: 1 } as const

/** What changed since a date, and what was said again: one line for each position and kind of change. */
export function draftChanges(drafting: Drafting): Section {
  const { input, nearness } = drafting
  const { since } = input
  const due = input.changes.filter(({ date }) => since === undefined || date === undefined || date >= since)
  const alike = Map.groupBy(due, ({ kind, actor, issue, alternative, to }) =>
    JSON.stringify([kind, actor, issue, alternative, to.stance]),
  )
  const lines = [...alike.values()]
    .toSorted(([a], [b]) => weight[a!.kind] - weight[b!.kind] || nearness(a!.issue) - nearness(b!.issue))
    .map((changes) => changeLine(drafting, changes as [Change, ...Change[]]))
  const from = since ? ` since ${since}` : ''
  const moved = due.some(({ kind }) => kind === 'hardened' || kind === 'softened')
  const unmoved = moved ? [] : [silenceIn(drafting, `No position is on record as hardened or softened${from}`)]
  return sectionOf('changes', `What changed${from}, and what did not`, [...unmoved, ...lines], 8)
}

function changeLine({ words, evidence }: Drafting, changes: readonly [Change, ...Change[]]): Line {
  const last = changes.at(-1) ?? changes[0]
  const { kind, actor, issue: id, alternative, from, to } = last
  const now = stanceNouns[to.stance]
  const before = from ? stanceNouns[from.stance] : 'nothing on record'
  const said = {
    new: `first on record as ${now}`,
    repeated: `unchanged, ${now}`,
    hardened: `hardened, from ${before} to ${now}`,
    softened: `softened, from ${before} to ${now}`,
  }[kind]
  const dates = [...new Set(changes.map(({ date }) => date ?? 'undated'))].toSorted()
  const unsaid = [...new Set(changes.flatMap((change) => change.unsaid))].map((need) =>
    words.issueOf(need) ? words.issue(need) : need,
  )
  const kept = unsaid.length > 0 ? `. Not said this time, and not withdrawn: ${listOf(unsaid, 'and')}` : ''
  const after = changes.flatMap((change) => change.to.evidence)
  const earlier = changes.flatMap((change) => change.from?.evidence ?? [])
  const latest = evidence.cite(to.evidence).at(-1)
  const issue = words.issueOf(id)
  const near = [...(issue?.cues[alternative] ?? []), ...(issue?.terms ?? [])]
  const quotation = latest ? ` – ${evidence.quote(latest, near)}` : ''
  return claimOn(
    `${sentenceCase(words.the(actor))} on ${words.answer(id, alternative)}: ${said} (${listOf(dates, 'and')})${quotation}${kept}`,
    evidence.cite([...after, ...earlier]),
  )
}
