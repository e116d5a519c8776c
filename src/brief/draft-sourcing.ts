import type { Position } from '../position/position.ts'
import type { Statement } from '../statement/statement.ts'
import type { Section } from './brief.ts'
import type { Line } from './claim.ts'
import { claimOn, type Drafting, sectionOf } from './drafting.ts'
import { clauseOf } from './phrase.ts'
import { countOf, listOf } from './wording.ts'

const grades = [
  ['narrated', 'On the reporter’s voice only, no speech quoted or reported'],
  ['anonymous', 'On speakers not named'],
  ['collective', 'On a government or group speaking as a whole'],
  ['document', 'On a document'],
  ['analyst', 'On analysts, who hold no party’s position'],
  ['named', 'On named speakers, on the record'],
] as const

type Grade = (typeof grades)[number][0]

/** How good the sourcing of each point is: the best evidence each rests on, the weakest points first. */
export function draftSourcing(drafting: Drafting): Section {
  const byGrade = Map.groupBy(drafting.standing, (position) => gradeOf(drafting, position))
  const lines = grades.flatMap(([grade, title]): Line[] => {
    const held = byGrade.get(grade) ?? []
    if (held.length === 0) return []
    const { evidence } = drafting
    const speakers = [...new Set(held.flatMap((p) => evidence.statementsOf(p).flatMap((s) => s.speaker.name ?? [])))]
    const who = speakers.length > 0 && grade !== 'narrated' ? ` (${listOf(speakers, 'and')})` : ''
    const points = grade === 'named' ? '' : `: ${held.map((position) => clauseOf(drafting, position)).join('; ')}`
    return [
      claimOn(
        `${title}${who} – ${countOf(held.length, 'point')}${points}.`,
        held.flatMap((position) => evidence.cite(position.evidence)),
      ),
    ]
  })
  return sectionOf('sourcing', 'How good the sourcing is', lines, grades.length)
}

const best: readonly Grade[] = ['named', 'document', 'collective', 'analyst', 'anonymous', 'narrated']

function gradeOf({ evidence }: Drafting, position: Position): Grade {
  const found = new Set(evidence.statementsOf(position).map(gradeOfStatement))
  return best.find((grade) => found.has(grade)) ?? 'narrated'
}

function gradeOfStatement({ voice, speaker }: Statement): Grade {
  if (voice === 'narrated') return 'narrated'
  switch (speaker.class) {
    case 'named':
    case 'office':
      return 'named'
    case 'unknown':
      return 'anonymous'
    default:
      return speaker.class
  }
}
