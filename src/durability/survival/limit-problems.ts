import type { Problem } from '../../text/problem.ts'

/** How many problems of one kind are told in full. */
const most = 20

/** The first 20 problems of each code, and how many more there are like them. */
export function limitProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...Map.groupBy(problems, ({ code }) => code).values()].flatMap((alike) => {
    const [first] = alike
    const more = alike.length - most
    if (!first || more <= 0) return alike
    const { code, severity, message, hint, location } = first
    return [
      ...alike.slice(0, most),
      {
        code,
        severity,
        message: `and ${more} more like this: ${message}`,
        hint,
        ...(location && { location: { file: location.file } }),
      },
    ]
  })
}
