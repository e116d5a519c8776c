const word = /\b(guarant(?:ees?|eed|eeing|ors?)|assurances?)\b/giu

/** What a guarantee is of that is one against attack. */
const security =
  /\b(securit\w+|safety|secure|attack\w*|invasions?|invad\w+|aggress\w+|defen[cs]e|defend\w*|military|nuclear|peace|cease-?fires?|truces?|borders?|frontiers?|independence|sovereignty|integrity|territor\w+|surviv\w+|protect\w*|armed|force|forces|troops|soldiers|wars?)\b/iu

/** What can be guaranteed, lent or delivered without any thought of war. */
const goods =
  /\b(credits?|loans?|debts?|banks?|exports?|imports?|prices?|investments?|investors?|payments?|deposits?|wages?|salar(?:y|ies)|pensions?|incomes?|jobs?|employment|revenues?|minimums?|suppl(?:y|ies)|deliver(?:y|ies)|water|flows?|discharges?|food|grain|energy|power|electricity|gas|oil|fuel|markets?|access|transit|quotas?|seats?|tariffs?|duty|money|funds?|schemes?|rights?|quality|product|services?)\b/iu

const object = /^\s+(?:a|an|no|any|some|all|each|every|free|full|equal|of)\b/iu
/** What somebody will do or leave is a promise of its own; a guarantee where it is to defend. */
const clause = /^\s+that\b/iu
const defends = /\b(defend\w*|protect\w*|come|comes|aid|assist\w*)\b/iu
const goesOn = /^\s+(?:against|from|for|by|to|in|with|if|or|and|but|as|at|on|before|after|when|until|unless)\b/iu

/**
 * True when a text speaks of a guarantee, a guarantor or assurances to somebody's security. A guarantee of something else, a flow of
 * water, a loan, a price, is none; one of which nothing is said but that it is given is taken for one.
 */
export function isSecurityGuarantee(text: string): boolean {
  return [...text.matchAll(word)].some((match) => {
    const [found] = match
    const before = wordsBefore(text.slice(0, match.index))
    const after = /^[^.;:?!]*/u.exec(text.slice(match.index + found.length))![0]
    if (clause.test(after)) return defends.test(after)
    const near = after.split(/\s+/u).slice(0, 8).join(' ')
    if (security.test(`${before} ${near}`)) return true
    if (goods.test(before) || goods.test(near)) return false
    return isBare(found.toLowerCase(), after)
  })
}

/** True when a text has the word at all. */
export function namesGuarantee(text: string): boolean {
  return text.match(word) !== null
}

/** A noun of which no object is said, or a verb whose object is a name: "guarantee Ukraine". */
function isBare(found: string, after: string): boolean {
  if (/or/u.test(found)) return true
  if (object.test(after)) return false
  if (/(?:ed|ing)$/u.test(found)) return /^\s+by\b/iu.test(after)
  if (/s$/u.test(found) || after.trim() === '' || goesOn.test(after) || /^[,’'”")]/u.test(after)) return true
  if (/^\s+(?:the|its|their|his|her|our)\s/iu.test(after)) return true
  return /^\s+\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*)*\s*$/u.test(after)
}

/** The two words before, of the same clause: "minimum flow" before "guarantee". */
const wordsBefore = (text: string) => /(?:[\p{L}’'-]+\s+){0,2}$/u.exec(text)![0]
