import type { Decoded, Problem } from '../../text/problem.ts'
import type { Desk } from '../desk.ts'

/** What a person at the page can do, by the code of a problem whose usual remedy is typed in a terminal. */
const remedies: Readonly<Partial<Record<string, string>>> = {
  'another-goal': 'Two goals make two conflicts: move the file away, and Stability drafts the other one.',
  'no-acts': 'Choose a goal, or write goal: in case.yaml, and say in the Codebook who must act for it.',
  'too-many-states': 'Mark infeasible states, or split the conflict.',
  'too-many-coalitions': 'Mark infeasible states, or join decision makers who act as one.',
  'no-date': 'Choose a day, or write the dates of reports in case.yaml.',
  'unknown-evidence': 'Draft the conflict anew in Stability; correct by hand what you wrote.',
  'unknown-commitment': 'Write the id of a commitment that Durability lists, or enough of its beginning.',
  'ambiguous-commitment': 'Write the id of a commitment that Durability lists, or enough of its beginning.',
  'empty-codebook': 'Write at least actors and issues.',
  'empty-conflict': 'Write decisionMakers, options and preferences, or take the file away: Stability then drafts one.',
  'no-conflict': 'Stability drafts one from the positions.',
  'no-reports': 'Add reports.',
}

/** A problem as the page shows it: files are named as the case names them, and its remedy is one that works there. */
export function asSeenInPage(problem: Problem, dir: string): Problem {
  const { location, message } = problem
  const below = (text: string) => text.replaceAll(`${dir}/`, '').replaceAll(`${dir}\\`, '')
  return {
    ...problem,
    message: below(message),
    hint: remedies[problem.code] ?? below(problem.hint),
    ...(location && { location: { ...location, file: below(location.file) } }),
  }
}

type Answers = Readonly<
  Record<string, (input: never, desk: Desk, request: never) => Decoded<unknown> | Promise<Decoded<unknown>>>
>

/** Answers whose problems are told as the page shows them. */
export function withProblemsAsSeen<T extends object>(answers: T): T {
  const told = Object.entries(answers as unknown as Answers).map(([route, answerOf]) => [
    route,
    async (input: never, desk: Desk, request: never): Promise<Decoded<unknown>> => {
      const answered = await answerOf(input, desk, request)
      if (answered.ok) return answered
      const [first, ...rest] = answered.problems
      const seen = (problem: Problem) => asSeenInPage(problem, desk.dir)
      return { ok: false, problems: [seen(first), ...rest.map(seen)] }
    },
  ])
  return Object.fromEntries(told) as T
}
