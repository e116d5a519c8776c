import { describe, expect, it } from 'vitest'
import { detectLanguage, isEnglish } from './language.ts'

describe('detectLanguage', () => {
  it.each([
    ['en', 'The minister said that the talks would go on until both sides had signed.'],
    ['ru', 'Министр сообщил, что переговоры продолжатся на следующей неделе в Женеве.'],
    ['uk', 'Міністр повідомив, що переговори триватимуть наступного тижня у Женеві.'],
    ['ar', 'قال الوزير يوم الأربعاء إن المحادثات ستستأنف الأسبوع المقبل في جنيف.'],
    ['zh', '外交部发言人周三表示，谈判将于下周恢复。'],
    ['fr', 'Le ministre a déclaré mercredi que les négociations reprendraient la semaine prochaine.'],
    ['de', 'Der Minister sagte am Mittwoch, die Gespräche würden nächste Woche fortgesetzt.'],
    ['und', 'Kyiv 12'],
    ['und', '1 234 567 890 123 456'],
  ])('tells %s', async (language, text) => {
    expect(await detectLanguage(text)).toBe(language)
  })

  it('does not take French or too little for English', () => {
    expect(
      isEnglish('Le ministre a dit on the record que les négociations reprendraient la semaine prochaine à Genève'),
    ).toBe(false)
    expect(isEnglish('the')).toBe(false)
  })
})
