import { describe, expect, it } from 'vitest'
import { actorOf, statementsIn } from './spoken.test-builder.ts'

const actors = [
  actorOf(
    'israel',
    'Israel',
    'Israeli, Jerusalem',
    'Benjamin Netanyahu (prime minister; Netanyahu)',
    'Yoav Gallant (defence minister)',
  ),
  actorOf('hamas', 'Hamas', '', 'Khalil al-Hayya (chief negotiator)', 'Yahya Sinwar'),
  actorOf('egypt', 'Egypt', 'Cairo', 'Abdel Fattah al-Sisi (president)', 'Badr Abdelatty (foreign minister)'),
  actorOf('qatar', 'Qatar', 'Doha, Qatari', 'Majed al-Ansari (spokesman)'),
  actorOf(
    'us',
    'United States',
    'U.S., Washington, American',
    'Joe Biden (president from 2021-01-20 until 2025-01-19; Biden)',
    'Donald Trump (president from 2025-01-20; Trump)',
    'Antony Blinken (secretary of state until 2025-01-19)',
    'John Kerry',
  ),
  actorOf('dprk', 'North Korea', 'Pyongyang, North Korean', 'Kim Jong Un (leader)', 'Kim Yo Jong'),
  actorOf(
    'rok',
    'South Korea',
    'Seoul, South Korean',
    'Moon Jae-in (president until 2022-05-09; Moon)',
    'Yoon Suk Yeol (president from 2022-05-10; Yoon)',
  ),
  actorOf('saf', 'Sudanese Armed Forces', 'Sudanese army, SAF', 'Abdel Fattah al-Burhan (commander; Burhan)'),
  actorOf('rsf', 'Rapid Support Forces', 'RSF', 'Mohamed Hamdan Dagalo (commander; Hemedti)'),
  actorOf(
    'iran',
    'Iran',
    'Tehran, Iranian',
    'Mohammad Javad Zarif (foreign minister)',
    'Ali Khamenei (supreme leader)',
  ),
  actorOf('eu', 'European Union', 'EU, Brussels', 'Federica Mogherini (foreign policy chief)', 'Catherine Ashton'),
  actorOf('ireland', 'Ireland', 'Irish, Dublin', 'Bertie Ahern (taoiseach)'),
  actorOf(
    'uk',
    'United Kingdom',
    'Britain, British, London',
    'Tony Blair (prime minister)',
    'Mo Mowlam',
    'Boris Johnson',
  ),
  actorOf('sinnfein', 'Sinn Fein', '', 'Gerry Adams (president)', 'Martin McGuinness'),
  actorOf('armenia', 'Armenia', 'Yerevan', 'Nikol Pashinyan (prime minister)'),
  actorOf('azerbaijan', 'Azerbaijan', 'Baku', 'Ilham Aliyev (president)'),
  actorOf('belarus', 'Belarus', 'Minsk', 'Alexander Lukashenko (president)'),
  actorOf('libya', 'Libya', 'Tripoli', 'Muammar Gaddafi (leader)'),
  actorOf('icg', 'Crisis Institute', 'International Crisis Group'),
]

/** Written by hand before the rules were run on them: the words, the report’s date, and `name | actor | class` of each statement. */
const cases: Readonly<Record<string, readonly [string, string | undefined, ...string[]]>> = {
  'title and nation before a name': [
    '[s:Israeli Prime Minister Benjamin Netanyahu] [c:said] [t:the war would go on].',
    undefined,
    'Benjamin Netanyahu | israel | named',
  ],
  'surname alone': [
    '[s:Netanyahu] [c:said] [t:the war would go on].',
    undefined,
    'Benjamin Netanyahu | israel | named',
  ],
  'a surname with its article, another transliteration': [
    '[s:El-Sissi] [c:warned] [t:Egypt would not open its border].',
    undefined,
    'Abdel Fattah al-Sisi | egypt | named',
  ],
  'a surname spelt otherwise': [
    '[s:President Lukashenka] [c:said] [t:he would host talks]. [s2:Col. Qadhafi] [c2:said] [t2:he would not leave].',
    undefined,
    'Alexander Lukashenko | belarus | named',
    'Muammar Gaddafi | libya | named',
  ],
  'an apposition names whose minister': [
    '[s:Faisal bin Farhan, Saudi Arabia’s foreign minister,] [c:said] [t:talks went well].',
    undefined,
    'Faisal bin Farhan | null | named',
  ],
  'the office before, the name after a comma': [
    '[s:Egypt’s foreign minister, Badr Abdelatty,] [c:said] [t:a truce was near].',
    undefined,
    'Badr Abdelatty | egypt | named',
  ],
  'an introduced person of a known actor': [
    'The talks opened in Doha. [s:Hamas spokesman Jihad Taha] [c:said] [t:the group was ready]. [s2:Taha] [c2:added] [t2:it wanted guarantees].',
    undefined,
    'Jihad Taha | hamas | named',
    'Jihad Taha | hamas | named',
  ],
  'the president by date': [
    'Trump will succeed Biden in January. [s:The U.S. president] [c:said] [t:a deal was close].',
    '2024-12-20',
    'Joe Biden | us | named',
  ],
  'the president by country': [
    'Ilham Aliyev met Nikol Pashinyan in Munich. [s:The Azerbaijani president] [c:said] [t:the treaty was ready].',
    undefined,
    'Ilham Aliyev | azerbaijan | named',
  ],
  'the prime minister, last speaker with the office': [
    '[s:Tony Blair] [c:said] [t:he felt the hand of history]. He met Netanyahu a year later. [s2:The prime minister] [c2:said] [t2:there was no time for soundbites].',
    undefined,
    'Tony Blair | uk | named',
    'Tony Blair | uk | named',
  ],
  'taoiseach is a prime minister': [
    'Bertie Ahern flew to Belfast. [s:The Irish prime minister] [c:said] [t:both governments agreed].',
    undefined,
    'Bertie Ahern | ireland | named',
  ],
  'the leader of a state': [
    '[s:The North Korean leader] [c:vowed] [t:to strengthen the deterrent].',
    undefined,
    'Kim Jong Un | dprk | named',
  ],
  'a former president is not the president': [
    '[s:Former President Moon Jae-in] [c:said] [t:dialogue must resume]. [s2:President Yoon] [c2:disagreed], saying [t2:pressure works].',
    '2023-04-01',
    'Moon Jae-in | rok | named',
    'Yoon Suk Yeol | rok | named',
  ],
  'two people of one surname stay apart': [
    '[s:Kim Yo Jong] [c:said] [t:the South was the main enemy]. Her brother attended. [s2:She] [c2:called] [t2:the drills “a rehearsal for war”].',
    undefined,
    'Kim Yo Jong | dprk | named',
    'Kim Yo Jong | dprk | named',
  ],
  'a namesake introduced by the report': [
    'House Speaker Mike Johnson met senators. [s:Johnson] [c:said] [t:the aid bill would pass].',
    undefined,
    'Mike Johnson | null | named',
  ],
  'a relative is not the person': [
    '[s:Melania Trump] [c:said] [t:children must come home].',
    undefined,
    'Melania Trump | null | named',
  ],
  'he at the head of a sentence: the subject before': [
    'Zarif met Kerry in Vienna. [s:He] [c:said] [t:sanctions had to go first].',
    undefined,
    'Mohammad Javad Zarif | iran | named',
  ],
  'he after a quotation: the last speaker': [
    '[s:Kerry] [c:said] [t:gaps remained]. Zarif left for Tehran in the evening.\n\n[t2:“We are closer than ever,”] [s2:he] [c2:said].',
    undefined,
    'John Kerry | us | named',
    'John Kerry | us | named',
  ],
  'she passes over the men': [
    '[s:Mogherini] [c:said] [t:the text was ready], as Zarif and Kerry looked on. [s2:She] [c2:added] [t2:that nobody had left the table].',
    undefined,
    'Federica Mogherini | eu | named',
    'Federica Mogherini | eu | named',
  ],
  'a possessive is no subject': [
    'Gallant’s dispute with Netanyahu deepened. [s:The defence minister] [c:said] [t:a truce was possible].',
    undefined,
    'Yoav Gallant | israel | named',
  ],
  'a spokesman of somebody': [
    '[s:Netanyahu’s spokesman] [c:said] [t:no deal had been reached].',
    undefined,
    'Netanyahu’s spokesman | israel | office',
  ],
  'an office of somebody named before': [
    '[s:Sisi] [c:said] [t:Rafah would open]. [s2:His office] [c2:said] [t2:no date was set].',
    undefined,
    'Abdel Fattah al-Sisi | egypt | named',
    'Abdel Fattah al-Sisi’s office | egypt | office',
  ],
  'a capital speaks for its state': [
    '[s:Tehran] [c:said] [t:it would respond].',
    undefined,
    'Iran | iran | collective',
  ],
  'a state by its initials': [
    '[s:The U.S.] [c:said] [t:it would not join].',
    undefined,
    'United States | us | collective',
  ],
  'a foreign ministry': [
    '[s:Qatar’s foreign ministry] [c:said] [t:talks would resume on Sunday].',
    undefined,
    'Qatar’s foreign ministry | qatar | office',
  ],
  'the seat of a government': [
    '[s:The White House] [c:said] [t:it was aware].',
    undefined,
    'White House | us | office',
  ],
  'the spokesman just heard, not one whom only the case knows': [
    '[s:Netanyahu’s spokesman] [c:said] [t:no deal had been reached]. Later [s2:the spokesman] [c2:said] [t2:talks went on].',
    undefined,
    'Netanyahu’s spokesman | israel | office',
    'Netanyahu’s spokesman | israel | office',
  ],
  '"its" is the side that the words speak of': [
    '[t:Iran will not cap its enrichment], [s:its foreign minister] [c:said], but [s2:he] [t2:[c2:ruled out] leaving the treaty].',
    undefined,
    'Mohammad Javad Zarif | iran | named',
    'Mohammad Javad Zarif | iran | named',
  ],
  'a name after an office nobody else holds': [
    'Blinken met Sisi. [s:The rebel leader, Col Baba Seid], [c:promised] [t:a truce].',
    undefined,
    'Baba Seid | null | named',
  ],
  'one of the members, named': [
    'The EU met. But [s:one of its members, Ireland], [c:said] [t:it would abstain].',
    undefined,
    'Ireland | ireland | collective',
  ],
  'the party is the side named last': [
    'Sinn Fein had no such doubts. In a statement [s:the party] [c:said] [t:the accord must stand].',
    undefined,
    'Sinn Fein | sinnfein | collective',
  ],
  'she goes on for a delegate without a name': [
    'Catherine Ashton was there. [s:The representative of Armenia] [c:said] [t:her side would sign]. [t2:No map was agreed], [s2:she] [c2:added].',
    undefined,
    'representative of Armenia | armenia | office',
    'representative of Armenia | armenia | office',
  ],
  'somebody brought on stage speaks next': [
    '[s:Catherine Ashton] [c:said] [t:talks went on].\n\nThe answer came from Kim Yo Jong, who runs the office. [s2:She] [c2:said] [t2:nothing had moved].',
    undefined,
    'Catherine Ashton | eu | named',
    'Kim Yo Jong | dprk | named',
  ],
  'South Sudan is not Sudan': [
    '[s:South Sudan] [c:offered] [t:to mediate between the Sudanese army and the RSF]. [s2:A South Sudanese official] [c2:said] [t2:both had accepted].',
    undefined,
    'South Sudan | null | collective',
    'South Sudanese official (anonymous) | null | anonymous',
  ],
  'an anonymous official and the official': [
    '[s:A senior Egyptian official] [c:said] [t:the lists were ready]. [s2:The official] [c2:said] [t2:Hamas had agreed], but [s3:an Israeli official] [c3:denied] [t3:any progress].',
    undefined,
    'senior Egyptian official (anonymous) | egypt | anonymous',
    'senior Egyptian official (anonymous) | egypt | anonymous',
    'Israeli official (anonymous) | israel | anonymous',
  ],
  'an administration official belongs to whoever is spoken of': [
    'Asked about Biden’s red lines, [s:a senior administration official] [c:said] [t:nothing had changed].',
    '2024-05-10',
    'senior administration official (anonymous) | us | anonymous',
  ],
  'a source without a country': [
    '[s:A person familiar with the talks] [c:said] [t:the gap was narrow].',
    undefined,
    'person familiar with the talks (anonymous) | null | anonymous',
  ],
  'an unnamed diplomat of a body': [
    '[s:An EU diplomat] [c:said] [t:there was no majority].',
    undefined,
    'EU diplomat (anonymous) | eu | anonymous',
  ],
  'an analyst of the case’s institute': [
    '[s:Magnus Dahl, a senior analyst at the International Crisis Group,] [c:said] [t:the truce was fragile]. [s2:He] [c2:added] [t2:that it might last].',
    undefined,
    'Magnus Dahl | icg | analyst',
    'Magnus Dahl | icg | analyst',
  ],
  'an analyst of nobody in the case': [
    '[s:Hana Novak, a professor of international law at the University of Graz,] [c:told] Reuters [t:the treaty was void].',
    undefined,
    'Hana Novak | null | analyst',
  ],
  'analysts in general': ['[s:Analysts] [c:say] [t:the army is stretched].', undefined, 'Analysts | null | analyst'],
  'a joint statement is a document': [
    '[s:A joint statement] [c:said] [t:the parties had agreed on a road map].',
    undefined,
    'A joint statement | null | document',
  ],
  'a statement by somebody': [
    '[s:A statement from the Iranian foreign ministry] [c:said] [t:the talks were useful].',
    undefined,
    'A statement from the Iranian foreign ministry | iran | document',
  ],
  'two states speak': [
    '[s:Egypt and Qatar] [c:said] [t:they would guarantee the deal].',
    undefined,
    'Egypt | egypt | collective',
    'Qatar | qatar | collective',
  ],
  'forces of an actor': [
    '[s:The Rapid Support Forces] [c:said] [t:they had left the city]. [s2:They] [c2:denied] [t2:looting].',
    undefined,
    'Rapid Support Forces | rsf | collective',
    'Rapid Support Forces | rsf | collective',
  ],
  'a nickname given as alias': [
    '[s:Dagalo, widely known as Hemedti,] [c:said] [t:he would attend].',
    undefined,
    'Mohamed Hamdan Dagalo | rsf | named',
  ],
  'a general by rank and surname': [
    '[s:Gen. Burhan] [c:ruled out] [t:talks]. [t2:“Not with them,”] [s2:the general] [c2:said].',
    undefined,
    'Abdel Fattah al-Burhan | saf | named',
    'Abdel Fattah al-Burhan | saf | named',
  ],
  'an administration is not its successor’s': [
    '[s:The Biden administration] [c:insisted] [t:on a two-state solution].',
    '2025-06-01',
    'Biden administration | null | collective',
  ],
  'an administration in office': [
    '[s:The Trump administration] [c:wants] [t:a new deal].',
    '2025-06-01',
    'Trump administration | us | collective',
  ],
  'somebody’s words': [
    '[s:Adams]’s [c:remarks] [t:that the war was over] surprised unionists.',
    undefined,
    'Gerry Adams | sinnfein | named',
  ],
  'a woman by her title': [
    'Northern Ireland Secretary Mo Mowlam met McGuinness. [t:“It was frank,”] [s:she] [c:said].',
    undefined,
    'Mo Mowlam | uk | named',
  ],
  'a nation as a first name': [
    '[s:Israeli Foreign Minister Israel Katz] [c:said] [t:Hamas had rejected the offer]. [s2:Katz] [c2:said] [t2:the door was closed].',
    undefined,
    'Israel Katz | israel | named',
    'Israel Katz | israel | named',
  ],
  'others such as one': [
    '[s:Some Arab states, including Egypt,] [T:have rejected] [T:any transfer of people].',
    undefined,
    'Some Arab states | egypt | collective',
  ],
  'who is whoever stands before': [
    'The envoy praised Aliyev, [s:who] [c:said] [t:peace was closer than ever].',
    undefined,
    'Ilham Aliyev | azerbaijan | named',
  ],
  'the group is the one named last': [
    'Israel struck Gaza City after Hamas fired rockets at Ashkelon. [s:The group] [c:said] [t:it was a response].',
    undefined,
    'Hamas | hamas | collective',
  ],
  'the country is the state named last': [
    'Hamas sent its list to Egypt. [s:The country] [c:said] [t:it would pass it on].',
    undefined,
    'Egypt | egypt | collective',
  ],
  'a state before a surname': [
    '[s:Egypt’s Sisi] [c:said] [t:Rafah was open].',
    undefined,
    'Abdel Fattah al-Sisi | egypt | named',
  ],
  'two people speak': [
    '[s:Kerry and Zarif] [c:said] [t:they would stay].',
    undefined,
    'John Kerry | us | named',
    'Mohammad Javad Zarif | iran | named',
  ],
  'an army': [
    '[s:The Israeli military] [c:said] [t:it had struck a depot].',
    undefined,
    'Israeli military | israel | collective',
  ],
  'an official in somebody’s office': [
    '[s:An official in Netanyahu’s office] [c:said] [t:no date was set].',
    undefined,
    'official in Netanyahu’s office (anonymous) | israel | anonymous',
  ],
  'sources in a movement': [
    '[s:Sources in Hamas] [c:said] [t:the answer was yes].',
    undefined,
    'Sources in Hamas (anonymous) | hamas | anonymous',
  ],
  'a rank and a surname introduced before': [
    'U.S. Secretary of State Antony Blinken flew to Cairo. [s:Secretary Blinken] [c:said] [t:it was time]. [s2:He] [c2:met Sisi and] said [t2:so again].',
    '2024-05-10',
    'Antony Blinken | us | named',
    'Antony Blinken | us | named',
  ],
  'state media speak for nobody': [
    '[s:Iranian state television] [c:reported] [t:that the plane had landed].',
    undefined,
    'Iranian state television | null | collective',
  ],
}

describe('who speaks', () => {
  it.each(Object.entries(cases))('%s', (_, [words, date, ...expected]) => {
    const spoken = statementsIn(words, actors, date).map(
      ({ speaker }) => `${speaker.name} | ${speaker.actor} | ${speaker.class}`,
    )
    expect(spoken).toEqual(expected)
  })
})
