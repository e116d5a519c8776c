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
    '[s:The army] [c:has refused] [T:to attend the Geneva talks unless the paramilitaries leave civilian homes].',
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
  'Sudan, ruled out on a day':
    '[s:Sudanese army chief Abdel Fattah al-Burhan] on Thursday [T:[c:ruled out] any power-sharing deal with the RSF].',
  'Doha, condition after the cue':
    '[t:Talks on a prisoner exchange will open in Riyadh next week], [s:two diplomats familiar with the matter] [c:said], [t:provided both sides submit their lists by Friday].',
  'Baku, apposition and briefing':
    '[s:Azerbaijan’s foreign minister, Jeyhun Bayramov], [c:said] at a briefing in Baku that [t:“no peace treaty is possible while Armenia’s constitution lays claim to our land.”]',
  'Yemen, offer in a who clause':
    '[s:The Houthis], who control Sana’a, [c:have offered] [t:to release the crew if the air strikes stop].',
  'Colombia, narration after a quotation':
    '[s:Gustavo Petro] [c:told] reporters: [t:“There will be no ceasefire with those who kill children.”] He then left the room.',
  'Congo, inverted cue with a post':
    '[t:“We are not a party to that agreement,”] [c:said] [s:M23 spokesman Lawrence Kanyuka] in a post on X. [t:“Nobody consulted us.”]',
  'Egypt, asked whether':
    'Asked whether Cairo would open the crossing, [s:Abdelatty] [c:said] [t:Egypt “will never be part of an injustice”].',
  'Gaza, saying goes on':
    '[s:[s2:Netanyahu]] [c:has insisted] [t:the war will not end until Hamas is destroyed], [c2:saying] on Sunday that [t2:Israel would keep control of the corridor].',
  'Gaza, contrast':
    '[s:Hamas] [T:[c:wants] a permanent ceasefire], while [s2:Israel] [c2:has said] [t2:it would agree only to a pause].',
  'African Union, called for':
    '[s:The African Union] [c:called for] [t:an immediate and unconditional ceasefire in eastern Congo].',
  'nothing said': 'The two sides have met three times since May without result.',
  'a diplomat describes': '[s:One Western diplomat] [c:described] [t:the latest text as “95 percent agreed”].',
  'Spain, warned and calling':
    '[s:[s2:Sánchez]] [c:warned] on Tuesday that [t:Spain would not recognise the vote], [c2:calling] it [t2:“a farce”].',
  'a denial': '[s:The junta] [c:denied] [t:it had bombed the hospital].',
  'a question as a quotation':
    '[t:“Is this a peace plan or a surrender?”] [s:Ukrainian lawmaker Oleksiy Honcharenko] [c:asked].',
  'officials speak for a state':
    '[t:India will not accept outside mediation on Kashmir], [s:officials in New Delhi] [c:said].',
  'a report found': '[s:A U.N. report] [c:found] that [t:both sides had committed war crimes].',
  'speaking after':
    '[s:Ramaphosa], speaking after the summit, [c:said] [t:South Africa stood ready to send observers].',
  'two subjects agree': '[s:Colombia’s government and the ELN] [c:agreed] on Friday [t:to extend the truce].',
  'refused, describing':
    '[s:[s2:Tshisekedi]] [c:refused] [T:to meet the rebels], [c2:describing] [t2:them as “terrorists in the pay of Kigali”].',
  'accused in a letter':
    'In a letter to the Security Council, [s:Tehran] [c:accused] [t:the three European powers of “bad faith”].',
  'parenthetical before a quotation': '[t:The Taliban], [s:he] [c:said], [t:“must honour what they signed in Doha.”]',
  'call for, with the main verb after it':
    '[s:The prime minister]’s [c:call] for [t:early elections] was rejected by the opposition.',
  'but that':
    '[s:Lavrov] [c:said] [t:Moscow was “ready for talks without preconditions” but that Kyiv must first withdraw from the Donbas].',
  'vowed not to': '[s:Erdoğan] [c:has vowed] [t:not to let Sweden in unless it extradites Kurdish militants].',
  'terms in marks only': 'The “red line” on Rafah has faded, and the so-called “day after” remains unclear.',
  'are demanding': '[s:The rebels] [c:are demanding] [t:the release of 80 prisoners before any talks].',
  'long title before the cue':
    '[t:“I came here to listen,”] [s:the U.N. Secretary-General’s personal envoy for Western Sahara, Staffan de Mistura], [c:told] journalists in Tindouf.',
  'two of the mediators':
    '[s:Two of the mediators] [c:said] privately that [t:neither side was negotiating in good faith].',
  'proposed in a speech':
    '[s:South Korea’s president] [c:proposed] [t:a three-step path to denuclearisation] in a speech on Friday.',
  'does not recognise': '[s:Serbia] [T:[c:does not recognise] Kosovo’s independence].',
  'Mali, when it was said comes last':
    '[t:The junta will not leave Kidal until the rebels disarm], [s:Colonel Goïta] [c:said] after the council met.',
  'Aden, told before leaving':
    '[t:The port could reopen if salaries are paid], [s:the minister] [c:told] reporters before he boarded his plane.',
  'Cyprus, a representative': '[s:The representative of Malta] [T:[c:supported] an extension of the mandate].',
  'Niger, given time': '[s:The bloc] [T:[c:has given] the junta one week to free the president].',
  'Chad, so far refused': '[s:N’Djamena] [c:has so far refused] [T:to open the border].',
  'Washington, a street': '[s:Downing Street] [c:said] [t:Britain would take part in the patrols].',
  'according to, with a quotation':
    '[t:The strikes would go on “until the last hostage is home,”] [c:according to] [s:Israel’s defence minister].',
}

describe('attributions in reports of other negotiations', () => {
  it.each(Object.entries(CASES))('%s', (_, words) => {
    const { report, expected } = marked(words)
    expect(findAttributions(report).map((attribution) => inWords(report, attribution))).toEqual(expected)
  })
})
