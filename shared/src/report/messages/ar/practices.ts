import { grammar } from './basics.ts';
import { labels } from './labels.ts';

/** Arabic: what other cities did. */
export const practices = {
  title: 'هـ. تجارب مدن أخرى',
  none: 'لا تضم المكتبة تجربة لمدينة أخرى تستجيب لفجوة من فجوات هذه اللوحة.',
  named: (city: string, country: string) => `${city} (${country})`,
  chosen: 'اختارتها المجموعة',
  about: (rights: readonly (keyof typeof labels.right)[]) =>
    `الحقوق المعنية: ${grammar.list(rights.map((right) => labels.right[right]))}`,
  own: (levels: readonly (keyof typeof labels.level)[]) =>
    `في متناول ${grammar.list(levels.map((level) => labels.level[level]))}`,
  beside: (levels: readonly (keyof typeof labels.level)[]) =>
    `في متناول ${grammar.list(levels.map((level) => labels.level[level]))}، وإن كان العائق نفسه بيد جهات أخرى`,
  inPassing: 'لا يذكرها المصدر إلا عرضًا: يُستحسن سؤال المدينة.',
  needs: (text: string) => `تطلّب الأمر: ${text}`,
  check: (text: string) => `يجب التحقق من: ${text}`,
  source: 'المصدر',
  link: 'رابط',
};
