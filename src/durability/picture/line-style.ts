/** How the line of a group is drawn: told from the others by its dashes and its weight where no colour is printed. */
export interface LineStyle {
  readonly stroke: string
  readonly dashes: string | undefined
  readonly weight: number
}

/** Six lines. Every colour has a contrast of at least 3 : 1 to white paper and to a dark page (WCAG 2.2, 1.4.11). */
export const lineStyles: readonly LineStyle[] = [
  { stroke: '#2f7ac6', dashes: undefined, weight: 2.4 },
  { stroke: '#c9541a', dashes: '7 3', weight: 2.4 },
  { stroke: '#1f8a5b', dashes: '2 2.5', weight: 2.6 },
  { stroke: '#9a5fc0', dashes: '11 3 2 3', weight: 2.4 },
  { stroke: '#9a6f0c', dashes: undefined, weight: 1.1 },
  { stroke: '#757575', dashes: '5 2', weight: 1.3 },
]
