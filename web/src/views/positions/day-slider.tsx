import { ActionIcon, Slider } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { SpokenDay } from '../../../../src/server/contract/positions.ts'
import { dayText } from '../../day-text.ts'

/** Looks back to one of the days on which something was said; the right end is everything on record. */
export function DaySlider({
  days,
  asOf,
  onChange,
}: {
  readonly days: readonly SpokenDay[]
  readonly asOf: string | undefined
  readonly onChange: (day: string | undefined) => void
}) {
  const last = days.length - 1
  const most = Math.max(...days.map(({ count }) => count))
  const found = days.findLastIndex(({ date }) => asOf !== undefined && date <= asOf)
  const at = asOf === undefined ? last : Math.max(0, found)
  const choose = (to: number) => {
    if (to >= 0 && to <= last) onChange(to === last ? undefined : days[to]!.date)
  }
  const nameOf = (value: number) => (value === last ? `now (${dayText(days[last]!.date)})` : dayText(days[value]!.date))
  const { date, count } = days[at]!
  const thick = Math.min(0.2, last / 120)
  return (
    <section className="positions-days" aria-label="As of a day">
      <p className="positions-day">
        <strong>{asOf === undefined ? 'Now' : `As of ${dayText(asOf)}`}</strong>
        <span className="soft small">
          {asOf === undefined ? `last word ${dayText(date)}, ` : ''}
          {count === 1 ? '1 position coded that day' : `${count} positions coded that day`}
        </span>
      </p>
      <div className="positions-track">
        <ActionIcon
          variant="default"
          aria-label="Day before"
          aria-disabled={at === 0}
          data-disabled={at === 0}
          onClick={() => choose(at - 1)}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <div className="positions-slider">
          <svg className="positions-counts" viewBox={`0 0 ${last} 1`} preserveAspectRatio="none" aria-hidden="true">
            {days.map((day, each) => (
              <rect
                key={day.date}
                x={each - thick}
                width={2 * thick}
                y={1 - day.count / most}
                height={day.count / most}
                className={each <= at ? 'positions-count-in' : 'positions-count'}
              />
            ))}
          </svg>
          <Slider
            min={0}
            max={last}
            step={1}
            value={at}
            onChange={choose}
            marks={days.length <= 60 ? days.map((_, value) => ({ value })) : []}
            label={nameOf}
            thumbLabel="As of"
            thumbValueText={nameOf}
            size="sm"
          />
          <div className="positions-ends soft small" aria-hidden="true">
            <span>{dayText(days[0]!.date)}</span>
            <span>now</span>
          </div>
        </div>
        <ActionIcon
          variant="default"
          aria-label="Day after"
          aria-disabled={at === last}
          data-disabled={at === last}
          onClick={() => choose(at + 1)}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
      </div>
    </section>
  )
}
