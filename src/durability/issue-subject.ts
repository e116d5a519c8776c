import type { Codebook, Issue } from '../position/codebook.ts'
import { isAbout } from '../position/issue-theme.ts'
import { isSecurityGuarantee, namesGuarantee } from './is-security-guarantee.ts'

const backstop =
  /\b(back-?stops?|security (?:pacts?|umbrella)|(?:collective|mutual) (?:self-)?defen[cs]e|defen[cs]e (?:pacts?|treat(?:y|ies)|clause)|(?:military|defen[cs]e) alliances?|nuclear umbrella)\b/iu
const stake =
  /\b(minerals?|mining|mines?|rare earths?|oil|gas|pipelines?|concessions?|joint ventures?|reconstruction|invest(?:ments?|ors?)?)\b/iu
/** Words of a force that there is only where there was fighting. */
const force =
  /\b(peace-?keep\w*|blue helmets?|trip-?wires?|boots on the ground|brigades?|battalions?|(?:peace|peace support|stabili[sz]ation|reassurance|buffer|interposition) (?:mission|operation)|(?:peace|peace support|stabili[sz]ation|reassurance|multinational|international|foreign|allied|european|african union|regional|un|buffer|interposition|verification) (?:force|troops|soldiers))\b/iu
/** Observers are sent to elections, dams and fishing boats, too. */
const observers =
  /\b(observers?|monitors?|monitoring|contingents?|(?:multinational|international|foreign|allied|european|african union|regional|un|verification) (?:mission|operation))\b/iu
const ceasefire =
  /\b(cease-?fires?|truces?|armistices?|cessation of|hostilities|(?:fighting|(?<!\b(?:trade|tariff|price|currency) )war) (?:stops?|ends?)|ends? the (?:war|fighting)|peace (?:deal|agreement|accord|treaty))\b/iu

const subjects = {
  backstop: (text: string) => backstop.test(text) || isSecurityGuarantee(text),
  stake: (text: string) => stake.test(text),
  peacekeepers: (text: string) => force.test(text) || observers.test(text),
  ceasefire: (text: string) => ceasefire.test(text),
} as const

const war =
  /\b((?<!\b(?:trade|tariff|price|currency|bidding|culture|turf) )wars?|warring|fight\w*|troops|soldiers|arm(?:y|ies)|invasions?|invad\w+|attacks?|shelling|frontlines?|front line|borders? (?:war|fighting|clashes)|militias?|rebels?|weapons|disarm\w*|demilitari\w+|aggress(?:or|ion)s?)\b/iu

/** What an issue can be about that history, the game or the force tables know. */
type IssueSubject = keyof typeof subjects

/**
 * True when an issue's id or question, or else the words that point to it, are about a subject. An issue about what comes first, or
 * about who expects a deal to be kept, is about neither a backstop nor a force.
 */
export function isOn(issue: Issue, subject: IssueSubject): boolean {
  if (isAbout(issue, 'compliance')) return false
  if (subject !== 'ceasefire' && isAbout(issue, 'sequence')) return false
  // An id that says "guarantee" says of what only with its question.
  const text = subject === 'backstop' && namesGuarantee(issue.question) ? issue.question : textOf(issue)
  return subjects[subject](text)
}

/** The words that make an issue one about a war and how it ends. */
export interface WarWords {
  readonly issue: string
  readonly words: string
}

/**
 * What tells that a case is about a war and how it ends, issue by issue: a guarantee in a dispute about trade is none against attack,
 * and observers on a fishing boat are no peacekeepers.
 */
export function findWarWords({ issues }: Pick<Codebook, 'issues'>): readonly WarWords[] {
  return issues.flatMap((issue) => {
    const text = textOf(issue)
    const isLate = isAbout(issue, 'compliance')
    const found = (isLate ? [war] : [ceasefire, isAbout(issue, 'sequence') ? war : force, war])
      .map((pattern) => pattern.exec(text)?.[0])
      .find((words) => words !== undefined)
    return found === undefined ? [] : [{ issue: issue.id, words: found }]
  })
}

/** What would deter, in words that no issue stands for; undefined where they speak of something else. */
export function deterrentOf(words: string): 'backstop' | 'peacekeepers' | undefined {
  return (['backstop', 'peacekeepers'] as const).find((subject) => subjects[subject](words))
}

const economic =
  /\b(econom\w+|minerals?|mining|rare earths?|workers|trade|invest\w*|oil|gas|reconstruction|money|funds?|aid)\b/iu

/** True when an alternative's id, label or cues are about money or business rather than arms. */
export function isEconomic(issue: Issue, alternative: string): boolean {
  const label = issue.labels?.[alternative] ?? ''
  return economic.test([spaced(alternative), label, ...(issue.cues[alternative] ?? [])].join(' '))
}

const textOf = ({ id, question }: Issue) => `${spaced(id)} . ${question}`

const spaced = (id: string) => id.replaceAll(/[-_]/gu, ' ')
