import type { Analysis } from '../case/analyse.ts'
import { openProgress, printProblems } from './terminal.ts'

/** Works out a case for a command and shows what went wrong on the way; undefined where there is no case to speak of. */
export async function openAnalysis(dir: string): Promise<Analysis | undefined> {
  const { analyseCase } = await import('../case/analyse.ts')
  const progress = openProgress('reading report')
  const analysis = await analyseCase(dir, progress.step)
  progress.close()
  printProblems(analysis.ok ? analysis.value.problems : analysis.problems)
  return analysis.ok ? analysis.value : undefined
}
