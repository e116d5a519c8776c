import type { Span } from '../text/span.ts'
import { isStageDirection } from './stage-direction.ts'

/** The words before a turn of a transcript that say whose it is: "MR. SMITH:", "Q.", "Ms. Diallo (Senegal) (spoke in French):". */
export interface TurnLabel {
  /** Who speaks, without the marks and without how it was put ("through interpreter"). */
  readonly name: Span
  /** The colon, or what stands for it; empty after a bare "Q". */
  readonly mark: Span
  /** Equal for labels of one speaker: the last word of a name, in lower case. */
  readonly key: string
  /** Says by itself that somebody speaks: a question or answer, a form of address, an office. */
  readonly sure: boolean
}

/** Characters; longer openings of paragraphs are sentences. */
const LONGEST = 120
const MOST_WORDS = 8

/** What may stand before a label: time codes, marks of captions, emphasis. */
const LEAD = /^(?:>{2,}\s*|[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+)*(?:[*_]{1,3}\s*)?/u
/** "Q:", "A.", "Q1:", "Q (Reuters):", and "Q" before two spaces or a capital. */
const QUESTION_OR_ANSWER = /^(?:[QA]\d{0,2}(?:\s*\([^()]{1,40}\))?\s*[:.)]|Q(?=\s{2}|\t|\s\p{Lu}))[*_]{0,3}(?=\s)/u
const ASKS_OR_ANSWERS = /^(?:question|answer|q|a)$/u
const NAME_WORD =
  /^(?:@\w{1,30}|\p{Lu}[\p{L}\p{M}\p{N}.'’/&-]*|of|the|and|for|de|da|dos|van|von|der|den|bin|ibn|al|el|la|le|du|di)$/u
/** "Mr. Okafor. Thank you": hearings part the name from the words by a full stop. */
const STOPPED =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Gen|Amb|Sen|Adm|Rep)\.|Senator|Secretary|Ambassador|Chairman|Chairwoman|General|Admiral|Representative|Chair)\s\p{Lu}[\p{L}'’-]+(?:\s(?:of\s)?\p{Lu}[\p{L}'’-]+){0,2}(?=\.\s+[\p{Lu}“"[(])|^The\s(?:Chairman|Chairwoman|Chair|President|Speaker)(?=\.\s+[\p{Lu}“"[(])/u
const ROLE =
  /^(?:the |acting |deputy |vice[ -]|senior |former |first |foreign |prime |crown |defen[cs]e |press |unidentified |state |\p{L}+ian )*(?:mr|mrs|ms|miss|dr|mx|sir|lord|lady|dame|president|minister|pm|fm|premier|chancellor|king|queen|prince|princess|sheikh|emir|secretary|secretary-general|undersecretary|senator|sen|rep|congressman|congresswoman|representative|ambassador|amb|envoy|general|gen|admiral|adm|colonel|col|chairman|chairwoman|chairperson|chair|co-chair|speaker|governor|gov|commissioner|director|director-general|spokesman|spokeswoman|spokesperson|moderator|interpreter|translator|operator|host|anchor|interviewer|reporter|journalist|correspondent|questioner|question|answer|participant|official|negotiator|mediator|delegate|professor|prof|taoiseach|judge|justice|staff)(?=[\s.(,]|$)/iu
/** Words of labels that open lists, notes and headings. */
const NO_SPEAKER =
  /(?:^|[^\p{L}])(?:update[ds]?|note|notes|nb|ps|date|dates|time|times|place|venue|location|where|when|what|why|how|who|which|source|sources|credit|photo|photos|image|video|audio|caption|watch|read|listen|see|more|also|related|live|breaking|exclusive|analysis|opinion|commentary|explainer|factbox|timeline|background|context|summary|key|main|highlights?|agenda|item|items|point|points|topic|subject|re|ref|cc|bcc|fwd|from|to|attn|tel|phone|fax|email|e-mail|contacts?|website|link|url|annex|article|section|chapter|part|paragraph|page|figure|table|box|step|phase|stage|option|scenario|example|facts?|claims?|verdict|rating|correction|corrections|clarification|warning|tip|results?|status|conclusion|conclusions|outlook|reaction|reactions|impact|next|latest|day|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|morning|afternoon|evening|noon|today|yesterday|tomorrow|deadline|title|headline|byline|author|authors|editor|editors|reporting|writing|published|posted|modified|topics?|tags?|keywords?|category|language|participants|attendees|present|speakers|panelists|signatories|parties|members|countries|demands?|proposals?|positions?|issues?|questions|answers|terms?|conditions?|definitions?|pros|cons|bottom|line|takeaways?|quote|statement|declaration|resolution|report|document|interview with|transcript|recap|editor['’]?s?|in brief|in numbers|by|on|at|in|and|but|or|with)$/iu

/** The label at the start of a paragraph, if there is one; only a whole transcript tells that it is one. Takes bounded time. */
export function readTurnLabel(text: string, paragraph: Span): TurnLabel | undefined {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST))
  const lead = LEAD.exec(head)![0].length
  const rest = head.slice(lead)
  const start = paragraph.start + lead
  const asked = QUESTION_OR_ANSWER.exec(`${rest}\n`)?.[0]
  if (asked !== undefined) return askedAt(start, asked)
  const stopped = STOPPED.exec(rest)?.[0]
  if (stopped !== undefined) {
    const end = start + stopped.length
    return { name: { start, end }, mark: { start: end, end: end + 1 }, key: keyOf(stopped), sure: true }
  }
  return namedAt(rest, start)
}

function askedAt(start: number, written: string): TurnLabel {
  const bare = written.replace(/[*_]+$/u, '')
  const end = start + bare.replace(/\s*[:.)]$/u, '').length
  return {
    name: { start, end },
    mark: { start: end, end: start + written.length },
    key: written[0]!.toLowerCase(),
    sure: true,
  }
}

/** "Name:", "Name, office:", "Name (Country):", each also in emphasis. */
function namedAt(rest: string, start: number): TurnLabel | undefined {
  const colon = /:[*_]{0,3}(?=\s|$)/u.exec(rest)
  if (!colon || colon.index === 0) return undefined
  const written = rest.slice(0, colon.index).replace(/[*_]+\s*$/u, '')
  const words = withoutDirections(written)
  const bare = words.replace(/\s*[([][^()[\]]*[)\]]/gu, '').trim()
  const [name = '', office] = bare.split(/,\s+(.*)/su)
  const parts = name.split(/\s+/u)
  if (name === '' || parts.length > MOST_WORDS || !parts.every((part) => NAME_WORD.test(part))) return undefined
  if (!/^[\p{Lu}@]/u.test(name) || (office !== undefined && !/^[^.!?;:“”"]{2,80}$/u.test(office))) return undefined
  const sure = ROLE.test(name)
  if (!/^(?:mr|mrs|ms|dr|miss)\b/iu.test(name) && NO_SPEAKER.test(name)) return undefined
  const end = start + words.length
  const mark = { start: start + colon.index, end: start + colon.index + colon[0].length }
  return { name: { start, end }, mark, key: keyOf(name), sure }
}

/** Without what follows the name and only says how it was spoken: "(through interpreter)". */
function withoutDirections(words: string): string {
  const last = /\s*[([][^()[\]]*[)\]]\s*$/u.exec(words)
  if (!last || !isStageDirection(last[0].trim())) return words.trimEnd()
  return withoutDirections(words.slice(0, last.index))
}

function keyOf(name: string): string {
  return name.split(/\s+/u).at(-1)!.toLowerCase()
}

/** True for the label of who asks, or answers, without a name. */
export function isQuestionOrAnswer({ key }: TurnLabel): boolean {
  return ASKS_OR_ANSWERS.test(key)
}
