import { type ReactNode, useEffect } from 'react'

/** The frame of a view: its title, a line on what it shows, its tools, and the view itself. Focus goes to the title when it opens. */
export function View({
  title,
  lead,
  tools,
  children,
  wide = false,
}: {
  readonly title: string
  readonly lead?: ReactNode
  readonly tools?: ReactNode
  readonly children: ReactNode
  /** Uses all the room there is. */
  readonly wide?: boolean
}) {
  useEffect(() => {
    document.title = `${title} · Nonpaper`
  }, [title])
  return (
    <article className={wide ? 'view view-wide' : 'view'}>
      <header className="view-head">
        <div>
          <h1 tabIndex={-1} id="view-title">
            {title}
          </h1>
          {lead !== undefined && <p className="lead">{lead}</p>}
        </div>
        {tools !== undefined && <div className="view-tools">{tools}</div>}
      </header>
      {children}
    </article>
  )
}
