import type { Codebook } from '../../position/codebook.ts'
import { isAbout } from '../../position/issue-theme.ts'
import type { Actor } from '../../statement/actor.ts'
import { listNations } from '../../statement/nation.ts'
import { isOn } from '../issue-subject.ts'
import { namesActor } from '../names-actor.ts'
import type { FeatureSources } from './feature-sources.ts'
import type { Features, Translation } from './features.ts'

/** Who might break the peace, against whom, and who would come to help, with how each was read. */
interface Parties extends Pick<Features, 'challenger' | 'defender' | 'guarantor' | 'war'> {
  readonly translations: readonly Translation[]
}

type Found = readonly [actor: string | undefined, basis: Translation['basis'], because: string]

/** Reads the parties to a ceasefire out of case.yaml, else out of the issues. Whom nothing names stays unknown. */
export function findParties({ codebook, settings }: FeatureSources): Parties {
  const given = (actor: string | undefined): Found | undefined =>
    actor === undefined ? undefined : [actor, 'case', 'case.yaml says so under durability']
  const challenger = given(settings.challenger) ?? findChallenger(codebook)
  const guarantor = aside(given(settings.guarantor) ?? findGuarantor(codebook), challenger[0])
  const defender = given(settings.defender) ?? findDefender(codebook, challenger[0], guarantor[0])
  const war = warOf(codebook, [challenger[0], defender[0]], settings.war)
  const told = (feature: Translation['feature'], [actor, basis, because]: Found): Translation => ({
    feature,
    value: codebook.actors.find(({ id }) => id === actor)?.name ?? 'not known',
    basis,
    because,
  })
  return {
    ...(challenger[0] !== undefined && { challenger: challenger[0] }),
    ...(defender[0] !== undefined && { defender: defender[0] }),
    ...(guarantor[0] !== undefined && { guarantor: guarantor[0] }),
    war: war.kind,
    translations: [
      told('challenger', challenger),
      told('defender', defender),
      told('guarantor', guarantor),
      {
        feature: 'war',
        value: war.kind === 'unknown' ? 'not known' : war.kind,
        basis: war.basis,
        because: war.because,
      },
    ],
  }
}

const silent = (who: string, key: string): Found => [
  undefined,
  'unknown',
  `no issue says ${who}: write it in case.yaml, durability: ${key}`,
]

/** Who might break the peace is no guarantor of it. */
const aside = (found: Found, challenger: string | undefined): Found =>
  found[0] !== undefined && found[0] === challenger
    ? [undefined, 'unknown', 'the one who would give a guarantee is the one who might break the peace']
    : found

/** Whoever must act for a guarantee to be given, where that is one alone. */
function findGuarantor({ issues }: Codebook): Found {
  const holders = new Set(issues.filter((issue) => isOn(issue, 'backstop')).flatMap(({ controlledBy }) => controlledBy))
  const [only] = holders
  return holders.size === 1
    ? [only, 'words', 'it alone would have to give the guarantee']
    : silent('who alone would give a guarantee', 'guarantor')
}

/** Whoever the question is about, whether a deal would be kept. */
function findChallenger({ issues, actors }: Codebook): Found {
  const asked = issues
    .filter((issue) => isAbout(issue, 'compliance'))
    .map(({ id, question }) => `${spaced(id)} ${question}`)
  const named = actors.filter((actor) => asked.some((text) => namesActor(text, actor)))
  return named.length === 1
    ? [named[0]!.id, 'words', 'an issue asks whether it would keep a deal']
    : silent('who might break the peace', 'challenger')
}

/** Whoever would have to stop fighting beside the challenger, where that is one alone. */
function findDefender({ issues }: Codebook, challenger?: string, guarantor?: string): Found {
  const fighting = issues.filter((issue) => isOn(issue, 'ceasefire')).map(({ controlledBy }) => controlledBy)
  const others = new Set(
    fighting.flatMap((actors) =>
      challenger !== undefined && actors.includes(challenger)
        ? actors.filter((actor) => actor !== challenger && actor !== guarantor)
        : [],
    ),
  )
  const [only] = others
  return others.size === 1
    ? [only, 'words', 'it would have to stop fighting beside the challenger']
    : silent('who would be attacked', 'defender')
}

function warOf(
  { actors }: Codebook,
  parties: readonly (string | undefined)[],
  given: 'interstate' | 'civil' | undefined,
): { readonly kind: Features['war']; readonly basis: Translation['basis']; readonly because: string } {
  if (given) return { kind: given, basis: 'case', because: 'case.yaml says so under durability' }
  const known = parties.map((party) => actors.find(({ id }) => id === party))
  if (known.some((actor) => actor === undefined)) {
    return { kind: 'unknown', basis: 'unknown', because: 'not both parties are known: both kinds of war are shown' }
  }
  const states = new Set(listNations().flatMap(({ names }) => names))
  const areStates = known.every((actor) => namesOf(actor!).some((name) => states.has(name)))
  return areStates
    ? { kind: 'interstate', basis: 'words', because: 'both have the name of a state' }
    : { kind: 'unknown', basis: 'unknown', because: 'not both have the name of a state: both kinds of war are shown' }
}

const namesOf = ({ name, aliases, people }: Actor): readonly string[] => [
  name,
  ...aliases,
  ...people.flatMap((person) => [person.name, ...person.aliases]),
]

const spaced = (id: string) => id.replaceAll(/[-_]/gu, ' ')
