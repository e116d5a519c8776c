import { nearestHint } from '../text/nearest-name.ts'
import type { Decoded, Problem } from '../text/problem.ts'
import type { Expression, Formula } from './expression.ts'
import { type PlaceOf, parseExpression, placeInText } from './parse-expression.ts'

/** Reads an expression whose options must be among those given. `placeOf` says where a stretch of `text` stands in a file. */
export function readFormula(
  text: string,
  options: readonly string[],
  placeOf: PlaceOf = placeInText(text),
): Decoded<Formula> {
  const parsed = parseExpression(text, placeOf)
  if (!parsed.ok) return parsed
  const [first, ...rest] = findUnknownOptions(parsed.value, options, placeOf)
  if (first) return { ok: false, problems: [first, ...rest] }
  const location = placeOf({ start: 0, end: text.length })
  return { ok: true, value: { text, expression: parsed.value, location }, warnings: [] }
}

function findUnknownOptions(part: Expression, known: readonly string[], placeOf: PlaceOf): readonly Problem[] {
  switch (part.kind) {
    case 'option':
      return known.includes(part.option)
        ? []
        : [
            {
              code: 'unknown-option',
              severity: 'error',
              message: `unknown option "${part.option}"`,
              hint: nearestHint(part.option, known, 'option'),
              location: placeOf(part),
            },
          ]
    case 'not':
      return findUnknownOptions(part.of, known, placeOf)
    case 'atLeast':
      return part.of.flatMap((inner) => findUnknownOptions(inner, known, placeOf))
    default:
      return [part.left, part.right].flatMap((inner) => findUnknownOptions(inner, known, placeOf))
  }
}
