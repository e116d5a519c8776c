import { nameKey } from './name-key.ts'

const MEN = `
aaron abbas abdallah abdel abdelaziz abdirahman abdou abdul abdulla abdullah abiy abraham adam adel adolfo adrian agustin ahmad ahmed ahmet aidan
akbar akira alain alan albert alberto aldo alejandro aleksandar aleksander aleksandr aleksei alex alexander alexei alexey alfonso alfred alfredo ali
alistair allan allen alphonse alvaro alvin amadou amir amos anatoly anders andre andreas andrei andres andrew andrey andrii andrzej andy angelo
angus anil anthony anton antonio antony anwar armando arnold artem arthur arturo arvind ashok ashraf asif avi ayman aziz babacar barack barry baruch
bashar ben benjamin benny bernard bernardo bernd bernhard bernie bertrand bilal bill billy bjorn bob bobby bogdan boris brad bradley brandon brendan
brent brett brian bruce bruno bryan byron calvin carl carlos cedric cesar charles charlie cheikh chris christian christoph christophe christopher
christos chuck clarence claude claus cliff clifford clive colin cornelius cory craig curtis cyril cyrus damian damien damir dan daniel daniil danilo
danny dario darren daryl dave david davit dawit dean deepak denis dennis derek desmond devin dick didier diego dieter dietmar dimitar dimitri
dimitris dinesh dirk dmitri dmitriy dmitry dmytro dominic dominik don donald doug douglas dragan duncan dusan dustin dwight ed edgar edmund eduard
eduardo edward edwin ehud eli elias elie elijah elliot elliott elon emanuel emil emile emilio emmanuel emre enrico enrique ephraim eric erik ernest
ernesto erwin espen esteban ethan eugene evan evgeny ezra fabian fabio fahad faisal farid farouk fatih federico felipe felix ferdinand fernando
fidel filip francis franco francois frank franz fred frederick fredrik friedrich fuad gabe gabriel gareth garry gary gavin gennady geoff geoffrey
georg george georges georgi gerald gerard gerardo gerhard gerry ghassan gianni gideon gilbert gilberto giles gino giorgi giovanni giuseppe glenn
goran gordon graeme graham greg gregor gregory grigory guido guillaume guillermo gunter gustav gustavo habib haim hamid hamza hani hans harald
harold harry hasan hashim hassan hassane hazem heiko heinrich heinz helge helmut hendrik henri henrik henry herbert herman hermann herve hideki
hiroshi hisham horacio horst hosni hossein howard hubert hugh hugo humberto humphrey hussein ian ibrahim ignacio igor ilham ilir ilya imad imran
ioannis iqbal irakli isaac ismail issa istvan ivan ivo iyad jaap jacek jack jacob jacques jaime jake jakob jakub jalal jamal james jamie jan janez
janusz jared jaroslav jason jasper javad javed javier jay jd jean jed jeff jeffery jeffrey jens jeremiah jeremy jeroen jerome jerry jerzy jesper
jesse jesus jim jimmy jiri joachim joao joaquin jochen joe joel joey johan john jonas jonathan jordi jorg jorge jose josef josep joseph josh josip
jovan jozef juan juergen jules julian julio julius jurgen justin kamal kamil kareem karim karl kaspar kazuo keir keith kelvin kemal ken kenji
kenneth kevin khaled khalid khalifa khalil klaus klemens knut kofi konstantin kostas kris kristian kristof krzysztof kurt kwame kyle kyriakos larry
lars lasse laszlo laurence laurent lawrence lee leif len leo leon leonard leonardo leonid leszek lewis liam lionel lloyd lorenzo lothar louis luc
luca lucas lucian luciano ludwig luis luiz luka lukas luke luther maciej mads magnus mahamat mahdi mahmoud majid malcolm malik mamadou manfred
manmohan manuel marat marc marcel marcelo marcin marco marcus mario marius mark marko markus martin marty marvin marwan massimo mateusz mathias mats
matt matteo matthew matthias matthieu maurice mauricio mauro maury max maxim maxime maximilian mehdi mehmet mehran meir melvin menachem micah
michael michal michel mick mickey miguel mihai mihail mikael mike mikhail mikheil milan milorad milos milton mirko miroslav mitch mitt mladen
mohamad mohamed mohammad mohammed mohamud mohsen morris morten moses moshe moustapha muammar muhammad mukesh murat musa mustafa mykhailo myron nabil
nadeem nadir naftali najib narendra nasser nate nathan nathaniel neal ned neil nelson nestor neville nicholas nick nico nicolas niels nigel nihad
nikol nikolai nikolay nikos nils noah noel norbert norman olaf olav ole oleg oleh oleksandr oleksiy oliver olivier olli olof omar omer orlando osama
oscar oskar osman othman otto owen pablo padraig panos paolo pascal patricio patrick paul paulo pavel pavle pavlo pedro pekka per percy pete peter
petro peyman philip philippe pierre piers piet pieter pietro piotr predrag qadir qasem quentin radek radoslaw radovan rafael rafi raghuram rahul
raimund rainer rajesh rajiv rakesh ralf ralph ramesh ramiro ramon ramy ramzan randall randy raphael rasheed rashid rasmus ratko raul ray raymond
recep reginald reince reinhard remy renaud reuben reuven rex reza rhys riad ricardo riccardo richard rick ricky rishi rob robbie robert roberto
robin rodney rodrigo roel roger rohit roland rolf romain roman ron ronald ronnie rory ross roy ruben rudi rudolf rudy rupert ruslan russell rustem
ryan ryszard saad sadiq saeb saeed sajid salah salih salim salman salva salvador salvatore sam samer samir samuel sandor sandro saul scott sean
sebastian sebastien seif selim serge sergei sergey sergio serhii seth shane shaul shaun shawn sheldon shimon shinzo siegfried sigmar silvio simeon
simon slobodan solomon soren spencer stan stanislav stanley stefan stefano steffen stelios stephane stephen steve steven stig stoyan stuart svein
sven syed sylvain tadeusz taha tahir tamim tareq tarik tariq taro tayeb ted teddy tedros teodor terence terrence terry thabo theo theodore thierry
thomas thorsten tiago tibor tim timo timothy timur tobias toby todd tom tomas tomasz tomislav tommaso tommy tony torsten toshio travis trevor trey
tristan tyler tzachi ugo uhuru ulf ulrich umar umberto uri usman uwe vaclav valentin valeriy valery vasil vasily vernon veselin vicente victor vijay
vikram viktor vince vincent vincenzo vinod vitali vitaly vito vivek vlad vladimir vladislav vojislav volodymyr wael wahid waleed walid wallace
walter walther warren wayne wendell werner wesley wilfred wilhelm will willem william willy wim winston witold wojciech wolfgang xavier yahya yair
yakov yannis yaroslav yasser yevgeny yitzhak yoav yossi yousef youssef yuri yuriy yusef yusuf yves zach zachary zaki zalmay zbigniew zdravko zeid
zeljko ziad zoltan zoran zurab`
const WOMEN = `
abby abigail ada adele adriana agnes agneta aida aileen aimee aisha aisling alana alejandra alena alessandra alexandra alice alicia alina alison
aliyah allison alma alyssa amalia amanda amber amelia amina amira amy ana anastasia anat andrea angela angelica angelina angie anissa anita anja
anke ann anna annabel annalena anne anneke annette annie annika antje antoinette antonia aparna arancha ariana arlene astrid audrey ava ayelet
ayesha azadeh barbara beata beatrice beatrix becky belinda benita bernadette bertha beth bethany betsy betty beverly bianca birgit blanca bonnie
brenda bridget brigitte caitlin camila camilla candice carina carla carly carmen carol carole carolina caroline carolyn carrie cassandra caterina
catherine cathleen cathy catriona cecilia celeste celia celine chantal charlene charlotte chelsea cherie cheryl chiara chloe christa christiane
christina christine cindy claire clara clare claudette claudia claudine cleo clotilde colette colleen condoleezza connie constance consuelo cora
corinna corinne cornelia cristina cynthia dalia daniela danielle danuta daphne daria darlene debbie deborah debra deirdre delia delphine denise
desiree diana diane dilma dina dolores donatella donna dora doreen doris dorota dorothy dragana dunja edith edna edwina eileen ekaterina elaine
eleanor elena eleni eleonora eliana elif elina elisa elisabeth elise eliza elizabeth elke ella ellen ellie elly elodie elsa elsie elvira emilia
emily emine emma emmanuelle enid erica erika erin erna ernestine esperanza estelle esther ethel eugenia eunice eva evelina evelyn evgenia fadumo
faiza fanny farah farida fatima fatma fatou fatoumata fawzia federica felicia felicity fernanda fidelma fiona flavia flora florence frances
francesca francine francoise franziska freya frida frieda gabriela gabriella gabrielle gail galina gayle gemma genevieve georgia geraldine gerda
gertrude ghada gillian gina ginette giorgia giovanna gisela gisele gita giulia gladys glenda glenys gloria golda grace greta gretchen gretel gro
guadalupe gudrun gunilla gwen gwendolyn hadas hala halima halina hanan hanna hannah hanne harriet hazel heather heidi heike helen helena helene
helga helle henrietta hilary hilda hilde hillary hind huda ida ilana ilona ilze imelda imogen indira ines inga inge ingeborg ingrid inna ioana irena
irene irina iris irma isabel isabella isabelle ivana ivanka ivonne jacinda jacqueline jacqui jadwiga jamila jana jane janelle janet janice janine
jasmin jasmine jayne jean jeane jeanette jeanine jeanne jelena jen jenna jennie jennifer jenny jessica jill jillian jo joan joana joann joanna
joanne jocelyn jodie johanna jolanta josefa josefina josephine josette josie joyce juanita judit judith judy julia juliana julie juliet justine
justyna jutta kaisa kaja kamala karen karima karin karina karine karla karolina karoline katarina katarzyna kate katerina katharina katherine
kathleen kathryn kathy katia katie katja katrin katy kayla keiko kelli kelly kellyanne kerstin khadija kim kimberly kirsten kirsty klara krista
kristalina kristen kristi kristin kristina krystyna laetitia laila lamia lana lara larisa laura lauren laurie lavinia lea leah leanne leila lena
lenka leonor leonora lesley leticia leyla lia liana lidia lidija liesbeth lilia lilian liliana lilly lily lina linda linnea lisa lisbeth lise livia
liz liza lois lola loretta lori lorna lorraine lotte louisa louise lourdes lucia lucie lucille lucinda lucy ludmila ludmilla luisa luise lydia lynda
lynn lynne lyse lyudmila mabel madeleine magdalena maha mahnaz maia mairead malala malgorzata malin manal mandy manuela mara marcela marcelle marcia
margaret margareta margarita margie margot margrethe marguerite maria mariam mariana marianna marianne marie marielle marija marina marine mariya
marjorie marla marlene marsha marta martha martina marwa mary maryam maryanne mathilde matilda maud maura maureen mavis maxine maya meera meg megan
meghan mehbooba melania melinda melissa meral mercedes meredith meryl mette mia michele micheline michelle mihaela mildred milena mina mira mireille
miriam mirjam mirjana moira molly mona monica monika monique montserrat muriel myra myriam nabila nadezhda nadia nadine nadja nahid najat naledi
nancy naomi nasreen natalia natalie natalya natasha nathalie nawal neera nelly nermin ngozi nicola nicole nikki nina nino noelle noemi noor nora
norma nouf noura nurit odile oksana olena olesya olga olha olivia oprah osnat oxana pam pamela paola pascale patricia patsy patti patty paula
pauline peggy penelope penny petra phoebe phyllis pia pilar polina polly pratibha priscilla priti priya priyanka rachael rachel rachida ragnhild
raisa ramona rana rania raquel rasha razan rebeca rebecca reem regina regine renata renate renee rhoda rhonda rima rina rita roberta robyn rochelle
romina ronit rosa rosalia rosalie rosalind rosalynn rosamund rosanna rose rosemarie rosemary rosie rowena roxana roxanne roza rukhsana rula ruth
sabina sabine sabrina sadia sahra saida saima salima sally salma salome salwa samantha samia samira sanaa sandra sandrine sanja sanna sara sarah
saskia selina selma serena shabana shari sharon sheena sheila shelley shelly sherry sheryl shirin shirley sian sibel sigrid silke silvana silvia
simona simone sinead siobhan siri sirin sofia solveig sonia sonja sophie soraya stacey stefania stella stephanie sue suella susan susana susanna
susannah susanne sushma suzan suzanne suzy svetlana sviatlana sybil sylvia sylvie tabitha taghreed tamar tamara tammy tania tanja tanya tarja
tatiana tatjana tatyana tawakkol teresa tereza tessa thea thelma theodora theresa therese tiffany tina tonya tove tracey trish trisha trudy tulsi
tzipi ulla ulrika ulrike ursula urszula uta ute valentina valeria valerie vanda vanessa vera verena veronica veronique vicki vicky victoria viktoria
vilma viola virginia vivian viviane wafa waltraud wanda wangari wendy wilhelmina wilma winifred winnie xenia xiomara yael yana yasmeen yasmin
yasmina yekaterina yelena yoko yolanda yulia yuliia yuriko yvette yvonne zahra zainab zakia zehra zeinab zeynep zhanna zinaida zoe zofia zsuzsanna
zuzana`
const EITHER = new Set(
  'jean kim andrea jan robin lee michele alex sam chris pat leslie alexis ashley dana tracy shannon sasha jamie morgan rene dominique kerry stacy jessie nicola'.split(
    ' ',
  ),
)

/** First names that are places as well: "Charlotte", "Virginia". */
const PLACES = new Set(
  'charlotte virginia georgia florence victoria carolina jordan chelsea sofia alexandria valencia'.split(' '),
)

/** True for a first name that is as often a place. */
export function isPlaceName(word: string): boolean {
  return PLACES.has(nameKey(word))
}

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
