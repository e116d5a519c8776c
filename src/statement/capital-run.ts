import { firstNameGender } from './first-name.ts'
import { areNameVariants } from './name-key.ts'
import type { NameReading } from './name-reading.ts'
import type { KnownPerson } from './registry.ts'
import type { Word } from './word.ts'

const set = (words: string) => new Set(words.trim().split(/\s+/))

/** Words that begin a sentence with a capital and are no part of a name. */
const NO_NAME =
  set(`the a an this that these those he she it they we i you his her its their our my who what when where why how which whose
  and but or nor so yet for if as at by in on of to from with without within into onto over under after before during since until till while
  although though because unless despite amid among between against about above below across along around behind beyond near per through
  throughout toward towards upon via versus following according asked speaking seeking pushed pressed addressing meeting meanwhile however
  moreover nevertheless still also even only just now then there here once again earlier later today yesterday tomorrow last next first second
  third both either neither each every some any all many most few several other others another such same no not never nothing yes one two three
  four five six seven eight nine ten im ive weve theyve youve theyre youre ill hell shell well youll theyll itll hed shed wed
  theyd youd dont doesnt didnt cant wont isnt wasnt thats lets heres theres whos monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december jan feb mar apr jun jul aug sep sept oct nov dec is are was were be been being has have had do does did will
  would can could should may might must shall let more less than too very quite rather critics officials analysts experts talks sources former`)
const ORGANISATION =
  set(`fund institute institution university college house council ministry office union party times post bank group center centre
  committee agency army parliament congress senate court department organization organisation force forces front movement authority command press
  news street sea strait river island islands city valley airport war agreement accord treaty pact initiative plan summit conference foundation
  association company corporation corp inc network radio television tv channel journal review school society alliance league assembly commission
  services service security bureau administration republic kingdom states state nations emirates province region gulf bay mountains heights strip
  border day week act bill law deal convention declaration charter process forum mission embassy palace square tower building hall base camp zone district county brigade corps guard
  guards brigades resistance army's world ocean lake hotel club museum hospital church mosque cathedral crisis peace doctrine protocol process`)
const PARTICLES = set('van von der den de da di dos du la le bin ibn ben al el abu')
/** Common nouns in the plural, which a sentence may begin with. */
const PLURAL = /(?:ans|ers|ors|ists|crats|ents|ates|ives|ies|als|men|people|police)$/
/** A noun for a person, directly before a name: "candidate", "lawyer", "activist". */
const ROLE = /(?<=\s)\p{Ll}{3,}(?:er|or|ist|ian|man|woman|ant|ate|nominee|naire|hopeful)\s+$/u

/** True for a capitalised word that begins a sentence and no name: "Meanwhile". */
export function isNoName(key: string): boolean {
  return NO_NAME.has(key)
}

/** True for a word of the names of organisations and places: "Institute", "Sea". */
export function isOrganisationWord(key: string): boolean {
  return ORGANISATION.has(key)
}

/** True for a run that names an organisation or place: "Bill of Rights Institute", never "Bill Weber". */
export function isOrganisation(run: readonly Word[]): boolean {
  return run.some(
    ({ key }, i) => ORGANISATION.has(key) && (i > 0 || run.length === 1 || firstNameGender(key) === undefined),
  )
}

/** True for a particle of a surname: "van", "al". */
export function isParticle(key: string): boolean {
  return PARTICLES.has(key)
}

/** True for a common noun in the plural: "voters". */
export function isPlural(key: string): boolean {
  return PLURAL.test(key)
}

/** True for words that end in a noun for a person: "… presidential candidate ". */
export function endsInRole(words: string): boolean {
  return ROLE.test(words)
}

/** Where a run of capitalised words ends: at a comma, a possessive, a title, or the name of an actor. */
export function runEnd(reading: NameReading, from: number): number {
  const { words } = reading
  let end = from + 1
  while (end < words.length) {
    const word = words[end]!
    const last = words[end - 1]!
    if (last.possessive || !(word.adjacent || isNickname(reading, end) || isNickname(reading, end - 1))) break
    const particle = PARTICLES.has(word.key) && isNameNext(reading, end + 1)
    if (!particle && (!word.capital || NO_NAME.has(word.key))) break
    if (reading.isActorAt(end) || (reading.officeAt(end) && !isSurname(reading, from, end))) break
    end += 1
  }
  return end
}

/** A capital after at most one more particle: "van der Berg". */
function isNameNext({ words }: NameReading, at: number): boolean {
  const next = words[at]
  if (!next?.adjacent) return false
  return next.capital || (PARTICLES.has(next.key) && words[at + 1]?.adjacent === true && words[at + 1]!.capital)
}

/** A nickname between first name and surname: John “Jack” Weber. */
function isNickname({ text, words }: NameReading, at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]]
  if (!before || !word?.capital || !after?.capital || after.start - word.end !== 2 || word.start - before.end !== 2)
    return false
  return /^ ["“'‘(]$/u.test(text.slice(before.end, word.start)) && /^["”'’)] $/u.test(text.slice(word.end, after.start))
}

/** A title's word as somebody's surname: "Larry King", never "told Larry King Charles". */
function isSurname(reading: NameReading, from: number, at: number): boolean {
  const { text, words } = reading
  const [word, next] = [words[at]!, words[at + 1]]
  if (!word.capital || at !== from + 1 || firstNameGender(words[from]!.key) === undefined) return false
  if (reading.officeAt(at)!.end !== word.end) return false
  return !(next?.adjacent && next.capital && text.slice(word.end, next.start) === ' ')
}

/** Nicknames and initials fit: "Joe" for Joseph, "D." for Donald; "Melania" does not. */
export function fitsGiven(given: readonly Word[], person: KnownPerson): boolean {
  if (person.given.length === 0) return true
  return given.some(({ key }) =>
    person.given.some(
      (other) =>
        areNameVariants(key, other) ||
        (key.slice(0, 2) === other.slice(0, 2) && (key.length === 1 || sameGender(key, other))),
    ),
  )
}

function sameGender(a: string, b: string): boolean {
  const [one, other] = [firstNameGender(a), firstNameGender(b)]
  return one === undefined || other === undefined || one === other || one === 'either' || other === 'either'
}
