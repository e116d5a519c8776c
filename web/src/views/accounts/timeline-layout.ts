/** Something to be put on a line of time. */
export interface Dated {
  /** Which line it belongs to. */
  readonly lane: string
  /** `YYYY-MM-DD`; what has none stands in a strip of its own at the end. */
  readonly date?: string | undefined
}

/** Where something stands: from the left, and how many marks lie below it. */
export interface Placed<T> {
  readonly item: T
  readonly x: number
  readonly level: number
}

export interface Lane<T> {
  readonly lane: string
  readonly placed: readonly Placed<T>[]
  /** How many marks lie on each other at most. */
  readonly levels: number
}

/** A line across all lanes, with its day. */
export interface Tick {
  readonly x: number
  readonly day: string
}

export interface TimelineLayout<T> {
  readonly lanes: readonly Lane<T>[]
  readonly ticks: readonly Tick[]
  /** Where the strip of the undated begins; absent where everything is dated. */
  readonly undatedFrom?: number
}

export interface TimelineSize {
  /** All of it, lanes from edge to edge. */
  readonly width: number
  /** One mark with the room around it. */
  readonly mark: number
  /** The least room between two days that are named. */
  readonly tick: number
}

const aDay = 86_400_000
/** The steps that ticks may take, in days; from a month on they fall on the first of a month. */
const steps = [1, 2, 7, 14, 30, 91, 182, 365, 730, 1826, 3652]

/** Puts things on lanes by their dates, in proportion to time; those that would touch are stacked. Lanes keep the order of the items. */
export function layOutTimeline<T extends Dated>(
  items: readonly T[],
  { width, mark, tick }: TimelineSize,
): TimelineLayout<T> {
  const days = items.flatMap(({ date }) => (date === undefined ? [] : [Date.parse(date)]))
  const undated = items.some(({ date }) => date === undefined)
  const inner = Math.max(mark, width - (undated ? 2.5 * mark : 0))
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const span = Math.max(aDay, last - first)
  const xOf = (time: number) =>
    first === last ? inner / 2 : mark / 2 + ((time - first) / span) * Math.max(0, inner - mark)
  const lanes = [...Map.groupBy(items, ({ lane }) => lane)].map(([lane, own]): Lane<T> => {
    const ends: number[] = []
    const placed = own
      .map((item) => ({ item, x: item.date === undefined ? width - mark : xOf(Date.parse(item.date)) }))
      .toSorted((a, b) => a.x - b.x)
      .map(({ item, x }): Placed<T> => {
        const free = ends.findIndex((end) => end + mark <= x + 0.001)
        const level = free < 0 ? ends.length : free
        ends[level] = x
        return { item, x, level }
      })
    return { lane, placed, levels: Math.max(1, ends.length) }
  })
  return {
    lanes,
    ticks: days.length === 0 ? [] : ticksOf(first, last, xOf, tick),
    ...(undated && { undatedFrom: width - 2 * mark }),
  }
}

function ticksOf(first: number, last: number, xOf: (time: number) => number, room: number): readonly Tick[] {
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
  if (first === last) return [{ x: xOf(first), day: dayOf(first) }]
  const perDay = (xOf(last) - xOf(first)) / ((last - first) / aDay)
  const step = steps.find((days) => days * perDay >= room) ?? steps.at(-1)!
  const ticks: Tick[] = []
  if (step < 30) {
    for (let time = first; time <= last; time += step * aDay) ticks.push({ x: xOf(time), day: dayOf(time) })
    return ticks
  }
  const months = Math.round(step / 30.4)
  const start = new Date(first)
  for (let month = Math.ceil(start.getUTCMonth() / months) * months; ; month += months) {
    const time = Date.UTC(start.getUTCFullYear(), month, 1)
    if (time > last) return ticks
    if (time >= first) ticks.push({ x: xOf(time), day: dayOf(time) })
  }
}
