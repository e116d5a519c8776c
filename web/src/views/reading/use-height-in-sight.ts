import { type RefObject, useLayoutEffect } from 'react'

/** Keeps an element that sticks to the top no higher than what of the window is left below it. */
export function useHeightInSight(element: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    let before = 0
    let stuck = -1
    const keep = () => {
      // Once it sticks, it stays where it is however far one scrolls.
      if (before > 0 && before === stuck && scrollY > innerHeight) return
      const top = Math.max(0, Math.round(element.current?.getBoundingClientRect().top ?? 0))
      if (scrollY > innerHeight) stuck = top
      if (top === before) return
      before = top
      element.current?.style.setProperty('--reading-top', `${top}px`)
    }
    keep()
    addEventListener('scroll', keep, { passive: true })
    addEventListener('resize', keep)
    return () => {
      removeEventListener('scroll', keep)
      removeEventListener('resize', keep)
    }
  }, [element])
}
