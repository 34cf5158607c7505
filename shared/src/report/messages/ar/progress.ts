import { type Rich, rich } from '../../rich.ts';
import { counted, grammar, quoted } from './basics.ts';

const { list } = grammar;

/** Arabic: what has changed since an earlier version. */
export const progress = {
  since: (name: string | undefined, date: string | undefined, facts: readonly string[]): Rich =>
    facts.length > 0
      ? rich`منذ ${version(name, date)}: ${list(facts)}.`
      : rich`منذ ${version(name, date)} لم تتغير أي فجوة ولا أي هدف ولا أي إجراء.`,
  facts: {
    closed: (total: number) =>
      counted(total, {
        one: 'فجوة واحدة أُغلقت',
        two: 'فجوتان أُغلقتا',
        few: 'فجوات أُغلقت',
        many: 'فجوة أُغلقت',
        other: 'فجوة أُغلقت',
      }),
    opened: (total: number) =>
      counted(total, {
        one: 'فجوة جديدة واحدة',
        two: 'فجوتان جديدتان',
        few: 'فجوات جديدة',
        many: 'فجوة جديدة',
        other: 'فجوة جديدة',
      }),
    changed: (total: number) =>
      counted(total, {
        one: 'فجوة واحدة تغيّرت',
        two: 'فجوتان تغيّرتا',
        few: 'فجوات تغيّرت',
        many: 'فجوة تغيّرت',
        other: 'فجوة تغيّرت',
      }),
    reached: (total: number) =>
      counted(total, {
        one: 'هدف واحد صار بلوغه ممكنًا',
        two: 'هدفان صار بلوغهما ممكنًا',
        few: 'أهداف صار بلوغها ممكنًا',
        many: 'هدفًا صار بلوغها ممكنًا',
        other: 'هدف صار بلوغها ممكنًا',
      }),
    lost: (total: number) =>
      counted(total, {
        one: 'هدف واحد لم يعد بلوغه ممكنًا',
        two: 'هدفان لم يعد بلوغهما ممكنًا',
        few: 'أهداف لم يعد بلوغها ممكنًا',
        many: 'هدفًا لم يعد بلوغها ممكنًا',
        other: 'هدف لم يعد بلوغها ممكنًا',
      }),
    better: (total: number) =>
      counted(total, {
        one: 'هدف واحد صار بلوغه أسهل',
        two: 'هدفان صار بلوغهما أسهل',
        few: 'أهداف صار بلوغها أسهل',
        many: 'هدفًا صار بلوغها أسهل',
        other: 'هدف صار بلوغها أسهل',
      }),
    worse: (total: number) =>
      counted(total, {
        one: 'هدف واحد صار بلوغه أصعب',
        two: 'هدفان صار بلوغهما أصعب',
        few: 'أهداف صار بلوغها أصعب',
        many: 'هدفًا صار بلوغها أصعب',
        other: 'هدف صار بلوغها أصعب',
      }),
    otherwise: (total: number) =>
      counted(total, {
        one: 'هدف واحد تغيّر على نحو آخر',
        two: 'هدفان تغيّرا على نحو آخر',
        few: 'أهداف تغيّرت على نحو آخر',
        many: 'هدفًا تغيّرت على نحو آخر',
        other: 'هدف تغيّرت على نحو آخر',
      }),
    done: (total: number) =>
      counted(total, {
        one: 'إجراء واحد أُنجز',
        two: 'إجراءان أُنجزا',
        few: 'إجراءات أُنجزت',
        many: 'إجراءً أُنجزت',
        other: 'إجراء أُنجزت',
      }),
    started: (total: number) =>
      counted(total, {
        one: 'إجراء واحد بدأ تنفيذه',
        two: 'إجراءان بدأ تنفيذهما',
        few: 'إجراءات بدأ تنفيذها',
        many: 'إجراءً بدأ تنفيذها',
        other: 'إجراء بدأ تنفيذها',
      }),
    agreed: (total: number) =>
      counted(total, {
        one: 'إجراء واحد اتُّفق عليه حديثًا',
        two: 'إجراءان اتُّفق عليهما حديثًا',
        few: 'إجراءات اتُّفق عليها حديثًا',
        many: 'إجراءً اتُّفق عليها حديثًا',
        other: 'إجراء اتُّفق عليها حديثًا',
      }),
    dropped: (total: number) =>
      counted(total, {
        one: 'إجراء واحد صُرف النظر عنه',
        two: 'إجراءان صُرف النظر عنهما',
        few: 'إجراءات صُرف النظر عنها',
        many: 'إجراءً صُرف النظر عنها',
        other: 'إجراء صُرف النظر عنها',
      }),
    moved: (total: number) =>
      counted(total, {
        one: 'إجراء واحد تغيّر على نحو آخر',
        two: 'إجراءان تغيّرا على نحو آخر',
        few: 'إجراءات تغيّرت على نحو آخر',
        many: 'إجراءً تغيّرت على نحو آخر',
        other: 'إجراء تغيّرت على نحو آخر',
      }),
    overdue: (total: number) =>
      counted(total, {
        one: 'إجراء واحد فات موعده',
        two: 'إجراءان فات موعدهما',
        few: 'إجراءات فات موعدها',
        many: 'إجراءً فات موعدها',
        other: 'إجراء فات موعدها',
      }),
  },
  withheld: 'ما تحجبه إحدى النسختين عن النشر لا يدخل في المقارنة.',
  incomplete: 'تعذرت قراءة بعض بيانات إحدى النسختين. وما غاب لهذا السبب وحده لا يُحسب تغيّرًا.',
  currencies: (before: string, now: string) =>
    `كانت التكاليف حينها بعملة ${before} وهي الآن بعملة ${now}، فلا تمكن المقارنة بينها.`,
  gaps: 'الفجوات',
  noGaps: 'لم تُغلق أي فجوة ولم تُفتح ولم تتغير.',
  objectives: 'الأهداف',
  noObjectives: 'كل هدف على حاله، وبالجهد نفسه.',
  actions: 'الإجراءات',
  noActions: 'لم يتغير أي إجراء، ولم يفت موعد أي إجراء.',
  gapsCaption: 'الفجوات، سابقًا والآن',
  objectivesCaption: 'الأهداف، سابقًا والآن',
  effortsCaption: 'ما تستغرقه أسرع الطرق، سابقًا والآن',
  actionsCaption: 'الإجراءات، سابقًا والآن',
  subject: 'الموضوع',
  before: 'سابقًا',
  now: 'الآن',
  change: 'ما الذي تغيّر',
  days: { before: 'الأيام سابقًا', now: 'الأيام الآن' },
  visits: { before: 'الزيارات سابقًا', now: 'الزيارات الآن' },
  cost: { before: 'الكلفة سابقًا', now: 'الكلفة الآن' },
  absent: 'ليس على اللوحة',
  closed: { symbol: '✓', label: 'أُغلقت' },
  how: {
    'taken-away': 'أُزيل العائق.',
    gone: 'لم تعد على اللوحة.',
    new: 'جديدة.',
    back: 'كان العائق قد أُزيل ثم عاد.',
  },
  blocks: {
    yes: 'صارت تغلق الطريق، وكانت تزيده صعوبة.',
    no: 'لم تعد تغلق الطريق.',
  },
  way: { yes: 'صار هناك طريق يقود إليها.', no: 'لم يعد أي طريق على اللوحة يقود إليها.' },
  decides: {
    yes: (objective: string): Rich => rich`يظل ${quoted(objective)} مسدودًا ما دامت قائمة.`,
    no: (objective: string): Rich => rich`لم يعد ${quoted(objective)} متوقفًا عليها.`,
  },
  trend: {
    reached: 'صار بلوغه ممكنًا.',
    lost: 'لم يعد بلوغه ممكنًا.',
    better: 'صار بلوغه أسهل.',
    worse: 'صار بلوغه أصعب.',
    explored: 'استُكشف منذ ذلك الحين.',
    unexplored: 'لم يعد هناك طريق مرسوم إليه.',
    plan: 'تغيّر ما يستغرقه أسرع طريق.',
    new: 'جديد على اللوحة.',
    gone: 'لم يعد على اللوحة.',
  },
  step: {
    proposed: 'مقترح جديد.',
    agreed: 'اتُّفق عليه حديثًا.',
    started: 'بدأ تنفيذه.',
    done: 'أُنجز.',
    'turned-down': 'رُفض.',
    gone: 'لم يعد على اللوحة.',
    'set-back': 'تراجع.',
  },
  overdue: (date: string) => `فات الموعد: كان ينبغي إنجازه في ${date}.`,
  moved: (before: string, now: string) => `الموعد الآن ${now} بدلًا من ${before}.`,
  register: { title: 'منذ النسخة السابقة', closed: 'أُغلقت', new: 'جديدة', back: 'عادت', changed: 'تغيّرت' },
};

function version(name: string | undefined, date: string | undefined): Rich {
  if (name === undefined) return date === undefined ? rich`نسخة سابقة` : rich`نسخة ${date}`;
  return date === undefined ? rich`النسخة ${quoted(name)}` : rich`النسخة ${quoted(name)} بتاريخ ${date}`;
}
