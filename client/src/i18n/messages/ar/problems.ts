import type { Words } from '../../words.ts';
import type { problems as reference } from '../en/problems.ts';

export const problems: Words<typeof reference> = {
  'problems.banner':
    '{count, plural, zero {كل ما على اللوحة مقروء.} one {تعذرت قراءة عنصر واحد من هذه اللوحة، وقد تُرك جانبًا.} two {تعذرت قراءة عنصرين من هذه اللوحة، وقد تُركا جانبًا.} few {تعذرت قراءة # عناصر من هذه اللوحة، وقد تُركت جانبًا.} many {تعذرت قراءة # عنصرًا من هذه اللوحة، وقد تُركت جانبًا.} other {تعذرت قراءة # عنصر من هذه اللوحة، وقد تُركت جانبًا.}}',
  'problems.show': 'اعرض ما هي',
  'problems.title': 'ما تعذرت قراءته',
  'problems.text': 'بقية اللوحة تعمل كالمعتاد. تساعد هذه التفاصيل من صنع الملف أو يدير الخادم على إصلاحه.',
  'problems.where': 'أين',
  'problems.what': 'ما الخلل',
  'problems.more':
    '{count, plural, zero {ولا شيء غيرها} one {وواحد آخر} two {واثنان آخران} few {و# أخرى} many {و# أخرى} other {و# أخرى}}',
};
