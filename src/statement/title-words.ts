const set = (words: string) => new Set(words.trim().split(/\s+/))

/** Forms of address, which name no office. */
export const ADDRESS = set('mr mrs ms miss mx dr sir dame lord lady madam mister monsieur')
/** Words that only go before the head of a title. */
const BEFORE = set(
  'former ex then acting interim outgoing incoming late president-elect deputy vice assistant associate under first second senior special ' +
    'chief top prime foreign defence defense finance interior justice home energy trade economy economic oil health labour labor culture ' +
    'information security national crown supreme permanent high lead principal head political military army naval air press policy peace ' +
    'nuclear climate attorney commanding state cabinet parliamentary presidential gubernatorial veteran longtime leading staff brigadier major lieutenant research ' +
    'non-resident nonresident visiting distinguished managing executive regional country emeritus opposition party rebel faction union main technology treasury water agriculture transport',
)
/** Heads of titles of state, church and party. */
export const STATE = set(
  'president minister premier chancellor king queen emperor monarch prince princess emir sultan sheikh sheik shah pope ayatollah imam secretary ' +
    'leader chief chairman chairwoman chairperson chair speaker spokesman spokeswoman spokesperson ambassador envoy negotiator mediator ' +
    'commissioner general secretary-general governor mayor senator congressman congresswoman representative lawmaker legislator deputy mp mep ' +
    'lieutenant colonel major captain admiral brigadier marshal commander sergeant gen lt col maj capt adm sgt brig cmdr sen rep gov amb ' +
    'judge justice attorney prosecutor adviser advisor aide counsellor counselor taoiseach commander-in-chief director head undersecretary ' +
    'strongman warlord nominee candidate contender lawyer counsel coordinator diplomat dictator vice-president cardinal archbishop bishop patriarch rabbi reverend rev',
)
/** Heads of titles of those who speak as experts. */
export const LEARNED = set(
  'fellow professor prof analyst expert scholar researcher academic historian lecturer scientist economist strategist pollster author commentator columnist',
)

const TITLE_WORDS = BEFORE.union(STATE).union(LEARNED).union(ADDRESS)

/** For each first letter the lengths of those words, a bit each: most words are none by that. */
const LENGTHS = new Uint32Array(128)
for (const word of TITLE_WORDS) LENGTHS[word.charCodeAt(0)]! |= 1 << word.length

/** True for a word that may stand in a title, before its head or as it. */
export function isTitleWord(key: string): boolean {
  const lengths = LENGTHS[key.charCodeAt(0)]
  return lengths !== undefined && (lengths & (1 << key.length)) !== 0 && TITLE_WORDS.has(key)
}
