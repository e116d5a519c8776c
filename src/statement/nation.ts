/**
 * States as reports name them, one a line: names | adjectives and inhabitants | capital and seats of its government. A word that two
 * states share ("Congolese", "Korean") stands with neither.
 */
const STATES = `
Afghanistan|Afghan|Kabul
Albania|Albanian|Tirana
Algeria|Algerian|Algiers
Angola|Angolan|Luanda
Argentina|Argentine,Argentinian|Buenos Aires,Casa Rosada
Armenia|Armenian|Yerevan
Australia|Australian|Canberra
Austria|Austrian
Azerbaijan|Azerbaijani,Azeri|Baku
Bahrain|Bahraini|Manama
Bangladesh|Bangladeshi|Dhaka
Belarus|Belarusian,Belarussian|Minsk
Belgium|Belgian
Benin|Beninese
Bolivia|Bolivian|La Paz
Bosnia,Bosnia and Herzegovina,Bosnia-Herzegovina|Bosnian|Sarajevo
Botswana|Botswanan,Tswana|Gaborone
Brazil|Brazilian|Brasilia
Bulgaria|Bulgarian|Sofia
Burkina Faso|Burkinabe|Ouagadougou
Burundi|Burundian|Bujumbura
Cambodia|Cambodian|Phnom Penh
Cameroon|Cameroonian|Yaounde
Canada|Canadian|Ottawa
Central African Republic||Bangui
Chad|Chadian|N’Djamena
Chile|Chilean|Santiago
China,People’s Republic of China|Chinese|Beijing,Peking
Colombia|Colombian|Bogota
Congo,DRC,DR Congo,Democratic Republic of Congo,Democratic Republic of the Congo||Kinshasa
Republic of Congo,Congo-Brazzaville||Brazzaville
Costa Rica|Costa Rican
Croatia|Croatian,Croat|Zagreb
Cuba|Cuban|Havana
Cyprus|Cypriot,Greek Cypriot|Nicosia
Czech Republic,Czechia|Czech|Prague
Denmark|Danish,Dane|Copenhagen
Djibouti|Djiboutian
Dominican Republic||Santo Domingo
Ecuador|Ecuadorian,Ecuadorean|Quito
Egypt|Egyptian|Cairo
El Salvador|Salvadoran|San Salvador
Equatorial Guinea|Equatoguinean|Malabo
Eritrea|Eritrean|Asmara
Estonia|Estonian|Tallinn
Ethiopia|Ethiopian|Addis Ababa
European Union,EU||Brussels,European Commission
Fiji|Fijian|Suva
Finland|Finnish,Finn|Helsinki
France|French,Frenchman|Paris,Elysee,Elysee Palace,Quai d’Orsay
Gabon|Gabonese|Libreville
Gambia|Gambian|Banjul
Georgia|Georgian|Tbilisi
Germany|German|Berlin
Ghana|Ghanaian|Accra
Greece|Greek|Athens
Guatemala|Guatemalan
Guinea|Guinean|Conakry
Guinea-Bissau||Bissau
Guyana|Guyanese|Georgetown
Haiti|Haitian|Port-au-Prince
Honduras|Honduran|Tegucigalpa
Hungary|Hungarian|Budapest
Iceland|Icelandic|Reykjavik
India|Indian|New Delhi,Delhi
Indonesia|Indonesian|Jakarta
Iran,Islamic Republic of Iran|Iranian|Tehran,Teheran
Iraq|Iraqi|Baghdad
Ireland|Irish|Dublin
Israel|Israeli|Jerusalem,Tel Aviv
Italy|Italian|Rome
Ivory Coast,Côte d’Ivoire|Ivorian|Abidjan
Jamaica|Jamaican
Japan|Japanese|Tokyo
Jordan|Jordanian|Amman
Kazakhstan|Kazakh,Kazakhstani|Astana
Kenya|Kenyan|Nairobi
Kosovo|Kosovar|Pristina
Kuwait|Kuwaiti|Kuwait City
Kyrgyzstan|Kyrgyz|Bishkek
Laos|Laotian|Vientiane
Latvia|Latvian|Riga
Lebanon|Lebanese|Beirut
Liberia|Liberian|Monrovia
Libya|Libyan|Tripoli
Lithuania|Lithuanian|Vilnius
Luxembourg|Luxembourgish
Madagascar|Malagasy|Antananarivo
Malawi|Malawian|Lilongwe
Malaysia|Malaysian|Kuala Lumpur
Maldives|Maldivian
Mali|Malian|Bamako
Malta|Maltese|Valletta
Mauritania|Mauritanian|Nouakchott
Mexico|Mexican|Mexico City
Moldova|Moldovan|Chisinau
Mongolia|Mongolian|Ulaanbaatar
Montenegro|Montenegrin|Podgorica
Morocco|Moroccan|Rabat
Mozambique|Mozambican|Maputo
Myanmar,Burma|Burmese|Naypyidaw
Namibia|Namibian|Windhoek
Nepal|Nepali,Nepalese|Kathmandu
Netherlands,Holland|Dutch,Dutchman|The Hague
New Zealand|New Zealander|Wellington
Nicaragua|Nicaraguan|Managua
Niger|Nigerien|Niamey
Nigeria|Nigerian|Abuja
North Atlantic Treaty Organization,NATO
North Korea,DPRK|North Korean|Pyongyang
North Macedonia,Macedonia|Macedonian|Skopje
Norway|Norwegian|Oslo
Oman|Omani|Muscat
Pakistan|Pakistani|Islamabad
Palestine,Palestinian Authority,State of Palestine|Palestinian|Ramallah
Panama|Panamanian
Papua New Guinea||Port Moresby
Paraguay|Paraguayan|Asuncion
Peru|Peruvian|Lima
Philippines|Philippine,Filipino|Manila,Malacanang
Poland|Polish,Pole|Warsaw
Portugal|Portuguese|Lisbon
Qatar|Qatari|Doha
Romania|Romanian|Bucharest
Russia,Russian Federation|Russian|Moscow,Kremlin
Rwanda|Rwandan|Kigali
Saudi Arabia|Saudi,Saudi Arabian|Riyadh
Senegal|Senegalese|Dakar
Serbia|Serbian,Serb|Belgrade
Sierra Leone|Sierra Leonean|Freetown
Singapore|Singaporean
Slovakia|Slovak,Slovakian|Bratislava
Slovenia|Slovenian,Slovene|Ljubljana
Somalia|Somali|Mogadishu
Somaliland||Hargeisa
South Africa|South African|Pretoria
South Korea,Republic of Korea|South Korean|Seoul
South Ossetia|South Ossetian|Tskhinvali
South Sudan|South Sudanese|Juba
Soviet Union,USSR|Soviet
Spain|Spanish,Spaniard|Madrid
Sri Lanka|Sri Lankan|Colombo
Sudan|Sudanese|Khartoum
Sweden|Swedish,Swede|Stockholm
Switzerland|Swiss|Bern
Syria|Syrian|Damascus
Taiwan|Taiwanese|Taipei
Tajikistan|Tajik|Dushanbe
Tanzania|Tanzanian|Dodoma
Thailand|Thai|Bangkok
Timor-Leste,East Timor|Timorese|Dili
Togo|Togolese|Lome
Tunisia|Tunisian|Tunis
Turkey,Türkiye|Turkish,Turk|Ankara
Turkmenistan|Turkmen|Ashgabat
Uganda|Ugandan|Kampala
Ukraine|Ukrainian|Kyiv,Kiev
United Arab Emirates,UAE|Emirati|Abu Dhabi
United Kingdom,UK,U.K.,Britain,Great Britain|British,Briton|London,Downing Street,Whitehall,No. 10,10 Downing Street
United Nations,UN,U.N.
United States,United States of America,US,U.S.,USA,America|American|Washington,White House,Pentagon,State Department
Uruguay|Uruguayan|Montevideo
Uzbekistan|Uzbek|Tashkent
Vatican,Holy See
Venezuela|Venezuelan|Caracas,Miraflores
Vietnam|Vietnamese|Hanoi
Yemen|Yemeni|Sanaa,Sana’a
Zambia|Zambian|Lusaka
Zimbabwe|Zimbabwean|Harare
`

/** A state's names, and the further words that stand for it: adjectives, capital, seats of its government. */
export interface Nation {
  readonly names: readonly [string, ...string[]]
  readonly words: readonly string[]
}

let nations: readonly Nation[] | undefined

/** The states that reports name, with the words that stand for each. */
export function listNations(): readonly Nation[] {
  nations ??= STATES.trim()
    .split('\n')
    .map((line) => {
      const [names, adjectives, seats] = line.split('|').map((part) => part.split(',').filter(Boolean))
      return { names: names as [string, ...string[]], words: [...(adjectives ?? []), ...(seats ?? [])] }
    })
  return nations
}
