import { type Command, InvalidArgumentError, Option } from 'commander'
import type { OpenedConflict } from '../case/open-conflict.ts'
import type { SolvedConflict } from '../case/stability-of.ts'
import type { Conflict } from '../conflict/conflict.ts'
import type { ExplainedConcept } from '../stability/find-departures.ts'
import { type Further, type FurtherKind, furtherKinds } from '../stability/list-further.ts'
import { allConcepts, type Concept } from '../stability/stability.ts'
import { goalOption } from './goal-options.ts'
import { openProgress, print, printJson, printProblems } from './terminal.ts'

interface StabilityOptions {
  readonly goal?: string
  readonly concepts?: readonly Concept[]
  readonly target?: string
  readonly state?: string
  readonly under: ExplainedConcept
  readonly all?: true
  readonly further?: readonly FurtherKind[]
  readonly counts?: true
  readonly json?: true
}

/** `nonpaper stability DIR|FILE`: which states would hold, and why a target would not. */
export function defineStability(command: Command): void {
  command
    .argument('<path>', 'a conflict.yaml, or the folder it is in; a case folder without one is drafted from in memory')
    .addOption(goalOption())
    .option('--concepts <names>', `of ${allConcepts.join(', ')}; all when left out`, conceptsArgument)
    .option('--target <target>', 'explain this target only: its name, or an expression over options')
    .option('--state <state>', 'the state of the target to explain, as a code or a pattern; else one is chosen')
    .addOption(
      new Option('--under <concept>', 'the concept to explain and to unlock for')
        .choices(allConcepts.filter((concept) => concept !== 'sim'))
        .default('nash'),
    )
    .option('--all', 'show every equilibrium, not just twenty')
    .addOption(
      new Option('--further <kinds>', `list besides, of ${furtherKinds.join(', ')}, parted by commas: see below`)
        .argParser(furtherArgument)
        .conflicts('counts'),
    )
    .option('--counts', 'print as JSON how many states are stable, for large conflicts')
    .option('--json', 'print JSON: the states and which are stable; with --target, the explanation')
    .addHelpText(
      'after',
      `
Which states nobody would leave, under each solution concept of the graph model; and for each target: who would leave it, by which
move, for which stated preference and in whose words, what fails to deter it, the ways there from today, and the least changes
that would make it hold.

Further kinds, under Nash, GMR, SMR and SEQ, for conflicts of up to 4096 states:
  coalitions  states that nobody leaves alone, but some together: who, and where they go
  strength    whether people stay for fear of something much worse (strong) or no better (weak); conflict.yaml says what is much
              worse: {when: ceasefire, strength: strong}
  unknown     what holds under each of four ways to take a preference that is not known: {when: ceasefire, reading: unknown}

Examples:
  $ nonpaper stability examples/conflicts/elmira
  $ nonpaper stability examples/conflicts/elmira --further coalitions
  $ nonpaper stability examples/backstop-2025 --target goal
  $ nonpaper stability examples/conflicts/chicken --target "first-swerves and not second-swerves" --under seq

More: docs/stability.md`,
    )
    .action(stability)
}

function conceptsArgument(text: string): readonly Concept[] {
  const named = text.split(',').map((name) => name.trim().toLowerCase())
  if (named.some((name) => !allConcepts.some((concept) => concept === name))) {
    throw new InvalidArgumentError(`Write some of ${allConcepts.join(', ')}, parted by commas.`)
  }
  return allConcepts.filter((concept) => named.includes(concept))
}

function furtherArgument(text: string): readonly FurtherKind[] {
  const named = text.split(',').map((name) => name.trim().toLowerCase())
  if (named.some((name) => !furtherKinds.some((kind) => kind === name))) {
    throw new InvalidArgumentError(`Write some of ${furtherKinds.join(', ')}, parted by commas.`)
  }
  return furtherKinds.filter((kind) => named.includes(kind))
}

async function stability(path: string, options: StabilityOptions): Promise<void> {
  const { nameTarget } = await import('../case/open-conflict.ts')
  const opened = await openWithProgress(path, options.goal)
  if (!opened) return
  const named = options.target === undefined ? undefined : nameTarget(opened.conflict, options.target)
  if (named && !named.ok) return printProblems(named.problems)
  const { conflict, target } = named?.value ?? { conflict: opened.conflict }
  const solved = await solveWithProgress(conflict, options.concepts)
  if (!solved) return
  if (options.counts) {
    const { countStability } = await import('../stability/solution.ts')
    return print(JSON.stringify(countStability(solved.solution)))
  }
  const further = await furtherWithProgress(solved, options)
  if (!further) return
  if (options.json && target === undefined) return printStability(solved, further)
  const targets = target === undefined ? Object.keys(conflict.targets) : [target]
  await explainAll(opened, solved, targets, further, options)
}

async function openWithProgress(path: string, goal?: string): Promise<OpenedConflict | undefined> {
  const { openConflict } = await import('../case/open-conflict.ts')
  const progress = openProgress('reading report')
  const opened = await openConflict(path, goal, progress.step)
  progress.close()
  printProblems(opened.ok ? opened.warnings : opened.problems)
  return opened.ok ? opened.value : undefined
}

async function solveWithProgress(
  conflict: Conflict,
  concepts: readonly Concept[] | undefined,
): Promise<SolvedConflict | undefined> {
  const { stabilityOf } = await import('../case/stability-of.ts')
  const progress = openProgress('solving, step')
  const solved = await stabilityOf(conflict, {
    ...(concepts && { concepts }),
    onProgress: ({ done, of }) => progress.step(done, of),
  })
  progress.close()
  printProblems(solved.ok ? solved.warnings : solved.problems)
  return solved.ok ? solved.value : undefined
}

/** Above so many states the lists would not fit into memory as text. */
const mostListed = 2 ** 20

async function furtherWithProgress(
  solved: SolvedConflict,
  { further: kinds, concepts }: StabilityOptions,
): Promise<Further | undefined> {
  if (!kinds) return {}
  const { furtherOf } = await import('../case/stability-of.ts')
  const { basicConcepts } = await import('../stability/list-stable-states.ts')
  const progress = openProgress('going through coalitions')
  const further = furtherOf(solved, {
    kinds,
    ...(concepts && { concepts: basicConcepts.filter((concept) => concepts.includes(concept)) }),
    onProgress: progress.step,
  })
  progress.close()
  printProblems(further.ok ? further.warnings : further.problems)
  return further.ok ? further.value : undefined
}

async function printStability({ solution }: SolvedConflict, further: Further): Promise<void> {
  const { countStability, listStability } = await import('../stability/solution.ts')
  const { states } = countStability(solution)
  if (states > mostListed) return printProblems([tooManyToList(states)])
  const listed = { ...listStability(solution), ...further }
  if (states > 4096) return print(JSON.stringify(listed))
  printJson(listed)
}

async function explainAll(
  opened: OpenedConflict,
  solved: SolvedConflict,
  targets: readonly string[],
  further: Further,
  options: StabilityOptions,
): Promise<void> {
  const { explanationsOf, robustOf } = await import('../case/stability-of.ts')
  const { parseState } = await import('../case/parse-state.ts')
  const state = options.state === undefined ? undefined : parseState(options.state, solved)
  if (state && !state.ok) return printProblems(state.problems)
  const progress = openProgress('completing what is unknown')
  const robust = robustOf(solved, options.concepts ?? ['nash', 'gmr', 'smr', 'seq', 'sseq'], progress.step)
  progress.close()
  const asked = { concept: options.under, ...(state && { state: state.value }) }
  const explained = explanationsOf(solved, targets, asked, robust)
  if (explained.ok && state && explained.value.every((each) => each.explained === undefined)) {
    return printProblems([noTargetState(options.state!, targets)])
  }
  if (options.json) {
    if (explained.ok) printJson({ ...explained.value[0], ...further })
    else printProblems(explained.problems)
    return
  }
  const { formatEquilibria } = await import('./format-stability.ts')
  const limit = options.all ? Number.POSITIVE_INFINITY : 20
  print(formatEquilibria(opened, solved, limit))
  if (options.further) {
    const { formatFurther } = await import('./format-further.ts')
    print(formatFurther(further, solved.conflict, limit))
  }
  if (!explained.ok) {
    const tooLarge = explained.problems.map((problem) => ({ ...problem, severity: 'warning' as const }))
    return printProblems(targets.length > 0 ? tooLarge : [])
  }
  const { formatExplanation } = await import('./format-explanation.ts')
  const evidence = await openEvidence(opened)
  for (const each of explained.value) print(formatExplanation(each, solved.conflict, evidence, robust?.completions))
}

/** The exact words of statements by their ids, where there is a case to find them in. */
async function openEvidence(opened: OpenedConflict) {
  const { conflict, dir, draftedFrom } = opened
  const rests = Object.values(conflict.preferences).some(
    (preference) =>
      preference.kind === 'statements' && preference.statements.some(({ evidence }) => evidence.length > 0),
  )
  if (!rests || dir === undefined) return undefined
  const [{ wordingOf }, { openAnalysis }, { findUnknownEvidence }] = await Promise.all([
    import('./wording.ts'),
    import('./open-analysis.ts'),
    import('../case/find-unknown-evidence.ts'),
  ])
  const analysis = draftedFrom ?? (await openAnalysis(dir))
  if (!analysis) return undefined
  printProblems(findUnknownEvidence(opened, analysis.statements))
  return wordingOf(analysis).evidence
}

const noTargetState = (state: string, targets: readonly string[]) => ({
  code: 'no-target-state',
  severity: 'error' as const,
  message: targets.length === 1 ? `"${targets[0]}" does not hold in "${state}"` : `no target holds in "${state}"`,
  hint: 'Leave --state out to see in which states it does.',
})

const tooManyToList = (states: number) => ({
  code: 'too-many-to-list',
  severity: 'error' as const,
  message: `${states} states to list; the limit is ${mostListed}`,
  hint: 'Ask for --counts.',
})
