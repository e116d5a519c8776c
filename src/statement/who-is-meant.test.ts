import { describe, expect, it } from 'vitest'
import { actorOf, statementsIn } from './spoken.test-builder.ts'

const actors = [
  actorOf('dprk', 'North Korea', 'Pyongyang', 'Kim Jong Il (leader)'),
  actorOf('rok', 'South Korea', 'Seoul', 'Kim Dae-jung (president)'),
  actorOf('cyprus', 'Cyprus', 'Nicosia'),
  actorOf('serbia', 'Serbia', 'Belgrade', 'Boris Tadić (president)'),
]

/** Texts of our own about many disputes: the words, and `name | class` of each statement, with the reason in brackets where several have the name. */
const cases: Readonly<Record<string, readonly [string, ...string[]]>> = {
  // Descriptions
  'a description the report has given before': [
    'Labour candidate Maeve Dolan met Conservative candidate Piers Holt in Belfast. Dolan left early. [s:The Tory candidate] [c:said] [t:the border poll could wait].',
    'Piers Holt | named',
  ],
  'a description of whoever was speaking': [
    '[s:Orhan Demir] [c:called] [t:for talks on the dam]. [s2:The Izmir businessman] [c2:said] [t2:both valleys needed water].',
    'Orhan Demir | named',
    'Orhan Demir | named',
  ],
  'a description with a gender passes over the others': [
    '[s:Lucía Herrera] [c:said] [t:the mine must close]. Her rival Daniel Ortiz stayed away. [s2:The congresswoman] [c2:asked] [t2:for a vote].',
    'Lucía Herrera | named',
    'Lucía Herrera | named',
  ],
  'nobody has the office described': [
    '[s:President Ibrahim Waheed] [c:said] [t:the atolls would vote]. [s2:The senator] [c2:said] [t2:it was too soon].',
    'Ibrahim Waheed | named',
    'senator | office',
  ],
  'an office by its place': [
    'Nairobi Governor Amina Otieno met Mombasa Governor Peter Kamau. Otieno spoke of the port. [s:The Mombasa governor] [c:said] [t:dues would rise].',
    'Peter Kamau | named',
  ],
  'the office of a third place is nobody’s': [
    'Nairobi Governor Amina Otieno met Mombasa Governor Peter Kamau. [s:The Kisumu governor] [c:said] [t:dues would rise].',
    'Kisumu governor | office',
  ],
  'a minister of somewhere else is not whoever was speaking': [
    '[s:Elif Kaya] [c:said] [t:the buffer zone would shrink]. [s2:The Norwegian fisheries minister] [c2:said] [t2:quotas were open].',
    'Elif Kaya | named',
    'Norwegian fisheries minister | office',
  ],
  'the office first, the name soon after': [
    '[s:The Limassol mayor] [c:denied] [t:any secret deal]. Mayor Nikos Pavlou met the press at noon.',
    'Nikos Pavlou | named',
  ],
  'a former president is whom the report calls so': [
    'President Hassan Guled met former President Abdi Farah. [s:The former president] [c:said] [t:Somaliland had to be heard].',
    'Abdi Farah | named',
  ],
  'the former minister is no minister of today': [
    'Interior Minister Jan Kowal met Olena Bondar. [s:Bondar] [c:said] [t:the gas would flow]. [s2:The former energy minister] [c2:said] [t2:prices were another matter].',
    'Olena Bondar | named',
    'Olena Bondar | named',
  ],
  'a president’s daughter is not the president': [
    'Leyla Guliyeva, the president’s daughter, opened the hall. [s:The president] [c:said] [t:the corridor was safe].',
    'president | office',
  ],
  'a party’s name for its member': [
    'Conservative Ann Weber and Socialist Carl Stone debated the treaty. Weber spoke first. [s:The Socialist] [c:said] [t:it would fail].',
    'Carl Stone | named',
  ],
  'a lawyer of somebody named': [
    'An attorney for Rosa Quispe, Luis Mamani, waited outside. Quispe sat down. [s:Her lawyer] [c:said] [t:the land was hers]. [s2:Quispe’s lawyer] [c2:added] [t2:that she would appeal].',
    'Luis Mamani | named',
    'Luis Mamani | named',
  ],
  'one man’s spokesman is not another’s': [
    'Spokesman Ilir Krasniqi was there. Milan Petrovic was not. [s:Petrovic’s spokesman] [c:said] [t:the bridge would open].',
    'Petrovic’s spokesman | office',
  ],
  'somebody else’s former doctor is not the patient': [
    '[s:Salva Deng] [c:said] [t:he was well]. [s2:The rebel leader’s former doctor] [c2:said] [t2:he was not].',
    'Salva Deng | named',
    'rebel leader’s former doctor (anonymous) | anonymous',
  ],

  // Surnames of several
  'two of one surname: the only one named so far': [
    'Minister Jeremy Okoro arrived. [s:Okoro] [c:said] [t:the delta was calm]. His cousin Grace Okoro disagreed.',
    'Jeremy Okoro | named [the only one named in full before of 2 people named Okoro]',
  ],
  'two of one surname: it stays with whom it meant first': [
    'Minister Jeremy Okoro arrived. [s:Okoro] [c:said] [t:the delta was calm]. [s2:Grace Okoro] [c2:said] [t2:it was not]. [s3:Okoro] [c3:promised] [t3:patrols].',
    'Jeremy Okoro | named [the only one named in full before of 2 people named Okoro]',
    'Grace Okoro | named',
    'Jeremy Okoro | named [the first to be called so of 2 people named Okoro]',
  ],
  'two of one surname: the one who speaks': [
    'An aide of Gareth Bishop met the union. [s:Nadia Bishop] [c:said] [t:the strike would end]. [s2:Bishop] [c2:added] [t2:that pay would rise].',
    'Nadia Bishop | named',
    'Nadia Bishop | named [the last to speak by full name of 2 people named Bishop]',
  ],
  'a married couple: Mr and Mrs, he and she': [
    'Carlos Menendez and his wife, Elena Menendez, met the guerrillas. [s:Mrs. Menendez] [c:said] [t:it was time]. [s2:Mr. Menendez] [c2:said] [t2:it was late]. [s3:She] [c3:smiled] and said [t3:so did he].',
    'Elena Menendez | named [the only she of 2 people named Menendez]',
    'Carlos Menendez | named [the only he of 2 people named Menendez]',
    'Elena Menendez | named',
  ],
  'two of one surname and of two sides: nobody in particular': [
    'Kim Dae-jung met Kim Jong Il in Pyongyang. [s:Kim] [c:said] [t:families would meet].',
    'Kim | named',
  ],
  'a president known by the surname is not his daughter': [
    'President Rahmon opened the talks. Laila Rahmon looked on. [s:Mr. Rahmon] [c:said] [t:the river was shared]. [s2:Laila Rahmon] [c2:said] [t2:the dam was safe].',
    'Rahmon | named [the only he of 2 people named Rahmon]',
    'Laila Rahmon | named',
  ],
  'a name in a heading is the one in full below': [
    '[s:Demirel] [c:rejects] [t:the map].\n\nTurkish President Süleyman Demirel spoke in Ankara. [s2:Demirel] [c2:said] [t2:the islands were Turkish].',
    'Süleyman Demirel | named',
    'Süleyman Demirel | named',
  ],
  'a slip of one letter': [
    '[s:Amina Warsame] [c:said] [t:the ports would open]. [s2:Warsome] [c2:added] [t2:that dues were fair].',
    'Amina Warsame | named',
    'Amina Warsame | named [spelt Warsome here]',
  ],
  'two of one first name are two people': [
    '[s:Carlos Menendez] [c:said] [t:the pass was open]. [s2:Carlos Vega] [c2:said] [t2:it was mined]. [s3:Vega] [c3:sent] word [t3:that nobody should cross].',
    'Carlos Menendez | named',
    'Carlos Vega | named',
    'Carlos Vega | named',
  ],
  'somebody of the same surname whose first name is rare': [
    'Minister Jeremy Okoro arrived. [s:Tamuno Okoro] [c:said] [t:the creeks were black].',
    'Tamuno Okoro | named',
  ],
  'two names a letter apart are two people': [
    '[s:Jonas Hansen] [c:said] [t:cod came first]. [s2:Lars Hanssen] [c2:said] [t2:herring did]. [s3:Hanssen] [c3:added] [t3:that Hansen erred].',
    'Jonas Hansen | named',
    'Lars Hanssen | named',
    'Lars Hanssen | named',
  ],

  // Names
  particles: [
    'Mayor Joris van der Berg met Khalid bin Saleh. [s:Van der Berg] [c:said] [t:the lock would open]. [s2:Bin Saleh] [c2:agreed], saying [t2:ships could pass].',
    'Joris van der Berg | named',
    'Khalid bin Saleh | named',
  ],
  'two surnames': [
    '[s:Inés García Prieto] [c:said] [t:Esequibo was no gift]. [s2:García Prieto] [c2:added] [t2:that maps lie]. [s3:Prieto] [c3:left] it [t3:at that].',
    'Inés García Prieto | named',
    'Inés García Prieto | named',
    'Inés García Prieto | named',
  ],
  'a surname that is a title': [
    '[s:Stephen King] [c:said] [t:the truce held]. [s2:Mr. King] [c2:added] [t2:that patrols went on]. King Abdullah arrived. [s3:The king] [c3:said] [t3:Jordan would help].',
    'Stephen King | named',
    'Stephen King | named',
    'Abdullah | named',
  ],
  'a first name that is a law': [
    '[s:Bill Otieno] [c:said] [t:herders could return]. [s2:Otieno] [c2:thanked] the elders: [t2:“You kept the peace.”]',
    'Bill Otieno | named',
    'Bill Otieno | named',
  ],
  'a nickname in quotation marks': [
    '[s:Robert “Bobby” Owens] [c:said] [t:the docks were ready]. [s2:Bobby Owens] [c2:added] [t2:that crews were not].',
    'Robert “Bobby” Owens | named',
    'Robert “Bobby” Owens | named',
  ],
  'a headline in capitals names nobody new': [
    'Hana Novak Calls Petra Klein Unfit Over Border Deal.\n\nHana Novak spoke first. Petra Klein did not. [s:Klein] [c:said] [t:later that maps were not hers].',
    'Petra Klein | named',
  ],
  'a convention is nobody': [
    '[s:The 1961 Single Convention] [c:says] [t:farmers need permits]. [s2:He] [c2:said] [t2:they had none].',
    '1961 Single Convention | collective',
    'He | unknown',
  ],

  // Pronouns
  'she goes on where a sentence begins with her': [
    '[s:Ana Ruiz] [c:said] [t:the pipeline was dead]. She praised Marta Silva. [s2:She] [c2:said] [t2:ministers had listened].',
    'Ana Ruiz | named',
    'Ana Ruiz | named',
  ],
  'he is whom the sentence before describes': [
    '[s:Omar Farah] [c:said] [t:the well was theirs]. The Hargeisa businessman met Idris Nur in Doha. [s2:He] [c2:said] [t2:money was no matter].',
    'Omar Farah | named',
    'Omar Farah | named',
  ],
  'she is the woman, not whoever may be one': [
    'Robin Weber attacked Anna Klein after [s:she] [c:said] [t:the visas were sold].',
    'Anna Klein | named',
  ],
  'she is somebody without a name': [
    'Robin Weber left. My mother has aged, but [s:she] [c:says] [t:the village will be rebuilt].',
    'she | unknown',
  ],
  'he after a plural': [
    '[s:Tomas Lind] [c:said] [t:the fleet would sail]. Two captains waved. [s2:He] [c2:said] [t2:nets were full].',
    'Tomas Lind | named',
    'Tomas Lind | named',
  ],
  'I and we inside a quotation are the speaker': [
    '[s:Hana Novak] [c:said], “[t:[s2:I] [c2:think] [t2:the truce will hold]].” “[t3:[s4:We] [c4:believe] [t4:in it]],” [s3:she] [c3:added].',
    'Hana Novak | named',
    'Hana Novak | named',
    'Hana Novak | named',
    'Hana Novak | named',
  ],
}

describe('who is meant', () => {
  it.each(Object.entries(cases))('%s', (_, [words, ...expected]) => {
    const spoken = statementsIn(words, actors).map(({ speaker: { name, class: kind, basis } }) =>
      basis === undefined ? `${name} | ${kind}` : `${name} | ${kind} [${basis}]`,
    )
    expect(spoken).toEqual(expected)
  })
})
