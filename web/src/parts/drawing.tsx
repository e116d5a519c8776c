import { useLayoutEffect, useRef } from 'react'

/**
 * A picture of ours, from its SVG. What its styles say is set through the document, since the page lets no text bring styles along; names
 * in it are escaped where it is drawn.
 */
export function Drawing({ svg }: { readonly svg: string }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = place.current!
    element.innerHTML = svg.replaceAll(/(<[^<>]*?) style="/gu, '$1 data-style="')
    for (const styled of element.querySelectorAll<SVGElement>('[data-style]')) {
      styled.style.cssText = styled.dataset.style!
      delete styled.dataset.style
    }
  }, [svg])
  return <div ref={place} />
}
