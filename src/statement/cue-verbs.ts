import { inflect, type VerbForm } from './verb-forms.ts'

/** What a cue verb may be followed by, and so where its content is found. */
export interface CueVerb {
  readonly lemma: string
  /** Reports speech: a quotation, a clause with "that", and the speaker after the verb. */
  readonly speech: boolean
  /** A clause without "that" ("said talks may resume"). */
  readonly bare: boolean
  /** A clause with "that". */
  readonly that: boolean
  /** An infinitive ("vowed to stay"). */
  readonly infinitive: boolean
  /** An object and an infinitive ("urged both sides to stop"). */
  readonly objectInfinitive: boolean
  /** The person spoken to stands right after the verb ("told reporters"). */
  readonly addressee: boolean
  /** A noun phrase ("rejected the offer"). */
  readonly object: boolean
  /** An object and "as" ("described the talks as frank"). */
  readonly as: boolean
  /** An object and a name for it ("called the vote a sham"). */
  readonly naming: boolean
  /** Prepositions or particles that lead to the content ("called for", "ruled out"). */
  readonly prepositions: readonly string[]
  /** Prepositions that lead to an object with an infinitive ("called on both sides to stop"). */
  readonly appeals: readonly string[]
  /** What is held, not said ("wants", "supports", "hopes"): the reporter characterises. */
  readonly attitude: boolean
  /** The content needs the verb to make sense ("supports the plan"). */
  readonly inside: boolean
  /** A position only when denied ("will not allow"). */
  readonly negated: boolean
  /** A position only in the present ("seeks recognition"; "sought" is the story). */
  readonly present: boolean
  /** Particles of which one must follow the verb: "pointed out", "turned down", "made clear". */
  readonly particles: readonly string[]
  /** Words of which one must follow the object: "accused … of", "conditioned … on". */
  readonly needs: readonly string[]
}

/** A form of a cue verb met in the text. */
export interface CueForm {
  readonly verb: CueVerb
  readonly forms: readonly VerbForm[]
}

type Flag =
  | 'speech'
  | 'bare'
  | 'that'
  | 'infinitive'
  | 'objectInfinitive'
  | 'addressee'
  | 'object'
  | 'as'
  | 'naming'
  | 'attitude'
  | 'inside'
  | 'negated'
  | 'present'

const words = (list: string): string[] => list.trim().split(/\s+/u)

/** Verbs by what they allow; a verb may stand in several lines. Everyday reporting English, American and British spelling. */
const ALLOWED: Readonly<Record<Flag, string>> = {
  speech: `
    say add tell write note explain argue claim insist warn suggest acknowledge admit concede predict promise vow pledge confirm allege
    contend maintain reply respond declare state tweet post retweet report announce reveal complain caution stress emphasize emphasise
    reiterate repeat conclude estimate swear deny recall joke quip assert indicate signal affirm reaffirm testify hint remark observe
    comment counter retort boast brag lament bemoan disclose highlight underline underscore mention speculate clarify specify ask urge
    demand continue recount relate read shout yell chant interject cry whisper scream thunder fume muse wonder reason advise assure
    remind inform proclaim pronounce protest propose recommend reassure threaten exclaim opine surmise posit elaborate expound sum
    elucidate stipulate decree rule blog message email text point make begin scoff sneer snap rail object volunteer answer
    cable brief notify apprise echo counsel remonstrate gripe grumble marvel crow charge accuse plead beg implore appeal
    argue summarise summarize forecast guess hypothesise hypothesize theorise theorize`,
  bare: `
    say add tell write note explain argue claim insist warn suggest acknowledge admit concede predict promise vow pledge confirm allege
    contend maintain reply respond declare state tweet report announce reveal complain caution stress emphasize emphasise reiterate
    repeat conclude estimate swear deny recall joke quip assert indicate signal affirm reaffirm testify hint believe think hope fear
    point make assure remind inform post guess reckon suspect worry disclose expect agree find show calculate`,
  that: `
    agree show find learn determine imply accept recognize recognise request require argue assume doubt calculate decide verify
    calculate believe think hope fear expect worry realize realise understand`,
  infinitive: `
    vow pledge promise agree refuse decline offer threaten propose undertake swear volunteer consent request demand ask beg
    aim hope intend plan want prefer`,
  objectInfinitive: `
    urge ask tell press order encourage invite warn implore beg beseech advise direct instruct challenge command exhort request
    counsel remind want lobby entreat dare forbid expect`,
  addressee: `tell remind assure inform warn promise notify reassure brief advise apprise ask caution message`,
  object: `
    announce propose demand reject dismiss deny condemn denounce criticize criticise slam blast welcome praise hail defend underscore
    underline stress emphasize emphasise highlight reiterate repeat reaffirm confirm acknowledge promise pledge offer threaten urge
    recommend request require endorse back support oppose favor favour decry deplore lament protest accept admit suggest predict
    express voice describe blame question advocate champion resist disavow renounce rebuff rebuke spurn blast assail
    applaud laud commend castigate lambast lambaste deride mock ridicule dispute refute rebut contradict
    note report accuse blame condition seek allow permit tolerate cede tie link
    recognize recognise brush hold play put shrug turn wave sum
    outline propose want prefer signal reveal affirm vow approve refuse regret deplore prioritize prioritise`,
  as: `
    describe dismiss denounce condemn hail defend characterize characterise portray brand decry deride praise regard reject view see
    underscore paint slam cast present tout depict blast criticize criticise label mock ridicule`,
  naming: `call label brand dub term deem declare consider`,
  attitude: `refuse decline believe think hope fear expect suspect reckon worry doubt aim intend plan want prefer support oppose back favor favour understand realise realize consider regard view see resist condition seek stick adhere cling balk stand allow permit tolerate cede tie link`,
  inside: `want prefer support oppose back favor favour resist condition seek stick adhere cling balk stand allow permit tolerate cede tie link`,
  negated: `allow permit tolerate cede`,
  present: `seek`,
}

const PARTICLES: Readonly<Record<string, string>> = {
  brush: 'off aside',
  hold: 'out',
  make: 'clear plain known',
  play: 'down',
  point: 'out',
  put: 'forward',
  shrug: 'off',
  sum: 'up',
  turn: 'down',
  wave: 'away aside',
}

const NEEDS: Readonly<Record<string, string>> = {
  accuse: 'of',
  blame: 'for on',
  condition: 'on upon',
  tie: 'to',
  link: 'to with',
}

const PREPOSITIONS: Readonly<Record<string, string>> = {
  agree: 'on to',
  apologize: 'for',
  apologise: 'for',
  appeal: 'for',
  argue: 'for against',
  ask: 'for',
  boast: 'of about',
  brag: 'of about',
  call: 'for',
  commit: 'to',
  complain: 'of about',
  disagree: 'with',
  hint: 'at',
  insist: 'on upon',
  lash: 'out',
  hit: 'out',
  object: 'to',
  plead: 'for',
  press: 'for',
  push: 'for back',
  rail: 'against',
  rule: 'out',
  speak: 'of out against about',
  talk: 'about of',
  threaten: 'with',
  warn: 'of against about',
  caution: 'against',
  advise: 'against',
  campaign: 'for',
  protest: 'against',
  consent: 'to',
  lay: 'out',
  stick: 'to by with',
  adhere: 'to',
  cling: 'to',
  balk: 'at',
  stand: 'by behind',
}

const APPEALS: Readonly<Record<string, string>> = { call: 'on upon', appeal: 'to', plead: 'with', prevail: 'on' }

function allows(flag: Flag): ReadonlySet<string> {
  return new Set(words(ALLOWED[flag]))
}

let lexicon: ReadonlyMap<string, CueForm> | undefined

/** The cue verb a word in lower case may be a form of. */
export function cueFormOf(word: string): CueForm | undefined {
  lexicon ??= buildLexicon()
  return lexicon.get(word)
}

function buildLexicon(): ReadonlyMap<string, CueForm> {
  const flags = Object.fromEntries((Object.keys(ALLOWED) as Flag[]).map((flag) => [flag, allows(flag)])) as Record<
    Flag,
    ReadonlySet<string>
  >
  const lemmas = new Set([
    ...Object.values(flags).flatMap((set) => [...set]),
    ...Object.keys(PREPOSITIONS),
    ...Object.keys(APPEALS),
  ])
  const found = new Map<string, CueForm>()
  for (const lemma of lemmas) {
    const speech = flags.speech.has(lemma)
    const verb: CueVerb = {
      lemma,
      speech,
      bare: flags.bare.has(lemma),
      that: speech || flags.bare.has(lemma) || flags.that.has(lemma),
      infinitive: flags.infinitive.has(lemma),
      objectInfinitive: flags.objectInfinitive.has(lemma),
      addressee: flags.addressee.has(lemma),
      object: flags.object.has(lemma),
      as: flags.as.has(lemma),
      naming: flags.naming.has(lemma),
      prepositions: words(PREPOSITIONS[lemma] ?? '').filter(Boolean),
      appeals: words(APPEALS[lemma] ?? '').filter(Boolean),
      attitude: flags.attitude.has(lemma),
      inside: flags.inside.has(lemma),
      negated: flags.negated.has(lemma),
      present: flags.present.has(lemma),
      particles: words(PARTICLES[lemma] ?? '').filter(Boolean),
      needs: words(NEEDS[lemma] ?? '').filter(Boolean),
    }
    for (const [form, kind] of inflect(lemma)) {
      const known = found.get(form)
      if (!known) found.set(form, { verb, forms: [kind] })
      else if (known.verb === verb) found.set(form, { verb, forms: [...known.forms, kind] })
    }
  }
  return found
}
