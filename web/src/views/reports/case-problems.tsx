import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { ProblemList } from '../../parts/states.tsx'
import { useCase } from '../../use-case.ts'
import { useUrlState } from '../../use-url-state.ts'

/** How many problems are shown at first. */
const some = 50

/** What is wrong with single files and reviews of the case, with place and remedy; shown when it is asked for. */
export function CaseProblems() {
  const [shown, setShown] = useUrlState('problems')
  const [all, setAll] = useState(false)
  const { view } = useCase()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (shown === 'shown') heading.current?.focus()
  }, [shown])
  if (shown !== 'shown' || !view) return null
  const { problems } = view
  return (
    <section className="reports-news" aria-labelledby="problems-title">
      <h2 id="problems-title" ref={heading} tabIndex={-1}>
        {problems.length === 0
          ? 'No problems with files and reviews'
          : problems.length === 1
            ? '1 problem with files and reviews'
            : `${problems.length.toLocaleString('en')} problems with files and reviews`}
      </h2>
      {problems.length > 0 && <p className="soft">The rest of the case is worked out all the same.</p>}
      <ProblemList problems={all ? problems : problems.slice(0, some)} />
      <div className="reports-form-end">
        {!all && problems.length > some && (
          <Button variant="default" size="xs" onClick={() => setAll(true)}>
            Show all {problems.length.toLocaleString('en')}
          </Button>
        )}
        <Button variant="default" size="xs" onClick={() => setShown(undefined)}>
          Hide
        </Button>
      </div>
    </section>
  )
}
