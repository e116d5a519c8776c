import type { Stance } from '../../../src/position/position.ts'

/** The six stances, from demanding to ruling out. */
export const stances: readonly Stance[] = ['requires', 'supports', 'accepts', 'undecided', 'opposes', 'rejects']

/**
 * A stance by shape, colour and word: a filled square demands, circles are for it (full, half), a hollow ring with a question mark is
 * undecided, triangles point down against it (hollow, filled with a cross).
 */
export function StanceSign({ stance, size = 16 }: { readonly stance: Stance; readonly size?: number }) {
  return (
    <svg className={`stance stance-${stance}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[stance]}
    </svg>
  )
}

const shapes = {
  requires: (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" rx="2" fill="currentColor" />
      <path d="M8 4v5M8 11.2v1.2" stroke="var(--paper)" strokeWidth="2" strokeLinecap="round" />
    </>
  ),
  supports: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  accepts: (
    <>
      <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 2.2a5.8 5.8 0 0 0 0 11.6z" fill="currentColor" />
    </>
  ),
  undecided: (
    <>
      <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.4 2" />
      <circle cx="8" cy="8" r="1.6" fill="currentColor" />
    </>
  ),
  opposes: <path d="M2 3.2h12L8 13.6z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />,
  rejects: (
    <>
      <path d="M1.4 2.6h13.2L8 14.4z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path d="M6.2 4.6l3.6 3.6M9.8 4.6L6.2 8.2" stroke="var(--paper)" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
} as const satisfies Record<Stance, React.ReactNode>

/** Sign and word. */
export function StanceWord({ stance }: { readonly stance: Stance }) {
  return (
    <span className="stance-word">
      <StanceSign stance={stance} /> {stance}
    </span>
  )
}
