import { describe, expect, it } from 'vitest'
import { findOpening } from './opening.ts'

const open = (text: string) => findOpening(text, { start: 0, end: text.length })

describe('findOpening', () => {
  it.each([
    ['WASHINGTON, Feb 26 (Reuters) –', 'WASHINGTON', [undefined, 2, 26], 'Reuters'],
    ['WASHINGTON (Reuters) –', 'WASHINGTON', undefined, 'Reuters'],
    ['GENEVA/CAIRO, Jan 3, 2024 (AFP) -', 'GENEVA/CAIRO', [2024, 1, 3], 'AFP'],
    ['Kyiv, 4 March —', 'Kyiv', [undefined, 3, 4], undefined],
    ['NAIROBI, Kenya (AP) —', 'NAIROBI, Kenya', undefined, 'AP'],
    ['WASHINGTON —', 'WASHINGTON', undefined, undefined],
    ['CONCORD, N.H. —', 'CONCORD, N.H.', undefined, undefined],
    ['MOSCOW, February 26. /TASS/.', 'MOSCOW', [undefined, 2, 26], 'TASS'],
    ['MOSCOW. Feb 26 (Interfax) -', 'MOSCOW', [undefined, 2, 26], 'Interfax'],
    ['BEIJING, Feb. 26 (Xinhua) --', 'BEIJING', [undefined, 2, 26], 'Xinhua'],
    ['ASTANA, 26 Feb 2025 (Steppe Post) –', 'ASTANA', [2025, 2, 26], 'Steppe Post'],
    ['Feb 26 (Reuters) -', undefined, [undefined, 2, 26], 'Reuters'],
    ['(Reuters) -', undefined, undefined, 'Reuters'],
    ['LONDON (AP)', 'LONDON', undefined, 'AP'],
    ['GENEVA, Wednesday, 26 February 2025:', 'GENEVA', [2025, 2, 26], undefined],
    ['date 2025-02-28 white house —', 'white house', [2025, 2, 28], undefined],
    ['ABOARD AIR FORCE ONE (Reuters) -', 'ABOARD AIR FORCE ONE', undefined, 'Reuters'],
  ])('reads %s', (dateline, place, date, agency) => {
    const text = `${dateline} The minister said talks would go on.`
    const opening = open(text)
    expect(opening && text.slice(opening.start, opening.end)).toBe(dateline)
    expect(opening?.place).toBe(place)
    expect(opening?.date && [opening.date.year, opening.date.month, opening.date.day]).toEqual(date)
    expect(opening?.agency).toBe(agency)
  })

  it.each([
    'TRUMP: I do not think so.',
    'QUESTION: Did they agree?',
    'NATO — the alliance of 32 states — said so.',
    'ANALYSIS – Each waits for the other.',
    'Sen. Lindsey Graham (R-S.C.) – The senator said no.',
    'On Feb 26 — Wednesday — they met.',
    'Starmer – A lawyer by training – said no.',
    '“Peace,” he said — Nobody answered.',
    'The U.N. (Reuters) - ',
    'INDIANA’S VOTERS FAVOR PEACE - The poll',
    'In 2023 — The year of the war',
  ])('finds no dateline in %s', (text) => {
    expect(open(text)).toBeUndefined()
  })

  it('gives places in the whole text', () => {
    const text = '🕊🕊 Title\n\nKYIV, 4 March — The minister said no.'
    const start = text.indexOf('KYIV')
    const opening = findOpening(text, { start, end: text.length })
    expect(opening?.start).toBe(start)
    expect(text.slice(opening?.date?.start, opening?.date?.end)).toBe('4 March')
  })
})
