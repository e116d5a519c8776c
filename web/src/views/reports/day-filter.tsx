import { useEffect, useState } from 'react'
import { isDay } from '../../../../src/text/calendar.ts'
import { DayField } from '../../parts/day-field.tsx'

/** A first or last day; what is not yet a day narrows nothing. */
export function DayFilter({
  label,
  day,
  onDay,
}: {
  readonly label: string
  readonly day: string
  readonly onDay: (day: string) => void
}) {
  const [typed, setTyped] = useState(day)
  useEffect(() => setTyped(day), [day])
  return (
    <DayField
      size="sm"
      className="reports-day"
      label={label}
      value={typed}
      onChange={(to) => {
        setTyped(to)
        if (to === '' || isDay(to)) onDay(to)
      }}
    />
  )
}
