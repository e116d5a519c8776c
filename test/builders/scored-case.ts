/** What a draft can take: actor → score. */
export type ScoredItems = Readonly<Record<string, Readonly<Record<string, number>>>>

/** How the packages of a case are judged. */
export interface ScoredRules {
  readonly aggregate?: 'mean' | 'sum'
  readonly thresholds?: Readonly<Record<string, number>>
  readonly exclusive?: readonly (readonly [string, string])[]
}

/** A case.yaml of issues that are taken ("yes") or left ("no"), with everybody's scores for taking them. */
export function scoredCase(items: ScoredItems, packages?: ScoredRules): string {
  const actors = [
    ...new Set([...Object.values(items).flatMap(Object.keys), ...Object.keys(packages?.thresholds ?? {})]),
  ]
  return [
    'actors:',
    ...actors.map((actor) => `  ${actor}: {}`),
    'issues:',
    ...Object.entries(items).flatMap(([issue, scores]) => [
      `  ${issue}:`,
      '    alternatives: [no, yes]',
      `    scores: {${Object.entries(scores)
        .map(([actor, score]) => `${actor}: {yes: ${score}}`)
        .join(', ')}}`,
    ]),
    ...(packages ? [`packages: ${JSON.stringify(packages)}`] : []),
    '',
  ].join('\n')
}
