import { Button } from '@mantine/core'
import type { WordRole } from './form-draft.ts'

/** What selected words can be used for. */
export function SelectionBar({
  top,
  words,
  statement,
  onAdd,
  onUse,
  onLeave,
}: {
  readonly top: number
  readonly words: string
  /** Of whom the statement is that the words would go to, where there is one. */
  readonly statement: string | undefined
  /** Left out while a form is open. */
  readonly onAdd?: () => void
  readonly onUse: (role: WordRole) => void
  readonly onLeave: () => void
}) {
  return (
    <div
      role="toolbar"
      aria-label="Selected words"
      className="reading-bar"
      style={{ top }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onLeave()
      }}
    >
      <span className="reading-bar-words small soft">
        “<bdi>{words}</bdi>”
      </span>
      {onAdd && (
        <Button size="compact-xs" onClick={onAdd}>
          Add statement
        </Button>
      )}
      {statement !== undefined && (
        <>
          <Button size="compact-xs" variant="default" onClick={() => onUse('content')}>
            Use as content
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => onUse('source')}>
            Use as speaker words
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => onUse('cue')}>
            Use as cue
          </Button>
          <span className="small soft">
            of <bdi>{statement}</bdi>
          </span>
        </>
      )}
    </div>
  )
}
