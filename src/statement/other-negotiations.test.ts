import { describe, expect, it } from 'vitest'
import { findAttributions } from './find-attributions.ts'
import { inWords, marked } from './marked.test-builder.ts'

/** Written by hand before the rules were run on them; invented sentences in the manner of news agencies. */
const CASES: Readonly<Record<string, string>> = {
  'Cyprus, indirect with an addressee':
    '[s:Nicos Christodoulides] [c:told] reporters in Nicosia that [t:the talks on the divided island could resume by the end of March].',
  'Cyprus, inverted cue with an apposition':
    '[t:“There will be no return to federation,”] [c:said] [s:Ersin Tatar, the Turkish Cypriot leader].',
  'Cyprus, two cues under one subject':
    '[s:[s2:The U.N. envoy]] [c:urged] [t:both communities to avoid unilateral steps] and [c2:warned] that [t2:time was running out].',
  'Sudan, infinitive':
    '[t:[s2:The Rapid Support Forces] [c2:agreed] [t2:to open two humanitarian corridors into El Fasher]], [c:according to] [s:a statement].',
  'Sudan, split quotation':
    '[t:“We will not sit with those who destroyed our cities,”] [s:Gen. Abdel Fattah al-Burhan] [c:said] during a visit to Port Sudan. [t:“The battle goes on until victory.”]',
  'Sudan, refusal':
    '[s:The army] [c:has refused] [t:to attend the Geneva talks unless the paramilitaries leave civilian homes].',
  'Gaza, narrated rejection':
    '[s:Hamas] [c:rejects] [T:any deal that leaves Israeli troops in the Philadelphi corridor].',
  'Gaza, noun cue': '[s:Israel]’s [c:demand] that [t:the hostages be freed in one phase] has stalled the talks.',
  'Gaza, called on':
    '[s:[s2:Qatar’s foreign ministry]] [c:called on] [t:both sides to show flexibility] and [c2:said] [t2:mediators would meet again in Doha on Sunday].',
  'Gaza, parenthetical cue':
    '[t:The ceasefire], [s:an Egyptian official] [c:said], [t:would begin with the release of 33 hostages].',
  'Gaza, anonymous with a participle clause':
    '[s:A senior Hamas official] speaking on condition of anonymity [c:said] [t:the movement had accepted the mediators’ proposal].',
  'Armenia and Azerbaijan, colon': '[s:Nikol Pashinyan] [c:said]: [t:“Armenia is ready to sign the treaty today.”]',
  'Armenia and Azerbaijan, condition as a noun':
    '[s:Baku] [T:[c:wants] Yerevan to change its constitution] — [T2:a condition] [s2:Ilham Aliyev] [T2:[c2:set]] in January.',
  'Armenia and Azerbaijan, mixed':
    '[s:[s2:The Azerbaijani president]] [c:described] [t:the corridor as “a matter of sovereignty”], [c2:adding] that [t2:no third country would guard it].',
  'Colombia, vow':
    '[s:The ELN’s chief negotiator, Pablo Beltrán], [c:vowed] [t:to keep the ceasefire despite the attack in Arauca].',
  'Colombia, according to first':
    '[c:According to] [s:the ombudsman’s office], [t:more than 30,000 people have fled Catatumbo since January].',
  'Colombia, a negation that holds':
    '[s:President Gustavo Petro] [T:[c:does not support] a return to aerial spraying].',
  'Yemen, orphan quotation in the next paragraph':
    '[t:“The truce is holding,”] [s:Hans Grundberg] [c:told] the Security Council on Monday.\n\n[t2:“But the parties must take the next step.”]',
  'Yemen, wants': '[s:The Houthis] [T:[c:want] the government to pay public salaries before any new truce].',
  'Yemen, called a name': '[s:Rashad al-Alimi] [c:called] the strike [t:“a crime against every Yemeni.”]',
  'Ethiopia, condition inside the content':
    '[s:Addis Ababa] [c:said] [t:it would restore services in Mekelle only if Tigrayan forces disarmed].',
  'Ethiopia, opposed to': '[s:Eritrea] [T:[c:is opposed] to the deployment of monitors along the border].',
  'Libya, ruled out': '[s:Khalifa Haftar] [T:[c:has ruled out] talks with the Tripoli government].',
  'Serbia and Kosovo, quoted as saying':
    '[s:Aleksandar Vučić] [c:was quoted as saying] that [t:Belgrade would never recognise Kosovo].',
  'Kashmir, statement':
    '[s:India’s foreign ministry] [c:said] in a statement on Friday that [t:there was no place for third-party mediation].',
  'Myanmar, single marks with apostrophes': '[t:‘We don’t trust the generals’ promises,’] [s:Duwa Lashi La] [c:said].',
  'Korea, guillemets and a brand': '[s:Pyongyang] [c:denounced] [t:the drills as «a rehearsal for invasion»].',
  'Philippines, warning noun': '[s:Manila]’s [c:warning] that [t:it would escort its supply boats] drew a sharp reply.',
  'Sahel, reported as being': 'The junta is due to meet envoys in Niamey next week.',
  'Iran, terms in marks': 'The so-called “snapback” mechanism expires in October.',
  'Iran, insisted on': '[s:Tehran] [c:insisted on] [t:the right to enrich uranium] at talks in Muscat.',
  'Western Sahara, favours':
    '[s:France] now [T:[c:backs] Morocco’s autonomy plan], while [s2:Algeria] [T2:[c2:opposes] it].',
  'Venezuela, who clause':
    '[s:Jorge Rodríguez], who leads the government’s delegation, [c:accused] [t:Washington of breaking the Barbados agreement].',
  'Afghanistan, multi-paragraph quotation':
    '[s:The mullah] [c:said]: [t:“Women may work.]\n\n[t:“But they must obey our law.”]',
  'Nile dam, verb nobody lists': '[t:“Not one drop will be lost,”] [s:the water minister] [c:thundered].',
}

describe('attributions in reports of other negotiations', () => {
  it.each(Object.entries(CASES))('%s', (_, words) => {
    const { report, expected } = marked(words)
    expect(findAttributions(report).map((attribution) => inWords(report, attribution))).toEqual(expected)
  })
})
