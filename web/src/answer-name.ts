import type { Codebook } from '../../src/position/codebook.ts'

/** An alternative as it is said: by its label, else issue and alternative as words. */
export function answerName(codebook: Codebook | undefined, issue: string, ...alternatives: readonly string[]): string {
  const labels = codebook?.issues.find(({ id }) => id === issue)?.labels ?? {}
  return alternatives.every((each) => each in labels)
    ? alternatives.map((each) => labels[each]).join(' or ')
    : `${plainName(issue)}: ${alternatives.map(plainName).join(' or ')}`
}

/** An alternative beside its issue: by its label, else as words. */
export function alternativeName(codebook: Codebook | undefined, issue: string, alternative: string): string {
  return codebook?.issues.find(({ id }) => id === issue)?.labels?.[alternative] ?? plainName(alternative)
}

/** An id as words. */
export function plainName(id: string): string {
  return id.replaceAll('-', ' ')
}
