import type { Problem } from '../text/problem.ts'
import type { Path, YamlSource } from '../text/yaml-source.ts'
import type { Formula } from './expression.ts'
import { readFormula } from './read-formula.ts'
import { placeInScalar } from './scalar-place.ts'
import { entries, mapping } from './written.ts'

/** Every expression of conflict.yaml that could be read, by where it belongs, and what is wrong with the others. */
interface Formulas {
  /** Throws nothing and finds nothing where the expression could not be read. */
  at(...place: readonly (string | number)[]): Formula | undefined
  readonly infeasible: readonly Formula[]
  readonly problems: readonly Problem[]
}

/** Reads the expressions of a conflict.yaml whose shape may be wrong elsewhere. `text` is the file. */
export function readFormulas(source: YamlSource, text: string): Formulas {
  const options = entries(mapping(source.value).options, [])
    .map(([option]) => mapping(option).id)
    .filter((id) => typeof id === 'string')
  const formulas = new Map<string, Formula>()
  const infeasible: Formula[] = []
  const problems: Problem[] = []
  for (const { place, path, written } of expressionsOf(mapping(source.value))) {
    if (typeof written !== 'string' || written === '') continue
    const read = readFormula(written, options, placeInScalar(text, written, source.locate(path)))
    if (read.ok) {
      formulas.set(JSON.stringify(place), read.value)
      if (place[0] === 'infeasible') infeasible.push(read.value)
    } else problems.push(...read.problems)
  }
  return { at: (...place) => formulas.get(JSON.stringify(place)), infeasible, problems }
}

interface Written {
  readonly place: Path
  readonly path: Path
  readonly written: unknown
}

/** The expressions of a conflict.yaml taken as written, with where each belongs and where it stands. */
export function* expressionsOf(file: Readonly<Record<string, unknown>>): Generator<Written> {
  for (const [i, [written, path]] of entries(file.infeasible, ['infeasible']).entries()) {
    yield { place: ['infeasible', i], path, written }
  }
  for (const [decisionMaker, preference] of Object.entries(mapping(file.preferences))) {
    for (const kind of ['statements', 'weights']) {
      const at = ['preferences', decisionMaker, kind]
      for (const [i, [item, path]] of entries(mapping(preference)[kind], at).entries()) {
        const plain = typeof item === 'string'
        const place = [...at, i]
        yield { place, path: plain ? path : [...path, 'when'], written: plain ? item : mapping(item).when }
      }
    }
  }
  yield { place: ['statusQuo'], path: ['statusQuo'], written: file.statusQuo }
  for (const [name, written] of Object.entries(mapping(file.targets))) {
    yield { place: ['targets', name], path: ['targets', name], written }
  }
}
