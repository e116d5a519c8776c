import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { Picture } from '../../../../src/durability/picture/picture.ts'
import { Drawing } from '../../parts/drawing.tsx'

/** A picture of ours as wide as its place allows; `draw` is told the width in pixels. */
export function Figure<P extends Picture>({
  draw,
  most = 860,
  over,
  words = true,
}: {
  readonly draw: (width: number) => P | undefined
  readonly most?: number
  /** Lies over the picture. */
  readonly over?: (picture: P, width: number) => ReactNode
  /** All that it shows, as text below it. */
  readonly words?: boolean
}) {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = place.current!
    const measure = () => setWidth(Math.max(300, Math.min(most, Math.floor(element.clientWidth))))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [most])
  const picture = width > 0 ? draw(width) : undefined
  return (
    <figure className="durability-figure">
      <div ref={place} className="durability-picture">
        {picture && <Drawing svg={picture.svg} />}
        {picture && over?.(picture, width)}
      </div>
      {picture && words && (
        <details className="durability-words small">
          <summary>The picture in words</summary>
          {picture.alternative.split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
        </details>
      )}
    </figure>
  )
}
