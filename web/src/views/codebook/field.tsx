import { Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

/** A line of text that is saved when it is left or Enter is pressed, and put back by Esc. What is typed survives a change from elsewhere. */
export function Field({
  label,
  value,
  onSave,
  visibleLabel = false,
  placeholder,
  long = false,
}: {
  readonly label: string
  readonly value: string
  /** False where it was refused: what was typed stays. */
  readonly onSave: (value: string) => Promise<boolean>
  readonly visibleLabel?: boolean
  readonly placeholder?: string
  /** Shows all of a long line. */
  readonly long?: boolean
}) {
  const [typed, setTyped] = useState<string>()
  const [refused, setRefused] = useState(false)
  const saving = useRef(false)
  useEffect(() => {
    setTyped((now) => (now?.trim() === value ? undefined : now))
  }, [value])

  const save = async () => {
    if (typed === undefined || saving.current) return
    const next = typed.trim()
    if (next === value) return setTyped(undefined)
    saving.current = true
    const saved = await onSave(next)
    saving.current = false
    setRefused(!saved)
    if (saved) setTyped(undefined)
  }
  const parts = {
    className: 'codebook-field',
    size: 'xs',
    ...(visibleLabel ? { label } : { 'aria-label': label }),
    ...(placeholder !== undefined && { placeholder }),
    dir: 'auto',
    value: typed ?? value,
    error: refused && typed !== undefined ? `Not saved. In case.yaml: “${value}”` : undefined,
    onBlur: () => void save(),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') {
        event.preventDefault()
        void save()
      } else if (event.key === 'Escape' && typed !== undefined) {
        event.stopPropagation()
        setTyped(undefined)
        setRefused(false)
      }
    },
  } as const
  return long ? (
    <Textarea {...parts} autosize minRows={1} onChange={({ currentTarget }) => setTyped(currentTarget.value)} />
  ) : (
    <TextInput {...parts} onChange={({ currentTarget }) => setTyped(currentTarget.value)} />
  )
}
