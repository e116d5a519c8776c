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

/** What changed since a date, and what was said again. */
export function draftChanges(drafting: Drafting): Section {
  const { input } = drafting
  const { since } = input
  const goal = input.deals?.goal ?? input.codebook.goal
  const due = input.changes
    .filter((change) => since === undefined || change.date === undefined || change.date >= since)
    .toSorted(
      (a, b) =>
        weight[a.kind] - weight[b.kind] ||
        Number(b.issue in goal) - Number(a.issue in goal) ||
        (a.date ?? '').localeCompare(b.date ?? ''),
    )
  const lines = due.map((change) => changeLine(drafting, change))
  const title = since ? `What changed since ${since}, and what did not` : 'What changed, and what did not'
  if (!due.some((change) => change.kind === 'hardened' || change.kind === 'softened')) {
    lines.unshift(
      silenceIn(drafting, `No position is on record as hardened or softened${since ? ` since ${since}` : ''}.`),
    )
  }
  return sectionOf('changes', title, lines, 7)
}

function changeLine({ words, evidence }: Drafting, change: Change): Line {
  const who = sentenceCase(words.the(change.actor))
  const what = words.answer(change.issue, change.alternative)
  const when = change.date ?? 'undated'
  const { from, to } = change
  const said = {
    new: `first on record as ${stanceNouns[to.stance]}`,
    repeated: `said again: ${stanceNouns[to.stance]}`,
    hardened: `hardened, from ${from ? stanceNouns[from.stance] : 'nothing on record'} to ${stanceNouns[to.stance]}`,
    softened: `softened, from ${from ? stanceNouns[from.stance] : 'nothing on record'} to ${stanceNouns[to.stance]}`,
  }[change.kind]
  const unsaid =
    change.unsaid.length > 0
      ? ` Not said this time, and not withdrawn: ${listOf(
          change.unsaid.map((id) => (words.issueOf(id) ? words.issue(id) : id)),
          'and',
        )}.`
      : ''
  const citations = [...evidence.cite(to.evidence), ...evidence.cite(from?.evidence ?? [])]
  const latest = evidence.cite(to.evidence).at(-1)
  const issue = words.issueOf(change.issue)
  const quotation = latest
    ? ` – ${evidence.quote(latest, [...(issue?.cues[change.alternative] ?? []), ...(issue?.terms ?? [])])}`
    : ''
  return claimOn(`${who} on ${what}: ${said} (${when})${quotation}.${unsaid}`, citations)
}
