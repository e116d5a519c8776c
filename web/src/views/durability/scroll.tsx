import type { ReactNode } from 'react'

/** What may be wider than its place scrolls in it, also by keyboard. */
export function Scroll({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it nobody scrolls it by keyboard
    <section className="durability-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
