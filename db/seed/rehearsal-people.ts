import type { StaffJobKey } from '#domain/camps/template.ts'

/** Invented names of the rehearsal camp: Latin and Persian spelling. */
type Pair = readonly [latin: string, persian: string]

export const menNames: readonly Pair[] = [
  ['Ahmad', 'احمد'],
  ['Reza', 'رضا'],
  ['Hossein', 'حسین'],
  ['Ali', 'علی'],
  ['Mohammad', 'محمد'],
  ['Mahdi', 'مهدی'],
  ['Hassan', 'حسن'],
  ['Yousef', 'یوسف'],
  ['Karim', 'کریم'],
  ['Rahim', 'رحیم'],
  ['Nasir', 'نصیر'],
  ['Jawad', 'جواد'],
  ['Khalil', 'خلیل'],
  ['Esmail', 'اسماعیل'],
  ['Abdullah', 'عبدالله'],
  ['Habibullah', 'حبیب‌الله'],
  ['Najibullah', 'نجیب‌الله'],
  ['Ghulam Sakhi', 'غلام سخی'],
  ['Gul Agha', 'گل آغا'],
  ['Mirwais', 'میرویس'],
  ['Zalmai', 'زلمی'],
  ['Sayed Mustafa', 'سید مصطفی'],
  ['Morteza', 'مرتضی'],
  ['Amir', 'امیر'],
  ['Dawood', 'داوود'],
  ['Behrouz', 'بهروز'],
  ['Siavash', 'سیاوش'],
  ['Farid', 'فرید'],
]

export const womenNames: readonly Pair[] = [
  ['Zahra', 'زهرا'],
  ['Fatemeh', 'فاطمه'],
  ['Maryam', 'مریم'],
  ['Narges', 'نرگس'],
  ['Razia', 'رضیه'],
  ['Laila', 'لیلا'],
  ['Malalai', 'ملالی'],
  ['Bibi Gul', 'بی‌بی گل'],
  ['Somayeh', 'سمیه'],
  ['Parwin', 'پروین'],
  ['Shirin', 'شیرین'],
  ['Masooma', 'معصومه'],
  ['Golnar', 'گلنار'],
  ['Hava', 'حوا'],
]

export const familyNames: readonly Pair[] = [
  ['Ahmadi', 'احمدی'],
  ['Rezaei', 'رضایی'],
  ['Hosseini', 'حسینی'],
  ['Karimi', 'کریمی'],
  ['Rahimi', 'رحیمی'],
  ['Moradi', 'مرادی'],
  ['Haidari', 'حیدری'],
  ['Naderi', 'نادری'],
  ['Akbari', 'اکبری'],
  ['Sharifi', 'شریفی'],
  ['Barakzai', 'بارکزی'],
  ['Wardak', 'وردک'],
  ['Noori', 'نوری'],
  ['Ebrahimi', 'ابراهیمی'],
  ['Ghasemi', 'قاسمی'],
  ['Sadat', 'سادات'],
  ['Mohammadi', 'محمدی'],
  ['Amiri', 'امیری'],
]

export const villages: readonly Pair[] = [
  ['Torbat-e Jam', 'تربت جام'],
  ['Taybad', 'تایباد'],
  ['Khaf', 'خواف'],
  ['Sarakhs', 'سرخس'],
  ['Fariman', 'فریمان'],
  ['Golshahr', 'گلشهر'],
  ['Quchan', 'قوچان'],
  ['Kashmar', 'کاشمر'],
]

export interface RehearsalMember {
  name: Pair
  sex: 'female' | 'male' | 'unspecified'
  /** Their kind of work, by its key in the camp's template. */
  job: StaffJobKey
  /** The technicians' team, where there is one. */
  team?: Pair
}

const teams = {
  jaipur: ['Jaipur team', 'تیم جیپور'],
  delhi: ['Delhi team', 'تیم دهلی'],
  mashhad: ['Mashhad team', 'تیم مشهد'],
} as const satisfies Record<string, Pair>

const member = (
  latin: string,
  persian: string,
  sex: RehearsalMember['sex'],
  job: StaffJobKey,
  team?: keyof typeof teams,
): RehearsalMember => ({ name: [latin, persian], sex, job, ...(team ? { team: teams[team] } : {}) })

/** Twelve technicians and the people around them. */
export const rehearsalTeam: readonly RehearsalMember[] = [
  member('Sunita Rao', 'سونیتا رائو', 'female', 'camp_manager'),
  member('Leila Farahani', 'لیلا فراهانی', 'female', 'coordinator'),
  member('Omid Kazemi', 'امید کاظمی', 'male', 'coordinator'),
  member('Ramesh Sharma', 'رامش شارما', 'male', 'measuring_technician', 'jaipur'),
  member('Suresh Meena', 'سورش مینا', 'male', 'measuring_technician', 'jaipur'),
  member('Kavita Joshi', 'کاویتا جوشی', 'female', 'prosthetist', 'jaipur'),
  member('Maryam Tehrani', 'مریم تهرانی', 'female', 'measuring_technician', 'mashhad'),
  member('Vijay Singh', 'ویجی سینگ', 'male', 'fitting_technician', 'jaipur'),
  member('Mohan Lal', 'موهان لال', 'male', 'fitting_technician', 'delhi'),
  member('Prakash Verma', 'پراکاش ورما', 'male', 'fitting_technician', 'delhi'),
  member('Hamid Sadeghi', 'حمید صادقی', 'male', 'fitting_technician', 'mashhad'),
  member('Anita Kumari', 'آنیتا کوماری', 'female', 'fitting_technician', 'delhi'),
  member('Dinesh Yadav', 'دینش یاداو', 'male', 'bench_technician', 'delhi'),
  member('Ajay Gupta', 'آجی گوپتا', 'male', 'fitting_technician', 'delhi'),
  member('Zarghona Safi', 'زرغونه صافی', 'female', 'fitting_technician', 'mashhad'),
  member('Dr Nima Jafari', 'دکتر نیما جعفری', 'male', 'doctor'),
  member('Elham Ranjbar', 'الهام رنجبر', 'female', 'physiotherapist'),
  member('Volunteer desk', 'میز داوطلبان', 'unspecified', 'volunteer'),
]
