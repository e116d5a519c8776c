/** News agencies and outlets that sign datelines or name files: how they are written, and the sites that are theirs. */
const outlets: readonly (readonly [name: string, ...others: readonly string[]])[] = [
  ['Reuters', 'Thomson Reuters', 'reuters.com'],
  ['AP', 'Associated Press', 'The Associated Press', 'apnews.com'],
  ['AFP', 'Agence France-Presse', 'afp.com'],
  ['VOA', 'Voice of America', 'voanews.com'],
  ['RFE/RL', 'Radio Free Europe', 'rferl.org'],
  ['UPI', 'upi.com'],
  ['dpa', 'dpa-international.com'],
  ['TASS', 'ITAR-TASS', 'tass.com', 'tass.ru'],
  ['RIA Novosti', 'RIA', 'ria.ru'],
  ['Interfax', 'interfax.com', 'interfax.ru'],
  ['Interfax-Ukraine', 'interfax.com.ua'],
  ['Ukrinform', 'ukrinform.net'],
  ['UNN', 'unn.ua'],
  ['Xinhua', 'Xinhua News Agency', 'xinhuanet.com', 'news.cn'],
  ['CNS', 'chinanews.com'],
  ['Kyodo', 'Kyodo News', 'kyodonews.net'],
  ['Jiji Press', 'Jiji', 'jiji.com'],
  ['Yonhap', 'yna.co.kr'],
  ['KCNA', 'kcna.kp'],
  ['Bernama', 'bernama.com'],
  ['ANTARA', 'antaranews.com'],
  ['PTI', 'ptinews.com'],
  ['ANI', 'aninews.in'],
  ['IANS', 'ians.in'],
  ['APP', 'app.com.pk'],
  ['BSS', 'bssnews.net'],
  ['IRNA', 'irna.ir'],
  ['Anadolu', 'AA', 'Anadolu Agency', 'aa.com.tr'],
  ['SANA', 'sana.sy'],
  ['WAM', 'wam.ae'],
  ['SPA', 'spa.gov.sa'],
  ['KUNA', 'kuna.net.kw'],
  ['QNA', 'qna.org.qa'],
  ['MENA', 'mena.org.eg'],
  ['NNA', 'nna-leb.gov.lb'],
  ['WAFA', 'wafa.ps'],
  ['EFE', 'efe.com'],
  ['ANSA', 'ansa.it'],
  ['AGERPRES', 'agerpres.ro'],
  ['PAP', 'pap.pl'],
  ['BELTA', 'belta.by'],
  ['AZERTAC', 'azertag.az'],
  ['ARMENPRESS', 'armenpress.am'],
  ['Bloomberg', 'bloomberg.com'],
  ['BBC', 'BBC News', 'bbc.com', 'bbc.co.uk'],
  ['CNN', 'cnn.com'],
  ['Al Jazeera', 'aljazeera.com'],
  ['NPR', 'npr.org'],
  ['DW', 'Deutsche Welle', 'dw.com'],
  ['Politico', 'POLITICO', 'politico.com', 'politico.eu'],
  ['The Guardian', 'theguardian.com'],
  ['The New York Times', 'nytimes.com'],
  ['The Washington Post', 'washingtonpost.com'],
  ['Financial Times', 'ft.com'],
  ['UN News', 'news.un.org'],
]

const byName = new Map(
  outlets.flatMap(([name, ...others]) => [name, ...others].map((each) => [each.toLowerCase(), name])),
)

/** True for a name that signs datelines. */
export function isAgency(name: string): boolean {
  return byName.has(name.toLowerCase())
}

/** The usual name of an outlet written in another way, or by its site; undefined for one we do not know. */
export function outletNamed(name: string): string | undefined {
  return byName.get(name.toLowerCase())
}
