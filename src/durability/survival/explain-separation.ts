import type { Problem } from '../../text/problem.ts'
import { listNames } from './list-names.ts'
import type { Spells } from './spells.ts'

/** Covariates (by place) along which the likelihood rises for ever: each on its own, or only
 * together. Where `sign` is 1, higher values go with higher hazard. */
export interface Separation {
  readonly alone: boolean
  readonly covariates: readonly { readonly place: number; readonly sign: number }[]
}

/** The covariates that a direction of coefficients of a hazard is made of, but for rounding. */
export function listInvolved(direction: Float64Array): Separation['covariates'] {
  const most = Math.max(...direction.map(Math.abs))
  return Array.from(direction, (value, place) => ({
    place,
    sign: Math.abs(value) > 1e-6 * most ? Math.sign(value) : 0,
  })).filter(({ sign }) => sign !== 0)
}

/** Why no estimate is finite. `among` are the spells that count. */
export function explainSeparation(
  spells: Spells,
  separation: Separation,
  among: ArrayLike<number>,
): [Problem, ...Problem[]] {
  const about = {
    code: 'separation',
    severity: 'error',
    ...(spells.origin && { location: { file: spells.origin.file } }),
  } as const
  const involved = separation.covariates.map(({ place }) => spells.covariates[place]!)
  if (!separation.alone)
    return [
      {
        ...about,
        message: `${listNames(involved)} together tell in advance which spells end: their coefficients would be infinite`,
        hint: 'Leave one of them out, or group their values more coarsely [HeinzeSchemper2001].',
      },
    ]
  return separation.covariates.map(({ sign }, at): Problem => {
    const { name, values } = involved[at]!
    const all = new Set(Array.from(among, (k) => values[k]!))
    const ended = new Set(
      Array.from(among)
        .filter((k) => spells.event[k])
        .map((k) => values[k]!),
    )
    const [never, ...others] = [...all].filter((value) => !ended.has(value))
    const how =
      all.size === 2 && never !== undefined && others.length === 0
        ? `no spell with "${name}" = ${never} ended`
        : `whenever a spell ended, its "${name}" was the ${sign > 0 ? 'highest' : 'lowest'} of all at risk`
    return {
      ...about,
      message: `${how}: its coefficient would be infinite`,
      hint: `Leave "${name}" out and compare curves instead, or group its values so that each has events [HeinzeSchemper2001].`,
    }
  }) as [Problem, ...Problem[]]
}
