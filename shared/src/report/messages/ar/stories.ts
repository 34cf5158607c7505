import { own, type Rich, rich } from '../../rich.ts';
import type { Ways } from '../shapes.ts';
import { days, grammar, quoted, visits } from './basics.ts';

const { and, list, number, or, plural } = grammar;

/** Arabic: how to read the report, the people, and where their objectives stand. */
export const reading = {
  title: 'كيف يُقرأ هذا التقرير',
  fiction: (personas: Rich): Rich =>
    rich`${personas}: شخصية متخيَّلة. والطريق عبر المدينة هو ما كانت مجموعة من الأشخاص تعرفه وتفترضه حين اجتمعت، وليس سجلًا لحالة حقيقية.`,
  fictionMany: (personas: Rich): Rich =>
    rich`${personas}: شخصيات متخيَّلة. والطرق عبر المدينة هي ما كانت مجموعة من الأشخاص تعرفه وتفترضه حين اجتمعت، وليست سجلًا لحالات حقيقية.`,
  noPersona: 'لا تعرض اللوحة أي شخصية بعد.',
  fairness:
    'يصف التقرير العوائق ولا يتهم أحدًا، ولا يقارن مدينة بأخرى. والهدف الذي لم يُستكشف بعد لا يُحسب في شيء ولا على أحد.',
  room: 'لا تذكر اللوحة بعدُ من حضر ومن غاب. يُرجى تدوين ذلك هنا، ليُعرف لمن تعود هذه المعرفة.',
  present: 'من كان في القاعة',
  absent: 'من غاب، ومن ينبغي سؤاله',
  outcomes: 'كيف يمكن أن يكون حال الهدف',
  outcome: 'النتيجة',
  meaning: 'معناها',
  confidences: 'درجة يقين المجموعة',
  confidence: 'درجة اليقين',
  numbering:
    'الفجوة عائق لا يزال قائمًا. وتُرقَّم الفجوات بحسب ما يتوقف عليها، وتحتفظ بأرقامها في التقرير كله وعلى الصورة.',
};

export const stories = {
  title: 'الأشخاص وطرقهم',
  none: 'لا تروي اللوحة قصة أحد بعد.',
  status: 'الوضع',
  languages: 'اللغات',
  keyElements: 'ما تجدر معرفته',
  holds: 'المتوافر لديه',
  wants: 'المطلوب',
  nothingHeld: 'لا شيء مما تتطلبه خطوة على الطريق',
  noObjective: 'لم يُذكر أي هدف بعد.',
  mapCaption: (city: string) => (city === '' ? 'الطرق عبر المدينة' : `الطرق عبر المدينة: ${city}`),
  noMap: 'لا توجد صورة للطريق، لأن أي خطوة لم تُرسم على اللوحة بعد.',
  inWords: (name: Rich): Rich => rich`الطريق بالكلمات: ${name}`,
  noneReached: 'لا يمكن بلوغ أي هدف اليوم.',
  curve: (name: Rich): Rich => rich`المشاعر على الطريق: ${name}`,
  curveAlternative: (points: string) => `من خطوة إلى خطوة: ${points}.`,
  noCurve: 'لم تدوّن المجموعة أي مشاعر على امتداد الطريق.',
  quickest: (objective: string, total: string, steps: Rich): Rich =>
    rich`${quoted(objective)}: يمكن بلوغه. يتطلب أسرع طريق ${total}: ${steps}.`,
  direct: (objective: string): Rich => rich`${quoted(objective)}: يمكن بلوغه مباشرة، من دون أي خطوة.`,
};

export const results = {
  title: 'أين يقف كل هدف',
  caption: 'كل هدف، ولمن، وما يتطلبه أسرع طريق',
  objective: 'الهدف',
  person: 'الشخص',
  right: 'الحق',
  result: 'النتيجة',
  days: 'الأيام',
  visits: 'الزيارات',
  cost: 'الكلفة',
  none: 'لا تذكر اللوحة أي هدف بعد.',
  planNote: 'الأيام والزيارات والكلفة هي ما يتطلبه أسرع طريق سالك اليوم. وتعني الشرطة أنه لا يوجد طريق.',
  opens: 'ما الذي يفتح الأهداف المسدودة',
  nothingBlocked: 'لا يوجد هدف يسده عائق.',
  change: (objective: string, person: string | undefined, what: Rich): Rich =>
    person === undefined
      ? rich`${quoted(objective)}: ${what}`
      : rich`${quoted(objective)} (${own(person)}): ${what}`,
  mustChange: (ways: Ways, total: number, complete: boolean): Rich => {
    const size = ways[0]?.length ?? 0;
    const more = total > ways.length || !complete ? ' وهناك سبل أخرى.' : '';
    return size === 1 ? rich`${oneChange(ways)}${more}` : rich`${manyChanges(size, ways)}${more}`;
  },
  inexact: ' وقد يوجد تغيير أصغر لم يعثر عليه الحساب.',
  total: (inDays: number, inVisits: number, cost: string | undefined): string =>
    list([days(inDays), visits(inVisits), cost].filter((part) => part !== undefined)),
};

function oneChange(ways: Ways): Rich {
  const gaps = ways.map((way) => and(way));
  if (gaps.length === 1) return rich`يجب أن يتغير أمر واحد: ${or(gaps)}.`;
  return rich`يكفي تغيير واحد: ${or(gaps)}.`;
}

function manyChanges(size: number, ways: Ways): Rich {
  const together = plural(size, {
    two: 'يجب أن يتغير أمران معًا',
    few: `يجب أن تتغير ${number(size)} أمور معًا`,
    other: `يجب أن يتغير ${number(size)} أمرًا معًا`,
  });
  const sets = ways.map((way) => and(way));
  if (sets.length === 1) return rich`${together}: ${sets[0] ?? []}.`;
  return rich`${together}، بإحدى هذه السبل: ${sets.flatMap((set, at) => (at === 0 ? set : rich`؛ أو ${set}`))}.`;
}
