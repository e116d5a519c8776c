import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { isDay } from '../../../src/text/calendar.ts'

/** A day, written as 2025-02-27 wherever the browser is from. What is no day is handed on as typed, and said to be none. */
export function DayField({
  value,
  onChange,
  ...props
}: Omit<TextInputProps, 'value' | 'onChange' | 'error' | 'type'> & {
  readonly value: string
  readonly onChange: (day: string) => void
}) {
  const [left, setLeft] = useState(false)
  const isWrong = value !== '' && !isDay(value) && (left || value.length >= 10)
  return (
    <TextInput
      placeholder="2025-02-27"
      dir="ltr"
      autoComplete="off"
      spellCheck={false}
      {...props}
      value={value}
      error={isWrong && 'Write it as 2025-02-27'}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      onChange={({ currentTarget }) => onChange(currentTarget.value.trim())}
    />
  )
}

/** A day to choose: what is typed is handed on once it is a day, or when the field is emptied. */
export function DayChoice({
  day,
  onChoose,
  ...props
}: Omit<Parameters<typeof DayField>[0], 'value' | 'onChange'> & {
  readonly day: string | undefined
  readonly onChoose: (day: string | undefined) => void
}) {
  const [typed, setTyped] = useState<string>()
  return (
    <DayField
      {...props}
      value={typed ?? day ?? ''}
      onChange={(value) => {
        const isDone = value === '' || isDay(value)
        setTyped(isDone ? undefined : value)
        if (isDone) onChoose(value || undefined)
      }}
    />
  )
}
