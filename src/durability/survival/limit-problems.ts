import type { Problem } from '../../text/problem.ts'

/** How many problems of one kind are told in full. */
const most = 20

/** The first 20 problems of each code, in their order, and how many more there are like them. */
export function limitProblems(problems: readonly Problem[]): readonly Problem[] {
  const alike = Map.groupBy(problems, ({ code }) => code)
  const told = new Set([...alike.values()].flatMap((same) => same.slice(0, most)))
  const more = [...alike.values()].flatMap(([first, ...others]) => {
    const untold = others.length + 1 - most
    if (!first || untold <= 0) return []
    const { location, ...same } = first
    const message = `and ${untold} more like this: ${first.message}`
    return [{ ...same, message, ...(location && { location: { file: location.file } }) }]
  })
  return [...problems.filter((problem) => told.has(problem)), ...more]
}
