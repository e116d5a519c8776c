/** Willing, not willing, or counted as available: by shape and word. */
export function WillingWord({ willing, available }: { readonly willing: boolean; readonly available: boolean }) {
  const kind = !willing ? 'no' : available ? 'available' : 'yes'
  return (
    <span className={`deals-willing deals-willing-${kind}`}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        {shapes[kind]}
      </svg>
      {words[kind]}
    </span>
  )
}

const words = { yes: 'willing', no: 'not willing', available: 'available' }

const shapes = {
  yes: (
    <>
      <circle cx="9" cy="9" r="8" fill="currentColor" />
      <path d="M5 9.4l2.8 2.8L13 6.6" fill="none" stroke="var(--paper)" strokeWidth="2" />
    </>
  ),
  no: (
    <>
      <path d="M5.6 1h6.8L17 5.6v6.8L12.4 17H5.6L1 12.4V5.6z" fill="currentColor" />
      <path d="M5.8 5.8l6.4 6.4M12.2 5.8l-6.4 6.4" stroke="var(--paper)" strokeWidth="2" />
    </>
  ),
  available: (
    <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.6 2.2" />
  ),
}
