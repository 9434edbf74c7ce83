import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { looseSkeleton, nameSkeleton, searchTerms } from '#domain/people/name-sound.ts'
import { normaliseText, wordsOf } from '#domain/people/normalise-name.ts'

describe('normaliseText', () => {
  it.each([
    ['علي', 'علی'],
    ['مصطفى', 'مصطفی'],
    ['كريم', 'کریم'],
    ['فاطمة', 'فاطمه'],
    ['آغا', 'اغا'],
    ['أحمد', 'احمد'],
    ['إسماعيل', 'اسماعیل'],
    ['بی\u200cبی گل', 'بی بی گل'],
    ['مُحَمَّد', 'محمد'],
    ['محـــمد', 'محمد'],
    ['عبد\uFDF2', 'عبدالله'],
    ['زهراء', 'زهرا'],
    ['  Sayed   MUSTAFA ', 'sayed mustafa'],
    ['Ja’fari', 'jafari'],
    ['Zoë Müller', 'zoe muller'],
    ['۱۲ ٣٤', '12 34'],
    ['\u200fعلی\u200e', 'علی'],
    ['', ''],
  ])('%s becomes %s', (text, expected) => expect(normaliseText(text)).toBe(expected))

  it('is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text))
      }),
    )
  })

  it('gives words without punctuation', () => {
    expect(wordsOf('گل‌آغا (قندهار) - Bus 4')).toEqual(['گل', 'اغا', 'قندهار', 'bus', '4'])
  })
})

/** Each line: spellings of one name. */
const sameNames = `
Mohammad Mohamed Muhammad Mohammed Mohamad Mohd محمد
Hossein Husain Hussein Hosain Hussain حسین حسين
Hassan Hasan حسن
Yousef Yusuf Youssef Yosuf یوسف
Fatemeh Fatima Fatimah فاطمه فاطمة
Ghulam Gholam Gulam غلام
Zahra زهرا زهراء
Narges Nargis نرگس
Khalil Khaleel خلیل
Reza Riza Raza رضا
Abdullah Abdollah Abdulla عبدالله
Habibullah Habibollah Habeebullah حبیب‌الله حبیب_الله
Najibullah Najeebullah Najib_Ullah نجیب‌الله نجیب_الله
Sayed Seyyed Sayyid Syed سید
Mirwais Mirways Mirwaiss میرویس
Gul_Agha Gulagha Gol_Agha گل_آغا گل_اغا
Bibi_Gul Bibigul بی‌بی_گل بی_بی_گل
Esmail Ismail Ismael Esmaeel اسماعیل اسماعيل
Zalmai Zalmay زلمی
Malalai Malalay ملالی
Gulalai گلالی
Mahdi Mehdi مهدی
Jawad Javad جواد
Wardak Vardak وردک
Naderi Nadery Nadiri نادری
Ebrahimi Ibrahimi ابراهیمی
Ghasemi Qasimi Qasemi Ghassemi قاسمی
Haidari Heydari Hydari حیدری
Hosseini Husaini Hussaini حسینی
Rezaei Rezai Rezaee Rizai رضایی رضائی
Jafari Ja’fari Jaafari جعفری
Noori Nouri Nuri نوری
Sharifi شریفی
Karimi Kareemi کریمی
Rahimi Raheemi رحیمی
Moradi Muradi مرادی
Barakzai Barakzay بارکزی
Sadat سادات
Akbari اکبری
Amiri Ameeri امیری
Mustafa Mostafa مصطفی
Morteza Murtaza مرتضی
Sakina Sakineh سکینه
Shaima Shayma شیما
Razia Raziyeh Razieh رضیه
Parwana Parvaneh Parvana پروانه
Khadija Khadijeh خدیجه
Maryam Mariam مریم
Masoumeh Masuma Masooma معصومه
Zeinab Zainab Zaynab زینب
Somayeh Somaya Sumaia سمیه
Laila Leila Leyla لیلا لیلی
Hamida Hamideh حمیده
Nasir Naseer نصیر
Ahmad Ahmed احمد
Amir Ameer امیر
Karim Kareem کریم كريم
Rahim Raheem رحیم
Ghulam_Sakhi Gholam_Sakhi غلام_سخی
Sayed_Mustafa Seyyed_Mostafa سید_مصطفی
Abdul_Rahman Abdulrahman Abdurrahman Abdorrahman عبدالرحمن عبدالرحمان
Gholamreza Ghulam_Reza غلامرضا غلام_رضا
Ahmadi Ahmady احمدی
Aisha Ayesha عایشه
Yaqub Yaghoub Yaqoob یعقوب
Musa Moosa موسی
Isa Eisa عیسی
Yahya یحیی
Ruhollah Ruhullah روح‌الله روح_الله
Zabihullah ذبیح‌الله
Shamsuddin Shamsudin شمس‌الدین
Anwar Anvar انور
Dawood Davoud داود داوود
Navid Nawid نوید
Ibrahim Ebrahim ابراهیم
Soraya Suraya ثریا
Qurban Ghorban قربان
Mohammadi Muhammadi محمدی
Tahir Taher طاهر`
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map((name) => name.replaceAll('_', ' ')))

const differentNames = `
Hassan Hossein
حسن حسین
Karim Akram
Ali Laila
Rahim Rahman
Razia Reza
Hamid Hamida
کریم کریمه
Ahmad Mohammad
Ahmad Hamid
Nasir Nasrin
Amir Omar
Yousef Yunus
Zahra Zohreh_Bibi
Zalmai Zaman
Malalai Maleki
Jawad Javid
Mahdi Hadi
Khalil Jalil
خلیل جلیل
Najibullah Habibullah
Abdullah Abdul_Rahman
Ghulam_Sakhi Ghulam_Reza
Sayed_Mustafa Sayed_Morteza
Gul_Agha Bibi_Gul
Naderi Noori
Karimi Rahimi
Ahmadi Hamidi
Sharifi Shafi
Moradi Mohammadi
Ghasemi Hashemi
Fatemeh Fahima
Narges Nasrin
Sakina Sadiqa
Hossein Hosseini
Akbari Akbar
Amiri Emami
Esmail Samim
Sadat Sadeq
Wardak Rahman`
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map((name) => name.replaceAll('_', ' ')))

describe('nameSkeleton', () => {
  const pairs = sameNames.flatMap(([first, ...others]) => others.map((other) => [first!, other] as const))

  it('has a table worth the name', () => {
    expect(pairs.length).toBeGreaterThan(150)
    expect(differentNames.length).toBeGreaterThan(30)
  })

  it.each(pairs)('%s sounds like %s', (a, b) => expect(nameSkeleton(b)).toBe(nameSkeleton(a)))

  it.each(differentNames)('%s does not sound like %s', (a, b) =>
    expect(nameSkeleton(b!)).not.toBe(nameSkeleton(a!)),
  )

  it('keeps the names of the table apart from one another', () => {
    const keys = sameNames.map(([first]) => nameSkeleton(first!))
    const twice = keys.filter((key, index) => keys.indexOf(key) !== index)
    expect(twice).toEqual([])
  })

  it('is empty without letters or digits, and never throws', () => {
    expect(nameSkeleton(' - ? ')).toBe('')
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => /^[a-z0-9]*$/.test(nameSkeleton(text))))
  })

  it('brings Hassan and Hossein together only when vowels are dropped', () => {
    expect(looseSkeleton(nameSkeleton('Hassan'))).toBe(looseSkeleton(nameSkeleton('حسین')))
    expect(looseSkeleton('ie')).toBe('ie')
  })
})

describe('searchTerms', () => {
  it('gives words and sounds once each', () => {
    expect(searchTerms('Yousef  یوسف 0912')).toEqual({ words: ['yousef', 'یوسف', '0912'], sounds: ['ysf'] })
    expect(searchTerms('حبیب‌الله')).toEqual({
      words: ['حبیب', 'الله'],
      sounds: [nameSkeleton('Habibullah')],
    })
    expect(searchTerms('   ')).toEqual({ words: [], sounds: [] })
  })
})
