/** Units of people who may be sent to keep a peace, as regular expressions of their words. */
export const PEOPLE =
  'troops?|soldiers?|peacekeepers?|blue helmets?|marines|gendarmes?|officers?|trainers?|advis[eo]rs?|personnel|police|observers?|monitors?|inspectors?|verifiers?'

const observers = /^(?:observers|monitors|inspectors|verifiers)$/u
const people = new RegExp(`^(?:${PEOPLE})$`, 'u')

/** What people of a unit are sent to do: to watch, to police or to hold; undefined where the unit is not one of people who are sent. */
export function peopleKind(unit: string): 'observers' | 'police' | 'troops' | undefined {
  if (!people.test(unit)) return undefined
  if (observers.test(unit)) return 'observers'
  return /^(?:police|gendarmes|officers)$/u.test(unit) ? 'police' : 'troops'
}
