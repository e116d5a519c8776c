import { stem } from '../text/stem.ts'
import { nameKey } from './name-key.ts'

const EMPTY = new Set(
  `a an the this that these those and or but nor so yet if of in on at to for from with by as into over under about against between through during before
   after until since than then there here it its he him his she her hers they them their we us our i me my you your who whom whose which what when where why how
   is are was were be been being am has have had having do does did done will would shall should can could may might must also just very more most less some any all
   each such own same other another again still even only now not no never nt s t said say says saying told tell tells would'd ve re ll d m`.split(
    /\s+/,
  ),
)

const FAMILIES = [
  'increase boost raise hike rise lift growth',
  'spending budget expenditure outlay',
  'cut reduce reduction slash lower decrease',
  'agreement deal accord pact',
  'ceasefire truce armistice',
  'troop soldier force',
  'talk negotiation discussion',
  'help aid assistance',
  'attack strike assault raid',
  'free release',
  'withdraw withdrawal pullout pull',
  'member membership',
  'sanction embargo',
  'kill dead death',
  'halt stop suspend pause',
  'want demand',
]

let families: ReadonlyMap<string, string> | undefined

function familyOf(word: string): string {
  families ??= new Map(
    FAMILIES.flatMap((line) => {
      const [first, ...others] = line.split(' ').map(stem)
      return others.map((other) => [other, first!] as const)
    }),
  )
  return families.get(stem(word)) ?? stem(word)
}

/** The words of a stretch that carry its fact, in order: without grammar, inflection, spelling and the commonest synonyms. */
export function factWords(words: string): readonly string[] {
  return (words.match(/\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:['’.][\p{L}\p{M}]+)*/gu) ?? [])
    .map((word) => (/^\d/.test(word) ? word : nameKey(word.replace(/['’]s$/u, ''))))
    .filter((key) => key !== '' && !EMPTY.has(key))
    .map(familyOf)
}

/** True when the words deny something. */
export function isNegative(words: string): boolean {
  return /\b(?:not|no|never|cannot|without|nothing)\b|n[’']t\b/i.test(words)
}
