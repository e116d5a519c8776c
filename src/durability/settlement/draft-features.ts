import type { Issue } from '../../position/codebook.ts'
import type { CeasefireLevel } from '../force/force.ts'
import { isEconomic, isOn } from '../issue-subject.ts'
import type { FeatureSources } from './feature-sources.ts'
import type { Features, Translation } from './features.ts'
import { findParties } from './find-parties.ts'
import { findTroops } from './find-troops.ts'
import type { BackstopKind, DurabilitySettings } from './settings.ts'

/**
 * A settlement in the terms that history, the game and the force tables know. What case.yaml says comes first, then the words of the
 * issues; the rest is assumed. Every feature carries how it was read, for a person to confirm.
 */
export function draftFeatures(sources: FeatureSources): Features {
  const { codebook, settings, settlement } = sources
  const { challenger, defender, guarantor, war, translations } = findParties(sources)
  const choices = codebook.issues.map((issue) => ({ issue, alternative: settlement[issue.id] ?? issue.statusQuo }))

  const backstops = choices.flatMap((choice) => backstopOf(choice, sources, guarantor, defender))
  const promise = backstops.find(({ kind }) => kind === 'promise')
  const stake = backstops.find(({ kind }) => kind === 'stake')
  const forces = choices.flatMap((choice) => forceOf(choice, settings))
  const force = forces.find(({ deployed }) => deployed)
  const ceasefire = ceasefireOf(choices, settings)
  const troops =
    force &&
    findTroops(
      sources,
      forces.map(({ issue }) => issue.id),
    )

  return {
    settlement,
    ...(challenger !== undefined && { challenger }),
    ...(defender !== undefined && { defender }),
    ...(guarantor !== undefined && { guarantor }),
    war,
    promise: promise !== undefined,
    stake: stake !== undefined,
    backstopAsked: backstops.length > 0,
    peacekeepers: force !== undefined,
    forceIssues: forces.map(({ issue }) => issue.id),
    ...(troops && { troops: troops.range }),
    ceasefire: ceasefire.level,
    ...(settings.line && { line: settings.line }),
    scenario: {
      troopsK: troops ? troops.range.mode / 1000 : 0,
      backstop: promise !== undefined,
      minerals: stake !== undefined,
    },
    translations: [
      ...translations,
      ...backstopTranslations(backstops),
      forceTranslation(forces),
      ...(troops ? [troops.translation] : []),
      ceasefire.translation,
      lineTranslation(settings),
    ],
  }
}

interface Choice {
  readonly issue: Issue
  readonly alternative: string
}

interface BackstopChoice extends Choice {
  readonly kind: BackstopKind
  readonly basis: 'case' | 'words'
}

/** What an issue's alternative asks of the guarantor; nothing for an issue that is about no backstop. */
function backstopOf(
  { issue, alternative }: Choice,
  { settings }: FeatureSources,
  guarantor: string | undefined,
  defender: string | undefined,
): readonly BackstopChoice[] {
  const given = settings.backstop?.[issue.id]
  if (given) return [{ issue, alternative, kind: given[alternative] ?? 'none', basis: 'case' }]
  if (settings.backstop) return []
  const unchanged = alternative === issue.statusQuo
  if (isOn(issue, 'backstop')) {
    const kind = unchanged ? 'none' : isEconomic(issue, alternative) ? 'stake' : 'promise'
    return [{ issue, alternative, kind, basis: 'words' }]
  }
  // A business deal is a guarantor's stake on the ground only where it is made with whoever is to be guarded.
  const parties = [guarantor, defender].filter((actor) => actor !== undefined)
  const theirs = parties.length > 0 && parties.every((actor) => issue.controlledBy.includes(actor))
  if (!theirs || !isOn(issue, 'stake') || unchanged) return []
  return [{ issue, alternative, kind: 'stake', basis: 'words' }]
}

const kinds: Readonly<Record<BackstopKind, string>> = {
  none: 'no backstop',
  stake: 'an economic stake, no promise to come',
  promise: 'a promise to come',
}

function backstopTranslations(backstops: readonly BackstopChoice[]): readonly Translation[] {
  if (backstops.length === 0) {
    const because = 'no issue of the codebook is about a guarantee'
    return [{ feature: 'backstop', value: kinds.none, basis: 'unknown', because }]
  }
  return backstops.map(({ issue, alternative, kind, basis }) => ({
    feature: 'backstop',
    value: kinds[kind],
    basis,
    issue: issue.id,
    alternative,
    because:
      basis === 'case'
        ? 'case.yaml says so under durability'
        : alternative === issue.statusQuo
          ? 'the issue is about a guarantee, and the settlement leaves it as it is today'
          : kind === 'stake'
            ? 'the words of this alternative are about business, not arms'
            : 'the issue is about a guarantee, and the words of this alternative are not about business',
  }))
}

interface ForceChoice extends Choice {
  readonly deployed: boolean
  readonly basis: 'case' | 'words'
}

function forceOf({ issue, alternative }: Choice, { peacekeepers }: DurabilitySettings): readonly ForceChoice[] {
  const given = peacekeepers?.[issue.id]
  if (given) return [{ issue, alternative, deployed: given.includes(alternative), basis: 'case' }]
  if (peacekeepers || !isOn(issue, 'peacekeepers') || isOn(issue, 'backstop')) return []
  return [{ issue, alternative, deployed: alternative !== issue.statusQuo, basis: 'words' }]
}

function forceTranslation(forces: readonly ForceChoice[]): Translation {
  const first = forces.find(({ deployed }) => deployed) ?? forces[0]
  if (!first) {
    const because = 'no issue of the codebook is about peacekeepers or observers'
    return { feature: 'peacekeepers', value: 'none', basis: 'unknown', because }
  }
  const { issue, alternative, deployed, basis } = first
  const words = deployed ? 'the settlement changes it' : 'the settlement leaves it as it is today'
  return {
    feature: 'peacekeepers',
    value: deployed ? 'deployed' : 'none',
    basis,
    issue: issue.id,
    alternative,
    because: basis === 'case' ? 'case.yaml says so under durability' : `the issue is about a force, and ${words}`,
  }
}

const levels: Readonly<Record<CeasefireLevel, string>> = {
  functional: 'it works',
  violated: 'it is violated all the time',
  collapsing: 'it is collapsing into combat',
  unknown: 'not known',
}

function ceasefireOf(
  choices: readonly Choice[],
  { ceasefire }: DurabilitySettings,
): { readonly level: CeasefireLevel; readonly translation: Translation } {
  const told = (level: CeasefireLevel, basis: Translation['basis'], because: string, choice?: Choice) => ({
    level,
    translation: {
      feature: 'ceasefire' as const,
      value: levels[level],
      basis,
      because,
      ...(choice && { issue: choice.issue.id, alternative: choice.alternative }),
    },
  })
  const given = choices.find(({ issue }) => ceasefire?.[issue.id])
  if (given) {
    const level = ceasefire![given.issue.id]![given.alternative] ?? 'unknown'
    return told(level, 'case', 'case.yaml says so under durability', given)
  }
  const agreed = choices.find(
    ({ issue, alternative }) =>
      alternative !== issue.statusQuo &&
      isOn(issue, 'ceasefire') &&
      !isOn(issue, 'peacekeepers') &&
      !isOn(issue, 'backstop'),
  )
  if (agreed) {
    const because = 'the settlement has the fighting end; that it does so on the ground is assumed'
    return told('functional', 'assumed', because, agreed)
  }
  return told(
    'unknown',
    'assumed',
    'the settlement names no ceasefire; history and the game take the fighting to have stopped',
  )
}

function lineTranslation({ line }: DurabilitySettings): Translation {
  if (line) {
    const written = (km: number) => km.toLocaleString('en-GB')
    const value = line.low === line.high ? `${written(line.mode)} km` : `${written(line.low)}–${written(line.high)} km`
    return { feature: 'line', value, basis: 'case', because: line.from }
  }
  const because = 'no length is given: write it in case.yaml, durability: line: {range: 1250, from: …}'
  return { feature: 'line', value: 'not known', basis: 'unknown', because }
}
