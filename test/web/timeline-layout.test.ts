import { describe, expect, it } from 'vitest'
import { layOutTimeline } from '../../web/src/views/accounts/timeline-layout.ts'

const size = { width: 440, mark: 40, tick: 90 }
const on = (date: string | undefined, lane = 'north') => ({ lane, date })

describe('layOutTimeline', () => {
  it('places in proportion to time, from half a mark to half a mark from the end', () => {
    const { lanes, undatedFrom } = layOutTimeline([on('2031-05-01'), on('2031-05-02'), on('2031-05-05')], size)
    expect(lanes[0]?.placed.map(({ x, level }) => [x, level])).toEqual([
      [20, 0],
      [120, 0],
      [420, 0],
    ])
    expect(undatedFrom).toBeUndefined()
  })

  it('stacks what would touch, in its own lane only', () => {
    const { lanes } = layOutTimeline(
      [on('2031-05-01'), on('2031-05-01'), on('2031-05-01', 'south'), on('2031-05-05', 'south')],
      size,
    )
    expect(lanes.map(({ lane, levels }) => [lane, levels])).toEqual([
      ['north', 2],
      ['south', 1],
    ])
  })

  it('keeps the undated in a strip of their own at the end', () => {
    const { lanes, undatedFrom } = layOutTimeline([on(undefined), on('2031-05-01'), on('2031-05-03')], size)
    expect(undatedFrom).toBe(360)
    expect(lanes[0]?.placed.map(({ x }) => x)).toEqual([20, 320, 400])
  })

  it('puts one day in the middle, and needs none', () => {
    expect(layOutTimeline([on('2031-05-01')], size)).toMatchObject({ ticks: [{ x: 220, day: '2031-05-01' }] })
    expect(layOutTimeline([on(undefined)], size).ticks).toEqual([])
  })

  it('names days of a short time and firsts of months of a long one, never closer than there is room', () => {
    const short = layOutTimeline([on('2031-05-01'), on('2031-05-05')], size)
    expect(short.ticks.map(({ day }) => day)).toEqual([
      '2031-05-01',
      '2031-05-02',
      '2031-05-03',
      '2031-05-04',
      '2031-05-05',
    ])
    // 400 pixels for 1096 days: a year of 133 is the first step with room for 90; 182 days have 66.
    const long = layOutTimeline([on('2031-03-10'), on('2034-03-10')], size)
    expect(long.ticks.map(({ day }) => day)).toEqual(['2032-01-01', '2033-01-01', '2034-01-01'])
  })
})
