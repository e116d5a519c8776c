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
