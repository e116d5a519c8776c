import type { Codebook, Issue } from '../position/codebook.ts'
import { isAbout } from '../position/issue-theme.ts'

const subjects = {
  backstop:
    /\b(back-?stops?|(?<!\b(?:credit|loan|bank|export|price|investment|payment|deposit|wage) )guarant(?:ees?|eed|ors?)(?! (?:scheme|fund|loans?|credits?|prices?)\b)|(?:security )?assurances?|security (?:pacts?|umbrella)|(?:collective|mutual) (?:self-)?defen[cs]e|defen[cs]e (?:pacts?|treat(?:y|ies)|clause)|(?:military|defen[cs]e) alliances?|nuclear umbrella)\b/iu,
  stake:
    /\b(minerals?|mining|mines?|rare earths?|oil|gas|pipelines?|concessions?|joint ventures?|reconstruction|invest(?:ments?|ors?)?)\b/iu,
  peacekeepers:
    /\b(peace-?keep\w*|blue helmets?|observers?|monitors?|monitoring|trip-?wires?|boots on the ground|brigades?|battalions?|contingents?|(?:peace|peace support|stabili[sz]ation|reassurance|multinational|international|foreign|allied|european|african union|regional|un|buffer|interposition|verification) (?:force|mission|operation|troops|soldiers))\b/iu,
  ceasefire:
    /\b(cease-?fires?|truces?|armistices?|cessation of|hostilities|(?:fighting|war) (?:stops?|ends?)|ends? the (?:war|fighting)|peace (?:deal|agreement|accord|treaty))\b/iu,
}

const war =
  /\b(wars?|warring|fight\w*|troops|soldiers|arm(?:y|ies)|invasions?|invad\w+|attacks?|shelling|frontlines?|front line|borders? (?:war|fighting|clashes)|militias?|rebels?|weapons|disarm\w*|demilitari\w+|aggress(?:or|ion)s?)\b/iu

/** What an issue can be about that history, the game or the force tables know. */
type IssueSubject = keyof typeof subjects

/**
 * True when an issue's id or question, or else the words that point to it, are about a subject. An issue about what comes first, or
 * about who expects a deal to be kept, is about neither a backstop nor a force.
 */
export function isOn(issue: Issue, subject: IssueSubject): boolean {
  if (isAbout(issue, 'compliance')) return false
  if (subject !== 'ceasefire' && isAbout(issue, 'sequence')) return false
  return subjects[subject].test(`${spaced(issue.id)} ${issue.question}`)
}

/** True when some issue is about a war and how it ends: a guarantee in a dispute about trade is none against attack. */
export function isAboutWar({ issues }: Codebook): boolean {
  return issues.some(
    (issue) =>
      isOn(issue, 'ceasefire') || isOn(issue, 'peacekeepers') || war.test(`${spaced(issue.id)} ${issue.question}`),
  )
}

/** What would deter, in words that no issue stands for; undefined where they speak of something else. */
export function deterrentOf(words: string): 'backstop' | 'peacekeepers' | undefined {
  return (['backstop', 'peacekeepers'] as const).find((subject) => subjects[subject].test(words))
}

const economic =
  /\b(econom\w+|minerals?|mining|rare earths?|workers|trade|invest\w*|oil|gas|reconstruction|money|funds?|aid)\b/iu

/** True when an alternative's id, label or cues are about money or business rather than arms. */
export function isEconomic(issue: Issue, alternative: string): boolean {
  const label = issue.labels?.[alternative] ?? ''
  return economic.test([spaced(alternative), label, ...(issue.cues[alternative] ?? [])].join(' '))
}

const spaced = (id: string) => id.replaceAll(/[-_]/gu, ' ')
