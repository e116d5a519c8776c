import type { Report } from '../report/report.ts'
import type { Span } from '../text/span.ts'

const KIND = `(?:Statement|Communiqu[ée]|Declaration|Press Release|Conclusions|Appeal|Readout|Resolution)`
const QUALITY = `(?:Joint|Final|Common|Trilateral|Quadrilateral|Bilateral|Tripartite|Closing|Concluding|Official|Press|Media|Ministerial|Presidential|Summit|Full|Outcome|Public|Leaders['’]|Chair(?:man|woman|person)?['’]?s?|Presidents?['’]?s?)`
/** "Joint Statement by the Foreign Ministers of A and B on the Talks": who issues it stands after "by". */
const BY = new RegExp(
  String.raw`^(?:#+\s*)?(?:(?:Text|Full Text) of (?:the )?)?(?:The )?(?:${QUALITY}\s+){0,3}${KIND}\s+(?:by|of|from|issued by|on behalf of)\s+(.+?)(?=\s+(?:on|regarding|concerning|about|following|after|to mark|marking|condemning|welcoming|calling)\s|\s*[:–—(]|\s*$)`,
  'iud',
)
/** "G7 Foreign Ministers’ Statement on Sudan", "African Union Communiqué": it stands first. */
const BEFORE = new RegExp(
  String.raw`^(?:#+\s*)?((?:\p{Lu}[\p{L}\p{N}’'-]*|and|of|the|for)(?:\s+(?:\p{Lu}[\p{L}\p{N}’'-]*|and|of|the|for)){0,7}?)(?:['’]s?)?\s+(?:${QUALITY}\s+){0,3}${KIND}(?!\p{L}|\s+[Bb]y\b)`,
  'ud',
)
/** "Joint Statement on …": a title that names nobody. */
const UNNAMED = new RegExp(String.raw`^(?:#+\s*)?(?:The )?(?:${QUALITY}\s+){1,3}${KIND}(?!\p{L})`, 'iu')
const NAMES = /^(?:(?:\p{Lu}|\p{N})[\p{L}\p{M}\p{N}.’'&-]*,?|of|the|and|for|de|la|on|behalf|to|al|bin|its?)$/u

/** What the title of a communiqué says of who issues it; `issuer` is absent where it names nobody. */
export interface IssuedTitle extends Span {
  readonly issuer?: Span
}

/** How many paragraphs of a report may hold its title. */
const TOP = 4
const LONGEST_TITLE = 300

/** The title of a communiqué or official statement at the top of a report, which is no sentence: "Joint Statement by …". */
export function findIssuedTitle({ text, paragraphs }: Report): IssuedTitle | undefined {
  for (const { start, end } of paragraphs.slice(0, TOP)) {
    if (end - start > LONGEST_TITLE) continue
    const words = text.slice(start, end)
    if (/[.!?]$/u.test(words)) continue
    const place = BY.exec(words)?.indices?.[1] ?? groupBefore(words)
    const issuer = place && { start: start + place[0], end: start + place[1] }
    if (issuer && isName(text.slice(issuer.start, issuer.end))) return { start, end, issuer }
    if (UNNAMED.test(words) && !/\b(?:is|are|was|were|has|have|will)\b/u.test(words)) return { start, end }
  }
  return undefined
}

/** Where a title begins with a body that can issue a statement: "Geneva Declaration" names none. */
function groupBefore(words: string): readonly [start: number, end: number] | undefined {
  const place = BEFORE.exec(words)?.indices?.[1]
  if (!place) return undefined
  const name = words.slice(...place).replace(/['’]s?$/u, '')
  const isGroup =
    /\b(?:Ministers|Leaders|Heads|Presidents|Council|Union|Community|Commission|Group|Quad|Quartet|Troika|Alliance|League|Conference|Ministry|Government|Presidency|Authority|Secretariat|Committee|Envoys|Parties|Members|[A-Z]{2,}\d*|G\d+)\b/u
  return isGroup.test(name) ? [place[0], place[0] + name.length] : undefined
}

function isName(words: string): boolean {
  return words.split(/\s+/u).every((word) => NAMES.test(word))
}
