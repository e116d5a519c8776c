import { describe, expect, it } from 'vitest'
import { areNameVariants, nameKey } from './name-key.ts'

/** Ways in which news agencies write one name. */
const variants = `Zelenskyy Zelenskiy, Zelenskyy Zelensky, Lukashenko Lukashenka, Gaddafi Qadhafi, Gaddafi Kadhafi, Gaddafi Gadhafi, Gaddafi Qaddafi,
  Houthi Huthi, Hezbollah Hizbullah, Hezbollah Hizballah, Erdogan Erdoğan, Netanyahu Netanyahou, Assad Asad, Hussein Husayn, Hussein Hussain,
  Nasrallah Nasrullah, Aliyev Aliev, Pashinyan Pashinian, Mirziyoyev Mirziyoev, Tokayev Tokaev, Medvedev Medvedyev, Yanukovych Yanukovich,
  Tymoshenko Timoshenko, al-Sisi el-Sissi, al-Burhan Burhan, Khrushchev Khruschev, Vučić Vucic, Sergei Sergey, Lavrov Lawrow, Kadyrov Kadirov,
  Taliban Taleban, Yermak Jermak, Tshisekedi Tschisekedi, Milosevic Milošević, Shoigu Shoygu, Khamenei Khamene’i, Abdullah Abdallah,
  Zourabichvili Zurabishvili`
/** Other names that look or sound alike. */
const decoys = `Putin Patten, Biden Baden, Macron Marconi, Merkel Markel, Johnson Jensen, Martin Morton, Houthi Hutu, Bush Basha, Trump Tromp,
  Kallas Collas, Harris Herr, Lavrov Larov, Modi Meade, Sunak Sanok, Blair Bailor, Xi Xu, Li Lu, Sharif Sheriff, Scholz Schultz, Rubio Rabia,
  Vance Vince, Waltz Wiltz, Starmer Stermer, Abbas Abiy, Ghani Gantz, Barak Burak, Iran Iraq, Mali Malawi, Niger Nigeria, Slovakia Slovenia,
  Austria Australia, Aoun Ion, Kiir Kerr, Machar Mishra, Tusk Task, Meloni Milani, Rutte Rott, Guterres Gutierrez, Salman Solomon, Lula Lola,
  Maduro Madero, Petro Petra, Ortega Artega, Georgia Gorka, Kim Kaim`
const pairs = (words: string) => words.split(',').map((pair) => pair.trim().split(' ') as [string, string])
/** The ways of writing that the key does not see through. */
const missed = `Kyiv Kiev, Hemedti Hemetti, Mashaal Meshaal, Gorbachev Gorbachov, Poroshenko Porošenko, Haniyeh Haniya, Dagalo Daglo, Sybiha Sibiga`

describe('ways of writing a name', () => {
  it.each(pairs(variants))('%s is %s', (a, b) => expect(areNameVariants(nameKey(a), nameKey(b))).toBe(true))
  it.each(pairs(decoys))('%s is not %s', (a, b) => expect(areNameVariants(nameKey(a), nameKey(b))).toBe(false))
  it.each(pairs(missed))('does not see that %s is %s: the case must say so', (a, b) => {
    expect(areNameVariants(nameKey(a), nameKey(b))).toBe(false)
  })
})
