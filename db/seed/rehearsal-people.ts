import type { AppointmentKind } from '#domain/scheduling/appointment.ts'

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
  roles: ('coordinator' | 'technician' | 'therapist' | 'manager' | 'viewer')[]
  skills: AppointmentKind[]
  /** The technicians' team, where there is one. */
  team?: Pair
}

const teams = {
  jaipur: ['Jaipur team', 'تیم جیپور'],
  delhi: ['Delhi team', 'تیم دهلی'],
  mashhad: ['Mashhad team', 'تیم مشهد'],
} as const satisfies Record<string, Pair>

const technician = (
  latin: string,
  persian: string,
  sex: 'female' | 'male',
  team: keyof typeof teams,
  skills: AppointmentKind[],
): RehearsalMember => ({
  name: [latin, persian],
  sex,
  roles: ['technician'],
  skills,
  team: teams[team],
})

/** Twelve technicians and the people around them. */
export const rehearsalTeam: readonly RehearsalMember[] = [
  { name: ['Sunita Rao', 'سونیتا رائو'], sex: 'female', roles: ['manager', 'coordinator'], skills: [] },
  { name: ['Leila Farahani', 'لیلا فراهانی'], sex: 'female', roles: ['coordinator'], skills: [] },
  { name: ['Omid Kazemi', 'امید کاظمی'], sex: 'male', roles: ['coordinator'], skills: [] },
  technician('Ramesh Sharma', 'رامش شارما', 'male', 'jaipur', ['measurement']),
  technician('Suresh Meena', 'سورش مینا', 'male', 'jaipur', ['measurement']),
  technician('Kavita Joshi', 'کاویتا جوشی', 'female', 'jaipur', ['measurement', 'trial_fitting']),
  technician('Maryam Tehrani', 'مریم تهرانی', 'female', 'mashhad', ['measurement']),
  technician('Vijay Singh', 'ویجی سینگ', 'male', 'jaipur', ['trial_fitting', 'delivery']),
  technician('Mohan Lal', 'موهان لال', 'male', 'delhi', ['trial_fitting']),
  technician('Prakash Verma', 'پراکاش ورما', 'male', 'delhi', ['trial_fitting']),
  technician('Hamid Sadeghi', 'حمید صادقی', 'male', 'mashhad', ['trial_fitting', 'repair']),
  technician('Anita Kumari', 'آنیتا کوماری', 'female', 'delhi', ['trial_fitting', 'delivery']),
  technician('Dinesh Yadav', 'دینش یاداو', 'male', 'delhi', ['delivery', 'repair']),
  technician('Ajay Gupta', 'آجی گوپتا', 'male', 'delhi', ['delivery']),
  technician('Zarghona Safi', 'زرغونه صافی', 'female', 'mashhad', ['delivery', 'repair']),
  {
    name: ['Dr Nima Jafari', 'دکتر نیما جعفری'],
    sex: 'male',
    roles: ['therapist'],
    skills: ['assessment', 'follow_up'],
  },
  {
    name: ['Elham Ranjbar', 'الهام رنجبر'],
    sex: 'female',
    roles: ['therapist'],
    skills: ['gait_training', 'assessment'],
  },
  { name: ['Volunteer desk', 'میز داوطلبان'], sex: 'unspecified', roles: ['viewer'], skills: [] },
]
