import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Span } from '../../../../src/text/span.ts'
import { useLive } from '../../live.tsx'
import { findTyped } from './word-steps.ts'

/** Finds typed words in a text, one place after the other; and what the marks in it mean. */
export function FindWords({
  text,
  after,
  onFound,
}: {
  readonly text: string
  /** Where to look on from. */
  readonly after: number
  readonly onFound: (words: Span) => void
}) {
  const { say } = useLive()
  const [typed, setTyped] = useState('')
  return (
    <form
      className="reading-find"
      onSubmit={(event) => {
        event.preventDefault()
        const found = findTyped(text, typed, after)
        if (found) onFound(found)
        else say(`Not in this report: ${typed}`, 'wrong')
      }}
    >
      <TextInput
        size="xs"
        dir="auto"
        aria-label="Find words and select them"
        placeholder="Find words"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" disabled={typed.trim() === ''}>
        Find
      </Button>
      <Legend />
    </form>
  )
}

function Legend() {
  return (
    <p className="reading-legend small soft">
      <span className="reading-source">speaker</span> <span className="reading-cue">cue</span>{' '}
      <span className="reading-content">what was said</span>{' '}
      <span className="reading-content reading-verbatim">verbatim</span>
    </p>
  )
}
