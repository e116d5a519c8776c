import { nameKey } from './name-key.ts'

const MEN = `
aaron abdel abdul abdulla abdullah abraham adam adrian ahmad ahmed alan albert alejandro alex alexander alexei alexey ali alistair amir andre
andrei andrew andrey andrii anthony antonio antony anwar arthur artem ashraf avi barack bashar ben benjamin benny bernard bill bob boris brad
brian bruce carl carlos charles chris christopher chuck claude colin cyril daniel dave david dean denis dennis dick dmitri dmitriy dmitry dmytro
donald doug douglas ed eduardo edward emmanuel eric erik ernesto evgeny ezra faisal felix fernando fidel francis francois franco frank franz
fred frederick friedrich gabriel gary gavin geoffrey george gerald gerhard gideon giorgi giuseppe gordon graham greg gregory guido gustavo
hamid hans harold harry hasan hassan heiko helmut henry herbert hermann hisham horst hossein howard hugh hugo hussein ian ibrahim igor ilham imran
isaac ismail ivan jack jacob jake jalal james jamie jan jared jason javad javier jean jeff jeffrey jens jeremy jerome jerry jim jimmy joao joe joel johan
john jonathan jose josef joseph josep josh juan julian justin karim karl keir keith ken kenneth kevin khaled khalid klaus kofi konstantin larry lars laurent
lee leon leonid lewis liam lloyd louis luc luis luiz magnus mahmoud manuel marc marcel marco marcus mario mark martin marwan matt matteo matthew
maxim mehdi michael michel miguel mike mikhail mohamed mohammad mohammed mohsen moshe muhammad mustafa mykhailo nabil narendra nasser naftali nathan nelson
nicholas nick nicolas nikol nikolai nikolay norman oleg oleh oleksandr oleksiy olivier olaf omar oscar osama otto pablo patrick paul pavel pavlo pedro
per peter petro philip philippe pierre pietro qasem rafael ralph ramzan raul ray recep reza ricardo richard rick rishi robert roberto robin rodrigo
roger roland roman ron ronald rory ross roy rupert rustem ruslan sadiq saeed salman salva sam samir samuel scott sean sebastian serge sergei sergey
sergio serhii seth shimon simon stanislav stefan stephane stephen steve steven stuart ted tedros terry thabo thomas tim timothy toby todd tom tommy tony
umar uri valery vasily viktor vincent vitaly vladimir vladislav volodymyr walid walter wesley will william wolfgang xavier yahya yair yasser
yevgeny yitzhak yoav yousef youssef yuri yuriy yusuf zbigniew zoran abiy gerry gilbert ehud elon evan pete rex jd emanuel herman mahamat`
const WOMEN = `
abigail ada agnes aisha alexandra alice alison amanda amelia amina amy ana andrea angela angelina anita anna annalena anne annie antonia ayesha
barbara beata beatrice benita bridget carla carmen carol caroline catherine cathy cecilia charlotte chloe christina christine claire clara claudia condoleezza
cristina cynthia dalia daria deborah denise diana diane dina donna dora dorothy elena eleanor elisabeth elise elizabeth ella ellen emilia emily emma erica erin esther
eva evelyn fatima fatou federica fiona florence frances francesca gabriela georgia gina giorgia gisele gita giulia gloria golda grace greta gretchen hanan
hannah harriet heather helen helena helga hilary hillary ilana inga ingrid irene irina iris isabel isabelle ivanka jacinda jane janet janice jean jeane jennifer jenny jessica jill
joan joanna jodie josephine joyce judith judy julia juliana julie kaja kamala karen karin karine karoline kate katherine kathleen kathryn katie katrin kelly khadija kim
kirsten kristalina kristi laila lara laura leah leila lena leyla liana lidia liliana lily linda lisa liz louise lucia lucy lydia lyse madeleine magdalena maia malala mandy
margaret margarita margot maria mariam mariana marie marina marine marjorie marta martha mary maryam maya megan melania melissa mette mia michele michelle mira miriam monica
nadia nahid nancy naomi natalia natalie natasha nathalie nawal nicola nicole nikki nina nora olena olga olha olivia oksana pamela patricia paula penny petra polina priti priya
rachel rania rebecca renee rita roberta robyn rosa rose rosemary roza ruth sabine sahra salome samantha sanna sandra sara sarah sofia sonia sophie stephanie susan susana susanne
suzanne svetlana sylvia sylvie tamara tania tanya tatiana tatyana teresa tessa theresa tina tulsi ursula valentina valerie vanessa vera veronica victoria viola virginia
vivian wendy yasmin yulia yuliia yvette yvonne zainab zeinab zoe carly chelsea kellyanne kelli gretel elly mirjana olesya zhanna nino salima samia ellie edith edna elisa elvira esperanza evgenia fawzia gabrielle gayle gemma genevieve geraldine hala halima hanna heidi heike helle henrietta hind huda ilze ingeborg inna ivana jelena jo joanne josefina jutta kristina lana larisa leticia lilia lyudmila maha manal marcia marija marta marwa mercedes milena mona nabila nadezhda nadine najat natalya noor noura nouf oxana pilar rana rasha raquel reem rosalynn salwa samira sanaa shirin simone siri sirin sviatlana taghreed ulrike ulla urszula wafa zahra zinaida zuzana`
const EITHER = new Set('jean kim andrea jan robin lee michele alex sam chris pat leslie'.split(' '))

let genders: ReadonlyMap<string, 'he' | 'she' | 'either'> | undefined

/** The gender that a first name is common for: `either` for names of both, undefined for a word that is no first name we know. */
export function firstNameGender(word: string): 'he' | 'she' | 'either' | undefined {
  genders ??= new Map([
    ...MEN.trim()
      .split(/\s+/)
      .map((name) => [name, 'he'] as const),
    ...WOMEN.trim()
      .split(/\s+/)
      .map((name) => [name, 'she'] as const),
    ...[...EITHER].map((name) => [name, 'either'] as const),
  ])
  return genders.get(nameKey(word))
}
