import type { Change } from '../../../src/position/change.ts'

/** The four kinds of change, in the order in which they are listed. */
export const changeKinds: readonly Change['kind'][] = ['new', 'hardened', 'softened', 'repeated']

/** A kind of change by shape: a plus is new, arrows up and down harden and soften, an equals sign says it again. */
export function ChangeSign({ kind, size = 14 }: { readonly kind: Change['kind']; readonly size?: number }) {
  return (
    <svg className="change-sign" width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
      <path d={paths[kind]} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}

const paths = {
  new: 'M7 2.5v9M2.5 7h9',
  hardened: 'M7 12V2.5M3 6.5l4-4 4 4',
  softened: 'M7 2v9.5M3 7.5l4 4 4-4',
  repeated: 'M2.5 5h9M2.5 9h9',
} as const satisfies Record<Change['kind'], string>

/** Sign and word. */
export function ChangeWord({ kind }: { readonly kind: Change['kind'] }) {
  return (
    <span className="stance-word">
      <ChangeSign kind={kind} /> {kind}
    </span>
  )
}
