import type { Issue } from '../position/codebook.ts'
import { isAbout } from '../position/issue-theme.ts'

const subjects = {
  backstop:
    /\b(back-?stops?|guarant(?:ees?|eed|ors?)|security (?:assurances?|pacts?|umbrella)|defen[cs]e (?:pacts?|treat(?:y|ies)|clause)|alliances?|nuclear umbrella)\b/iu,
  stake:
    /\b(minerals?|mining|mines?|rare earths?|oil|gas|pipelines?|concessions?|joint ventures?|reconstruction|invest(?:ments?|ors?)?)\b/iu,
  peacekeepers:
    /\b(peace-?keep\w*|blue helmets?|observers?|monitors?|monitoring|(?:peace|peace support|stabili[sz]ation|reassurance|multinational|international|european|african union|regional|un|buffer|interposition|verification) (?:force|mission|operation|contingent|troops|soldiers))\b/iu,
  ceasefire:
    /\b(cease-?fires?|truces?|armistices?|cessation of|hostilities|(?:fighting|war) (?:stops?|ends?)|ends? the (?:war|fighting)|peace (?:deal|agreement|accord|treaty))\b/iu,
}

/** What an issue can be about that history, the game or the force tables know. */
export type IssueSubject = keyof typeof subjects

/**
 * True when an issue's id or question, or else the words that point to it, are about a subject. An issue about what comes first, or
 * about who expects a deal to be kept, is about neither a backstop nor a force.
 */
export function isOn(issue: Issue, subject: IssueSubject): boolean {
  if (isAbout(issue, 'compliance')) return false
  if (subject !== 'ceasefire' && isAbout(issue, 'sequence')) return false
  return subjects[subject].test(`${spaced(issue.id)} ${issue.question}`)
}

const economic =
  /\b(econom\w+|minerals?|mining|rare earths?|workers|trade|invest\w*|oil|gas|reconstruction|money|funds?|aid)\b/iu

/** True when an alternative's id, label or cues are about money or business rather than arms. */
export function isEconomic(issue: Issue, alternative: string): boolean {
  const label = issue.labels?.[alternative] ?? ''
  return economic.test([spaced(alternative), label, ...(issue.cues[alternative] ?? [])].join(' '))
}

const spaced = (id: string) => id.replaceAll(/[-_]/gu, ' ')
