import { codeOfPlace, formatPattern, writtenCode } from '../conflict/state-space.ts'
import { commonMarks, type Solution } from './solution.ts'
import { allConcepts, type Concept, type State } from './stability.ts'

/** A state that is an equilibrium under some concepts. Its pattern has - for options that nothing depends on. */
export interface Equilibrium extends State {
  readonly concepts: readonly Concept[]
}

/** The equilibria under any concept: those under most concepts first, then in ascending order of code; at most `limit`, and how many there are. */
export function listEquilibria(
  { space, stable }: Solution,
  limit: number,
): { readonly equilibria: readonly Equilibrium[]; readonly count: number } {
  const concepts = allConcepts.filter((concept) => stable[concept])
  const marks = concepts.map((concept) => commonMarks(stable[concept]!))
  const byConcepts = concepts.map((): Equilibrium[] => [])
  let count = 0
  for (let at = 0; at < (marks[0]?.length ?? 0); at += 1) {
    const any = marks.reduce((sum, each) => sum | each[at]!, 0)
    for (let rest = any; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest
      const held = concepts.filter((_, i) => (marks[i]![at]! & bit) !== 0)
      const alike = byConcepts[concepts.length - held.length]!
      count += 1
      if (alike.length >= limit) continue
      const code = codeOfPlace(space, 8 * at + 31 - Math.clz32(bit))
      alike.push({ code: writtenCode(space, code), pattern: formatPattern(space, code), concepts: held })
    }
  }
  return { equilibria: byConcepts.flat().slice(0, limit), count }
}
