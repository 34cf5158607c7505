import type { UnlockUse } from '../../gaps.ts';
import type { Place } from '../../places.ts';
import { own, type Rich, rich, type Span } from '../../rich.ts';
import { counted, grammar, quoted } from './basics.ts';

const { and, number, plural } = grammar;

/** Arabic: pointing to gaps and places. */
export const pointing = {
  gap: 'الفجوة',
  ref: (gap: number): Span => ({ kind: 'gap', text: `الفجوة\u00a0${number(gap)}`, number: gap }),
  quoted,
  where: (place: Place): Rich => {
    switch (place.kind) {
      case 'step':
        return rich`عند الخطوة ${quoted(place.title)}`;
      case 'objective':
        return rich`عند الهدف ${quoted(place.title)} نفسه`;
      case 'leg':
        return rich`على الطريق من ${quoted(place.title)} إلى ${quoted(place.to ?? '')}`;
    }
  },
};

/** Arabic: the cards of the gaps. */
export const gaps = {
  title: 'الفجوات بحسب الأولوية',
  intro: (total: number) => {
    const thenBy = 'ثم بحسب عدد الأشخاص المتضررين وشدة الأثر وعدد الأصوات.';
    const many = (count: string) =>
      `تبقى على هذه اللوحة ${count}، مرتبة بحسب عدد الأهداف المتوقفة عليها، ${thenBy}`;
    return plural(total, {
      one: 'يبقى على هذه اللوحة عائق واحد.',
      two: `يبقى على هذه اللوحة عائقان، مرتبان بحسب عدد الأهداف المتوقفة عليهما، ${thenBy}`,
      few: many(`${number(total)} عوائق`),
      many: many(`${number(total)} عائقًا`),
      other: many(`${number(total)} عائق`),
    });
  },
  aboutPractices:
    'تُذكر تجارب مدن أخرى إلى جانب فجوة حين تختار المجموعة إحداها، أو حين تضم المكتبة تجربة تستجيب للنوع نفسه من الفجوات. أما مضمونها وما تطلّبته وموضع وصفها فمبيّن في الملحق هـ.',
  none: 'لا يبقى على هذه اللوحة أي عائق.',
  inBrief: 'بقية الفجوات بإيجاز',
  aboutBrief: (full: number) =>
    `وردت الفجوات الأولى، وعددها ${number(full)}، كاملةً أعلاه مع تلك التي تذكرها مذكرة القرار. أما البقية فيُذكر هنا موضعها والجهة القادرة على إزالتها؛ وكل ما دوّنته المجموعة عنها وارد في جدول الفجوات، بصيغة Excel أو CSV.`,
  someOf: (first: number, last: number) => `الفجوات من ${number(first)} إلى ${number(last)}`,
  closes: { symbol: '✕', label: 'يغلق الطريق' },
  hinders: { symbol: '◐', label: 'يزيد الطريق صعوبة' },
  inHandsOf: (level: string) => `الأمر بيد ${level}`,
  place: 'المكان',
  service: 'الخدمة',
  actors: 'الجهة المعنية',
  people: 'من يتضرر',
  everyone: (personas: Rich): Rich => rich`كل من يمر من هنا؛ وفي هذه الحالة ${personas}`,
  everyoneAtLarge: 'كل من يمر من هنا',
  dimension: 'نوع الفجوة',
  burden: 'العبء على الشخص',
  severity: 'الشدة',
  confidence: 'درجة يقين المجموعة',
  evidence: 'الأدلة',
  noEvidence: 'لم يُدوَّن أي دليل.',
  livedWithheld: 'لا تُنشر روايات ما عاشه الأشخاص.',
  source: 'المصدر',
  competence: 'من يستطيع إزالتها',
  legalBasis: 'الأساس القانوني',
  noLegalBasis: 'غير مدوَّن؛ يجب التحقق منه.',
  unlocks: 'ما الذي تفتحه إزالتها',
  use: ({ objective, essential, together }: UnlockUse, ref: (gap: number) => Span): Rich => {
    const title = quoted(objective.name);
    const alone = together.some((others) => others.length === 0);
    if (alone && essential) return rich`${title}: تكفي إزالة هذا العائق.`;
    if (alone) return rich`${title}: تكفي إزالة هذا العائق، وإن لم تكن السبيل الوحيد.`;
    const partners = together.slice(0, 3).map((others) => and(others.map((gap) => rich`${ref(gap)}`)));
    const more = together.length > partners.length ? '، من بين سبل أخرى' : '';
    const withThem = partners.flatMap((others, at) => (at === 0 ? others : rich`، أو ${others}`));
    const what = essential ? 'لا بد من تغيير هذا الأمر، ومعه' : 'قد يكون هذا الأمر جزءًا من التغيير، ومعه';
    return rich`${title}: ${what} ${withThem}${more}.`;
  },
  opensNothing: 'لا يحسم بمفرده أي هدف: فأقصر تغيير لكل هدف مسدود يقع في موضع آخر.',
  opensEase: 'لا يغلق أي طريق، لكن الطريق يصبح أيسر من دونه.',
  protects: 'ما تحميه القاعدة',
  notNoted: 'غير مدوَّن. يُستحسن السؤال عنه قبل تغيير القاعدة.',
  proposals: 'المقترحات',
  noProposal: 'لا مقترح بعد.',
  proposal: (title: string, details: Rich): Rich => rich`${own(title)} (${details})`,
  indicator: 'كيف يُعرف أن التغيير حدث',
  practices: 'ما فعلته مدن أخرى',
  votes: 'أصوات المجموعة',
  voteCount: (votes: number) =>
    counted(votes, { one: 'صوت واحد', two: 'صوتان', few: 'أصوات', many: 'صوتًا', other: 'صوت' }),
};
