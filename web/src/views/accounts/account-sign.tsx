import type { Account } from '../../../../src/position/account.ts'

/** How the kinds of accounts are said. */
export const accountKinds = {
  tension: 'in tension',
  agreed: 'agreed',
  only: 'one outlet only',
} as const satisfies Record<Account['kind'], string>

/** A kind of account by shape: two circles over each other agree, one is alone, two arrows pull apart. */
export function AccountSign({ kind, size = 18 }: { readonly kind: Account['kind']; readonly size?: number }) {
  return (
    <svg className="accounts-sign" width={size} height={size} viewBox="0 0 18 18" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round">
        {shapes[kind]}
      </g>
    </svg>
  )
}

const shapes = {
  tension: <path d="M8 9H1.5M4.5 6l-3 3 3 3M10 9h6.5M13.5 6l3 3-3 3" />,
  agreed: (
    <>
      <circle cx="6.5" cy="9" r="4.8" />
      <circle cx="11.5" cy="9" r="4.8" />
    </>
  ),
  only: <circle cx="9" cy="9" r="4.8" />,
} as const satisfies Record<Account['kind'], React.ReactNode>
