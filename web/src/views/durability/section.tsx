import type { ReactNode } from 'react'

/** A section of the page, which the contents lead to. */
export function Section({
  id,
  title,
  lead,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly lead?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className="durability-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {lead !== undefined && <p className="lead">{lead}</p>}
      {children}
    </section>
  )
}
