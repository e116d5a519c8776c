/** What a source without a name is, told by the noun at its head. */
export type SourceKind = 'document' | 'anonymous' | 'analysts' | 'institution' | 'speech' | 'group'

const list = (words: string) => words.trim().split(/\s+/)

const KINDS: readonly (readonly [SourceKind, readonly string[]])[] = [
  [
    'document',
    list(`statement statements communique communiqué declaration draft drafts text letter letters memo memorandum document documents report reports
      resolution agreement accord deal treaty pact data figures statistics poll polls survey surveys study studies readout transcript paper
      proposal plan roadmap framework charter law bill decree filing filings indictment article editorial analysis assessment estimate estimates
      census index dossier note tweet post cable cables email emails records book manifesto protocol petition map study website research filing disclosures regulations rules opinion ruling verdict results constitution`),
  ],
  [
    'anonymous',
    list(`official officials diplomat diplomats source sources aide aides insider insiders person people individual individuals participant participants
      negotiators mediators officer officers envoys attendees witness witnesses colleague colleagues associate associates advisers advisors one another delegate delegates`),
  ],
  [
    'analysts',
    list(
      'analyst analysts expert experts observer observers scholar scholars economist economists historian historians researcher researchers academics strategists pollsters commentators',
    ),
  ],
  [
    'institution',
    list(`ministry office presidency spokesman spokeswoman spokesperson spokespeople spokesmen embassy mission department secretariat commission
      kremlin chancellery palace pentagon command cabinet court agency bureau headquarters service consulate directorate council ambassador
      junta leadership politburo`),
  ],
  [
    'speech',
    list(`remark remarks comment comments word words speech speeches address testimony interview message messages question questions reply response
      answer answers warning warnings claim claims assertion assertions demand demands pledge promise insistence suggestion view views position stance
      call calls criticism account condition accusation appeal threat vow belief`),
  ],
  [
    'group',
    list(`government governments administration administrations parliament lawmakers leaders ministers allies nations countries states forces troops army military
      rebels militants fighters group movement party parties side sides delegation delegations team negotiating officials' authorities regime
      policies policy camp bloc union members neighbours neighbors powers capitals media newspaper television news rivals opponents supporters critics
      guard guards corps navy brigades politicians prosecutors authorities candidates residents civilians soldiers presidents alliance opposition faction factions coalition families protesters activists police`),
  ],
]

/** The first kind that has a noun. */
const kindOf = new Map(KINDS.toReversed().flatMap(([kind, nouns]) => nouns.map((noun) => [noun, kind])))

/** The kind of a source by the noun at its head, in lower case. */
export function sourceKind(noun: string): SourceKind | undefined {
  return kindOf.get(noun)
}

const MEDIA = /\b(?:media|newspaper|television|tv|radio|news|agency|broadcaster|daily|outlet|website|channel)\b/i

/** True for words that mean an outlet, which speaks for no actor. */
export function isMedia(words: string): boolean {
  return MEDIA.test(words)
}

const SEATS =
  /^(?:the\s+)?(?:kremlin|white house|pentagon|state department|(?:10\s+)?downing street|no\.? 10|whitehall|[ée]lys[ée]e(?: palace)?|quai d[’']orsay|casa rosada|malaca[nñ]ang|miraflores|european commission)$/iu

/** True for the seat of a government, which speaks as an office: "the Kremlin". */
export function isSeat(words: string): boolean {
  return SEATS.test(words.trim())
}
