import { counted, grammar } from './basics.ts';

/** Arabic: what stands around the parts, on the picture, and in the table of gaps. */
export const frame = {
  report: 'تقرير الفجوات',
  untitled: 'لوحة بلا عنوان',
  edition: {
    internal: 'نسخة داخلية: ليست للنشر',
    public: 'نسخة للعموم',
  },
  contents: 'المحتويات',
  skip: 'الانتقال إلى التقرير',
  madeOn: (date: string) => `أُعدّ في ${date}`,
  part: (title: string, number: number) => `${grammar.number(number)}. ${title}`,
  pageOf: (page: number, pages: number) => `الصفحة ${grammar.number(page)} من ${grammar.number(pages)}`,
  moreRows: (rows: number) =>
    grammar.plural(rows, {
      one: 'هناك صف آخر في مصنّف الجداول (XLSX).',
      two: 'هناك صفان آخران في مصنّف الجداول (XLSX).',
      few: `هناك ${grammar.number(rows)} صفوف أخرى في مصنّف الجداول (XLSX).`,
      many: `هناك ${grammar.number(rows)} صفًا آخر في مصنّف الجداول (XLSX).`,
      other: `هناك ${grammar.number(rows)} صف آخر في مصنّف الجداول (XLSX).`,
    }),
};

export const map = {
  title: (board: string) => `خريطة المسار: ${board}`,
  summary: (personas: string, steps: number, outcomes: readonly string[]) =>
    [`${personas}: ${counted(steps, STEPS)}.`, ...outcomes.map((outcome) => `${outcome}.`)].join(' '),
  objective: (title: string, outcome: string) => `${title}: ${outcome}`,
  path: 'طريق',
  referral: 'إحالة',
  workaround: 'طريق التفافي',
  plan: 'على أسرع طريق',
  cut: 'طريق يغلقه عائق',
  closing: 'عائق يغلق الطريق (رقم الفجوة)',
  hindering: 'عائق يزيد الطريق صعوبة',
  empty: 'لم يُرسم شيء على هذه اللوحة بعد.',
};

const STEPS = { one: 'خطوة واحدة', two: 'خطوتان', few: 'خطوات', many: 'خطوة', other: 'خطوة' };

/** The header cells of the gap register, in its order. */
export const register = {
  number: 'الفجوة',
  title: 'العنوان',
  place: 'المكان',
  service: 'الخدمة',
  actors: 'الجهات',
  people: 'الأشخاص المتضررون',
  closes: 'هل تغلق الطريق؟',
  dimension: 'النوع',
  burden: 'العبء على الشخص',
  severity: 'الشدة',
  level: 'من يستطيع إزالتها',
  legalBasis: 'الأساس القانوني',
  confidence: 'درجة اليقين',
  evidence: 'الأدلة',
  protects: 'ما تحميه القاعدة',
  essentialFor: 'لا بد من تغييرها من أجل',
  partOf: 'قد تكون جزءًا من التغيير من أجل',
  proposals: 'المقترحات',
  owners: 'المسؤول عن التنفيذ',
  firstSteps: 'الخطوات الأولى',
  due: 'الموعد',
  states: 'الحالة',
  indicators: 'المؤشرات',
  votes: 'الأصوات',
  everyone: 'الجميع',
};
