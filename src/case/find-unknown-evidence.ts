import type { Statement } from '../statement/statement.ts'
import type { Problem } from '../text/problem.ts'
import type { OpenedConflict } from './open-conflict.ts'

/** A warning that names the evidence of a conflict which no statement of its case is; none where all of it is found. */
export function findUnknownEvidence(
  { conflict, file, dir }: OpenedConflict,
  statements: readonly Statement[],
): readonly Problem[] {
  const known = new Set(statements.map(({ id }) => id))
  const unknown = new Set(
    Object.values(conflict.preferences)
      .flatMap((preference) => (preference.kind === 'statements' ? preference.statements : []))
      .flatMap(({ evidence }) => evidence.filter((id) => !known.has(id))),
  )
  if (unknown.size === 0) return []
  return [
    {
      code: 'unknown-evidence',
      severity: 'warning',
      message: `evidence that no statement of the case is: ${[...unknown].join(', ')}`,
      hint: `Run nonpaper conflict ${dir ?? 'DIR'} to bring drafted evidence up to date; correct by hand what you wrote.`,
      ...(file !== undefined && { location: { file } }),
    },
  ]
}
