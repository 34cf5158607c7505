import { own, type Rich, rich } from '../../rich.ts';
import { counted, grammar, quoted } from './basics.ts';

const { and, number, plural } = grammar;

/** Arabic: circles, what is missing, gatekeepers, hand-offs, services, and what works. */
export const papers = {
  title: 'الحلقات المفرغة والوثائق الناقصة ونقاط العبور الوحيدة',
  unattainable: 'أهداف بعيدة المنال في الوضع الراهن',
  none: 'لا يبقى أي هدف بعيد المنال متى زالت العوائق: فكل وثيقة تُطلب على الطريق يمكن الحصول عليها.',
  forWhom: (objective: string, person: string | undefined): Rich =>
    person === undefined ? quoted(objective) : rich`${quoted(objective)} (${own(person)})`,
  missing: (asset: string): Rich =>
    rich`لا أحد على هذه اللوحة يمنح ${quoted(asset)}، ولا سبيل إلى الحصول على ذلك في الطريق.`,
  circle: (assets: readonly string[]): Rich => {
    const [first = '', second = ''] = assets;
    if (assets.length === 1) return rich`للحصول على ${quoted(first)} يجب أن يكون متوافرًا من قبل.`;
    if (assets.length > 2) return rich`كل واحد من هذه ينتظر آخر منها: ${and(assets.map(quoted))}.`;
    return rich`لا ${quoted(first)} من دون ${quoted(second)}، ولا ${quoted(second)} من دون ${quoted(first)}.`;
  },
  unclear: 'هناك شرط على الطريق لا يتحقق أبدًا.',
  gatekeepers: 'نقاط العبور الوحيدة',
  gatekeepersIntro:
    'لو أغلق أحدها بابه أسبوعًا لضاعت الأهداف المذكورة إلى جانبه: إذ لا يوجد طريق آخر على هذه اللوحة.',
  caption: 'على من وعلى ماذا تتوقف الأهداف',
  actor: 'الجهة',
  step: 'الخطوة',
  lost: 'الأهداف التي تضيع',
  onceOpen: (objectives: Rich): Rich => rich`بعد زوال الانسداد: ${objectives}`,
  noGatekeepers: 'لا يوجد هدف يمكن بلوغه يتوقف على جهة واحدة أو خطوة واحدة.',
  stepsCaption: 'الخطوات التي لا يمكن تجاوزها',
};

export const coordination = {
  title: 'التنسيق: حيث يحمل الشخص ملفه بنفسه',
  intro: (carried: number, total: number) => {
    if (carried === 0) return 'في كل انتقال من جهة إلى أخرى، وجدت المجموعة أن الجهتين تعملان معًا.';
    return `${inHandOffs(carried, total)} من جهة إلى أخرى، يحمل الشخص ملفه بنفسه: فلا أحد ينقله.`;
  },
  none: 'لا يوجد على هذه اللوحة طريق يقود من جهة إلى أخرى.',
  caption: 'الانتقال من جهة إلى أخرى، بدءًا بما لا يعمل',
  from: 'من',
  to: 'إلى',
  people: 'لمن',
  times: 'عدد مرات الانتقال',
  state: 'كيف يعمل',
  note: 'ما تقوله المجموعة',
};

function inHandOffs(carried: number, total: number): string {
  if (total === 1) return 'في حالة الانتقال الوحيدة';
  if (carried === total) {
    return total === 2 ? 'في كلتا حالتي الانتقال' : `في جميع حالات الانتقال، وعددها ${number(total)}،`;
  }
  const part = plural(carried, { one: 'حالة واحدة', two: 'حالتين', other: number(carried) });
  const whole = counted(total, {
    one: 'حالة انتقال واحدة',
    two: 'حالتي انتقال',
    few: 'حالات انتقال',
    many: 'حالة انتقال',
    other: 'حالة انتقال',
  });
  return `في ${part} من أصل ${whole}`;
}

export const equity = {
  title: 'الخدمات نفسها لأشخاص مختلفين',
  intro:
    'إلى أي حد يصل كل شخص مع كل خدمة على طريقه. يُقرأ الجدول سطرًا سطرًا: حيث تعامل الخدمة نفسها شخصين معاملة مختلفة، ينبغي السؤال عن السبب.',
  introOne:
    'إلى أي حد يصل هذا الشخص مع كل خدمة على الطريق. ويفيد الجدول أكثر حين تُضاف شخصية ثانية إلى اللوحة نفسها.',
  caption: 'الخدمات بحسب الشخص',
  service: 'الخدمة',
  none: 'لا تستعمل أي خطوة خدمة من الدليل، فليس هناك ما يُقارن.',
};

export const works = {
  title: 'ما يعمل ويجب الحفاظ عليه',
  open: (objectives: Rich): Rich => rich`مفتوح اليوم من دون أي عائق: ${objectives}.`,
  hindered: (objectives: Rich): Rich => rich`يمكن بلوغه اليوم رغم العوائق: ${objectives}.`,
  services: (services: Rich): Rich => rich`خدمات تستقبل كل من يأتي إليها: ${services}.`,
  handoffs: (pairs: Rich): Rich => rich`انتقال يعمل بين الجهات: ${pairs}.`,
  pair: (from: string, to: string): Rich => rich`من ${own(from)} إلى ${own(to)}`,
  removed: (barriers: Rich): Rich => rich`عوائق أُزيلت: ${barriers}.`,
  encouraging: (steps: Rich): Rich => rich`خطوات تتحسن عندها الأمور: ${steps}.`,
  none: 'لا تُظهر اللوحة شيئًا يعمل بعد. ونادرًا ما يصح ذلك في مدينة: يُستحسن سؤال من يستعملون خدماتها.',
};

export const beyond = {
  title: 'ما يتجاوز السلطة المحلية: ما ينبغي طلبه من الآخرين',
  none: 'كل الفجوات على هذه اللوحة بيد المدينة نفسها.',
  item: (gap: Rich, title: string, legalBasis: string | undefined): Rich =>
    legalBasis === undefined
      ? rich`${own(title)} (${gap})`
      : rich`${own(title)} (${gap}). الأساس القانوني: ${own(legalBasis)}`,
  others: (refs: Rich): Rich => rich`والبقية: ${refs}.`,
  share: (beyondCity: number, total: number) => {
    if (total === 1) return 'الفجوة الوحيدة على هذه اللوحة ليست بيد المدينة نفسها.';
    const grouped = 'وهي مرتبة بحسب الجهة القادرة على معالجتها.';
    if (beyondCity === total) return `${allBeyond(total)} ${grouped}`;
    const whole = counted(total, GAPS);
    return plural(beyondCity, {
      one: `فجوة واحدة من أصل ${whole} ليست بيد المدينة نفسها. وهي مدرجة تحت الجهة القادرة على معالجتها.`,
      two: `فجوتان من أصل ${whole} ليستا بيد المدينة نفسها. وهما مدرجتان تحت الجهة القادرة على معالجتهما.`,
      other: `${number(beyondCity)} من أصل ${whole} ليست بيد المدينة نفسها. ${grouped}`,
    });
  },
};

const GAPS = { one: 'فجوة واحدة', two: 'فجوتين', few: 'فجوات', many: 'فجوة', other: 'فجوة' };

function allBeyond(total: number): string {
  if (total === 2) return 'لا تقع أي من الفجوتين بيد المدينة نفسها.';
  return `لا تقع أي من الفجوات، وعددها ${number(total)}، بيد المدينة نفسها.`;
}
