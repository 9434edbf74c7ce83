import { normaliseText } from './normalise-name.ts'
import type { Language } from '../camps/camp.ts'

/** A first-level administrative unit. `en` is what `Patient.province` and `Camp.province` hold; `also` are other spellings. */
export interface Province {
  country: 'IR' | 'AF'
  en: string
  fa: string
  also: readonly string[]
}

type Row = readonly [en: string, fa: string, ...also: string[]]

const iran: readonly Row[] = [
  ['Alborz', 'البرز', 'karaj', 'کرج'],
  ['Ardabil', 'اردبیل', 'ardebil'],
  ['Bushehr', 'بوشهر', 'boushehr', 'bushire'],
  [
    'Chaharmahal and Bakhtiari',
    'چهارمحال و بختیاری',
    'chahar mahal',
    'چهارمحال',
    'چهار محال و بختیاری',
    'chaharmahal va bakhtiari',
  ],
  [
    'East Azerbaijan',
    'آذربایجان شرقی',
    'azarbaijan sharqi',
    'azerbaijan east',
    'east azarbaijan',
    'tabriz',
    'تبریز',
  ],
  ['Fars', 'فارس', 'shiraz', 'شیراز'],
  ['Gilan', 'گیلان', 'guilan', 'rasht', 'رشت'],
  ['Golestan', 'گلستان', 'gorgan', 'گرگان'],
  ['Hamadan', 'همدان', 'hamedan'],
  ['Hormozgan', 'هرمزگان', 'bandar abbas', 'بندرعباس'],
  ['Ilam', 'ایلام'],
  ['Isfahan', 'اصفهان', 'esfahan', 'ispahan'],
  ['Kerman', 'کرمان'],
  ['Kermanshah', 'کرمانشاه'],
  ['Khuzestan', 'خوزستان', 'khouzestan', 'ahvaz', 'اهواز'],
  [
    'Kohgiluyeh and Boyer-Ahmad',
    'کهگیلویه و بویراحمد',
    'kohgiluyeh',
    'کهگیلویه',
    'کهکیلویه و بویراحمد',
    'yasuj',
    'یاسوج',
  ],
  ['Kurdistan', 'کردستان', 'kordestan', 'sanandaj', 'سنندج'],
  ['Lorestan', 'لرستان', 'luristan', 'khorramabad', 'خرم آباد'],
  ['Markazi', 'مرکزی', 'arak', 'اراک'],
  ['Mazandaran', 'مازندران', 'sari', 'ساری'],
  ['North Khorasan', 'خراسان شمالی', 'khorasan north', 'khorasan shomali', 'bojnurd', 'بجنورد'],
  ['Qazvin', 'قزوین', 'ghazvin'],
  ['Qom', 'قم', 'ghom', 'qum'],
  ['Razavi Khorasan', 'خراسان رضوی', 'khorasan razavi', 'khorasan e razavi', 'mashhad', 'مشهد', 'meshed'],
  ['Semnan', 'سمنان'],
  [
    'Sistan and Baluchestan',
    'سیستان و بلوچستان',
    'sistan',
    'sistan va baluchestan',
    'سیستان',
    'zahedan',
    'زاهدان',
    'sistan baluchestan',
  ],
  ['South Khorasan', 'خراسان جنوبی', 'khorasan south', 'khorasan jonubi', 'birjand', 'بیرجند'],
  ['Tehran', 'تهران', 'teheran', 'طهران'],
  [
    'West Azerbaijan',
    'آذربایجان غربی',
    'azarbaijan gharbi',
    'azerbaijan west',
    'west azarbaijan',
    'urmia',
    'ارومیه',
  ],
  ['Yazd', 'یزد'],
  ['Zanjan', 'زنجان'],
]

const afghanistan: readonly Row[] = [
  ['Badakhshan', 'بدخشان'],
  ['Badghis', 'بادغیس'],
  ['Baghlan', 'بغلان'],
  ['Balkh', 'بلخ', 'mazar', 'mazar e sharif', 'مزار شریف', 'مزار'],
  ['Bamyan', 'بامیان', 'bamiyan', 'bamian'],
  ['Daykundi', 'دایکندی', 'daikundi'],
  ['Farah', 'فراه'],
  ['Faryab', 'فاریاب'],
  ['Ghazni', 'غزنی'],
  ['Ghor', 'غور'],
  ['Helmand', 'هلمند', 'hilmand'],
  ['Herat', 'هرات', 'hirat'],
  ['Jowzjan', 'جوزجان', 'jawzjan', 'juzjan'],
  ['Kabul', 'کابل', 'kabol'],
  ['Kandahar', 'قندهار', 'qandahar', 'کندهار'],
  ['Kapisa', 'کاپیسا'],
  ['Khost', 'خوست'],
  ['Kunar', 'کنر', 'konar', 'کنرها'],
  ['Kunduz', 'قندوز', 'kundoz', 'qunduz', 'کندز', 'کندوز'],
  ['Laghman', 'لغمان'],
  ['Logar', 'لوگر'],
  ['Nangarhar', 'ننگرهار', 'jalalabad', 'جلال آباد'],
  ['Nimroz', 'نیمروز', 'nimruz'],
  ['Nuristan', 'نورستان'],
  ['Paktia', 'پکتیا'],
  ['Paktika', 'پکتیکا'],
  ['Panjshir', 'پنجشیر', 'panjsher', 'پنجشر'],
  ['Parwan', 'پروان'],
  ['Samangan', 'سمنگان'],
  ['Sar-e Pol', 'سرپل', 'sar e pul', 'saripul', 'سر پل'],
  ['Takhar', 'تخار'],
  ['Uruzgan', 'ارزگان', 'urozgan', 'oruzgan', 'اروزگان'],
  ['Wardak', 'وردک', 'maidan wardak', 'میدان وردک'],
  ['Zabul', 'زابل', 'زابلستان'],
]

const asProvinces = (country: Province['country'], rows: readonly Row[]): Province[] =>
  rows.map(([en, fa, ...also]) => ({ country, en, fa, also }))

/** The 31 provinces of Iran, then the 34 of Afghanistan, each in alphabetical order. */
export const provinces: readonly Province[] = [...asProvinces('IR', iran), ...asProvinces('AF', afghanistan)]

/** Lower case, without spaces, hyphens and the word for "province". */
export function foldPlace(text: string): string {
  return normaliseText(text)
    .replace(/^(استان|ولایت)\s+|\s+province$|^province of\s+/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

const byName = new Map<string, Province>()
for (const province of provinces) {
  for (const name of [province.en, province.fa, ...province.also]) {
    const key = foldPlace(name)
    if (!byName.has(key)) byName.set(key, province)
  }
}

/** Every folded spelling with its province, for tolerant recognition. */
export const provinceSpellings: ReadonlyMap<string, Province> = byName

/** The province that a text names in English or Persian, by its own name or its capital's, or null. */
export function findProvince(text: string): Province | null {
  return byName.get(foldPlace(text)) ?? null
}

/** The name of a stored province in a language; a text that is no known province comes back as it is. */
export function provinceName(stored: string, language: Language): string {
  return findProvince(stored)?.[language] ?? stored
}
