import { type Rich, rich } from '../../rich.ts';
import { counted, grammar } from './basics.ts';

const { number, plural } = grammar;

/** Arabic: the decision note. */
export const note = {
  title: 'مذكرة القرار',
  standing: 'أين تقف الأهداف اليوم',
  headline: (taken: number, opened: number, blocked: number): string =>
    `إزالة ${theseBarriers(taken)} تفتح ${ofBlocked(opened, blocked)}.`,
  inexact: 'لم يتسنَّ تجريب كل التوليفات: قد يوجد خيار أفضل.',
  noObjective: 'لا تذكر اللوحة أي هدف بعد، فليس هناك ما يُتخذ قرار بشأنه.',
  nothingBlocked: 'لا يوجد على هذه اللوحة هدف يسده عائق، ولذلك لا تطلب هذه المذكرة إزالة أي عائق.',
  noSmallSet: (blocked: number) =>
    plural(blocked, {
      one: 'يتطلب الهدف المسدود أكثر من خمسة تغييرات معًا، ولا ينفتح بأقل من ذلك.',
      two: 'يتطلب كل من الهدفين المسدودين أكثر من خمسة تغييرات معًا، ولا ينفتح أي منهما بأقل من ذلك.',
      other: `يتطلب كل هدف من الأهداف المسدودة، وعددها ${number(blocked)}، أكثر من خمسة تغييرات معًا، ولا ينفتح أي منها بأقل من ذلك.`,
    }),
  beyondBarriers: (unattainable: number) => {
    const even = 'حتى لو زالت كل العوائق؛ ويبيّن الجزء 5 ما ينقص.';
    return plural(unattainable, {
      one: `هدف واحد يظل بعيد المنال ${even}`,
      two: `هدفان يظلان بعيدي المنال ${even}`,
      few: `${number(unattainable)} أهداف تظل بعيدة المنال ${even}`,
      many: `${number(unattainable)} هدفًا تظل بعيدة المنال ${even}`,
      other: `${number(unattainable)} هدف تظل بعيدة المنال ${even}`,
    });
  },
  actions: 'الإجراءات الأولى',
  actionsCaption: 'بماذا نبدأ، ومن يتولاه، ومتى',
  action: 'الإجراء',
  firstStep: 'الخطوة الأولى',
  owner: 'المسؤول عن التنفيذ',
  due: 'الموعد',
  toBeFound: (gap: Rich): Rich => rich`إيجاد طريقة لمعالجة ${gap} (لا مقترح على اللوحة بعد)`,
  noActions: 'لا يوجد عائق يُعمل على إزالته.',
  toBeNamed: 'يُحدَّد لاحقًا',
  toBeAgreed: 'يُتفق عليها لاحقًا',
  noDate: 'لا موعد بعد',
  decision: 'القرار المطلوب',
  /** After the beginning of the group's own words. */
  inFull: '(النص الكامل في الجزء 10)',
  decideOwn: (gaps: Rich): Rich => rich`معالجة ${gaps}: في وسع المدينة أن تقوم بذلك بنفسها.`,
  decideWith: (level: string, gaps: Rich): Rich =>
    rich`بحث ${gaps} مع ${level}، لأن الأمر ليس بيد المدينة وحدها.`,
  decideOwners: 'تحديد المسؤول عن كل إجراء ويوم خطوته الأولى.',
  decideReview: (date: string | undefined) =>
    date === undefined
      ? 'الاجتماع من جديد في غضون 90 يومًا للنظر في ما تغيّر.'
      : `الاجتماع من جديد قبل ${date}، أي بعد 90 يومًا من هذا التقرير، للنظر في ما تغيّر.`,
  decideExplore: 'مطالبة المجموعة بالنظر في الأهداف التي لم تُستكشف بعد.',
  decideMissing: 'تحديد من يكسر الحلقات المفرغة للوثائق ومن يجد ما ينقص (الجزء 5).',
  decisionTaken: 'القرار المتخذ، ومن اتخذه، ومتى',
};

const THE_MANY = ['الثلاثة', 'الأربعة', 'الخمسة', 'الستة', 'السبعة', 'الثمانية', 'التسعة', 'العشرة'];

function theseBarriers(taken: number): string {
  if (taken === 1) return 'هذا العائق وحده';
  if (taken === 2) return 'هذين العائقين';
  const all = THE_MANY[taken - 3];
  return all ? `هذه العوائق ${all}` : `هذه العوائق، وعددها ${number(taken)}،`;
}

function ofBlocked(opened: number, blocked: number): string {
  if (blocked === 1) return 'الهدف المسدود الوحيد';
  if (opened === blocked) {
    return blocked === 2 ? 'الهدفين المسدودين كليهما' : `جميع الأهداف المسدودة، وعددها ${number(blocked)}`;
  }
  const part = plural(opened, { one: 'هدفًا واحدًا', two: 'هدفين', other: number(opened) });
  const whole = counted(blocked, {
    one: 'هدف مسدود واحد',
    two: 'هدفين مسدودين',
    few: 'أهداف مسدودة',
    many: 'هدفًا مسدودًا',
    other: 'هدف مسدود',
  });
  return `${part} من أصل ${whole}`;
}
