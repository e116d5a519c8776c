import { describe, expect, it } from 'vitest'
import { directionOf, directionOfLanguage } from '../../web/src/views/reading/text-direction.ts'

describe('the direction of a paragraph', () => {
  it('is the report’s where it begins in it, whatever is quoted', () => {
    expect(directionOf('השר אמר: “We will not put boots on the ground, whatever happens,” ואז עזב.', 'rtl')).toBe('rtl')
    expect(directionOf('The envoy said “السلام عليكم، لن نقبل بأقل من ثلاثين كيلومترا”.', 'ltr')).toBe('ltr')
  })
  it('is that of most letters where it begins with foreign ones', () => {
    expect(directionOf('AFP – وقال وزير الخارجية إن المحادثات ستستأنف يوم الأحد', 'rtl')).toBe('rtl')
    expect(directionOf('“لا”, the minister said on Tuesday, and left the room', 'ltr')).toBe('ltr')
    expect(directionOf('گفت‌وگوهای صلح ادامه دارد', 'ltr')).toBe('rtl')
    expect(directionOf('Talks go on in the capital', 'rtl')).toBe('ltr')
  })
  it('is the report’s where there are no letters, or as many of both', () => {
    expect([directionOf('26 – 2025', 'rtl'), directionOf('26 – 2025', 'ltr'), directionOf('', 'rtl')]).toEqual([
      'rtl',
      'ltr',
      'rtl',
    ])
    expect([directionOf('אב cd', 'ltr'), directionOf('cd אב', 'rtl')]).toEqual(['ltr', 'rtl'])
  })
  it('of a report is that of its language', () => {
    expect(['he', 'ar', 'fa', 'ur', 'en', 'ru', 'zh', 'und'].map(directionOfLanguage)).toEqual([
      ...Array(4).fill('rtl'),
      ...Array(4).fill('ltr'),
    ])
  })
})
