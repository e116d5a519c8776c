import type { Issue } from '../../position/codebook.ts'
import { isAbout } from '../../position/issue-theme.ts'
import type { Expectation } from './belief.ts'

const keepsDeal =
  /\bkeeps? (?:(?!(?:under|of|in|from|by|with|over|on) )[\p{L}’'-]+ ){0,3}(?:deals?|words?|promises?|pledges?|agreements?|accords?|bargains?|terms|commitments?|obligations?|pacts?|treat(?:y|ies)|cease-?fires?|truces?|peace|settlements?|it)\b/iu
const onlyKeeping = /\bkeeps?\b/iu
const plainer = /\b(compl\w+|honou?r\w*|abide\w*|adhere\w*|trust\w*|cheat\w*|renege\w*|violat\w*|sticks? to)\b/iu

const keeping =
  /^(keep(s|ing)?|kept|honou?r(s|ed|ing)?|compl(y|ies|ied|iance|iant)|abid(e|es|ed|ing)|adher(e|es|ed|ing|ence)|holds?|held|respects?|respected|trust(s|ed|worthy)?|sticks?|fulfils?|fulfilled|faithful)$/u
const breaking =
  /^(breaks?|breaking|broken?|breach(es|ed)?|violat\w+|reneg\w+|cheat\w*|betray\w*|distrust\w*|mistrust\w*|untrustworthy|dishonou?r\w*|noncompl\w+|re-?attacks?|abrogat\w+)$/u
const again =
  /\b(?:com(?:e|es|ing)|strik(?:e|es|ing)|attack(?:s|ing)?|invad(?:e|es|ing)) (?:again|back)\b|\bfor more\b|\bopportunity to wait\b/iu
const negation = /^(not|never|no|cannot|fails?|failing|refuses?|wont|won[’']t|doesn[’']t|can[’']t|non|without)$/u

/** True when an issue asks whether somebody would keep a deal; keeping something else, a territory or a post, is not meant. */
export function asksForExpectation(issue: Issue): boolean {
  if (!isAbout(issue, 'compliance')) return false
  const asked = `${spaced(issue.id)} ${issue.question}`
  return plainer.test(asked) || !onlyKeeping.test(asked) || keepsDeal.test(asked)
}

/** What an alternative of such an issue expects, by the words of its id and label, else of its cues; a bare yes or no answers the question. */
export function readExpectation(issue: Issue, alternative: string): Expectation | undefined {
  const own = readAlone(issue, alternative)
  if (own) return own
  const others = issue.alternatives.filter((other) => other !== alternative)
  const isNeutral = /\b(open|unknown|unclear|undecided|uncertain|disputed|unanswered)\b/iu.test(spaced(alternative))
  if (others.length !== 1 || isNeutral) return undefined
  return opposite(readAlone(issue, others[0]!))
}

function readAlone(issue: Issue, alternative: string): Expectation | undefined {
  if (/^(yes|true|will|would|does)$/iu.test(alternative)) return readWords(issue.question)
  if (/^(no|false|will-not|would-not|does-not)$/iu.test(alternative)) return opposite(readWords(issue.question))
  return (
    readWords(`${spaced(alternative)} . ${issue.labels?.[alternative] ?? ''}`) ??
    readWords((issue.cues[alternative] ?? []).join(' . '))
  )
}

/** What the words agree on; nothing where they speak of neither, or of both. */
function readWords(text: string): Expectation | undefined {
  const found = new Set<Expectation>(again.test(text) ? ['breaks'] : [])
  const tokens = text.toLowerCase().match(/[\p{L}’'-]+|\./gu) ?? []
  tokens.forEach((token, i) => {
    const said = keeping.test(token) ? 'keeps' : breaking.test(token) ? 'breaks' : undefined
    if (!said) return
    const before = tokens.slice(Math.max(0, i - 3), i)
    const isNegated = before.slice(before.lastIndexOf('.') + 1).some((word) => negation.test(word))
    found.add(isNegated ? opposite(said)! : said)
  })
  return found.size === 1 ? [...found][0] : undefined
}

/** The mirror of an expectation. */
export function opposite(expectation: Expectation | undefined): Expectation | undefined {
  if (expectation === undefined) return undefined
  return expectation === 'keeps' ? 'breaks' : 'keeps'
}

const spaced = (id: string) => id.replaceAll(/[-_]/gu, ' ')
