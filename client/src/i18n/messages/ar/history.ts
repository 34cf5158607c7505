import type { Words } from '../../words.ts';
import type { history as reference } from '../en/history.ts';

export const history: Words<typeof reference> = {
  'history.title': 'النسخ',
  'history.lead':
    'تحفظ النسخة اللوحة كما هي في لحظة معينة: للعودة إليها، أو لإعداد تقرير لاحقًا عما تغيّر منذ ذلك الحين.',
  'history.name': 'اسم النسخة',
  'history.name.example': 'بعد الورشة الأولى',
  'history.keep': 'حفظ هذه النسخة',
  'history.kept': 'حُفظت النسخة.',
  'history.loading': 'جارٍ البحث عن النسخ…',
  'history.none': 'لم تُحفظ أي نسخة بعد. احفظ نسخة في نهاية الورشة أو قبل تغيير كبير.',
  'history.list': 'النسخ، الأحدث أولًا',
  'history.unnamed': 'حُفظت قبل الرجوع إلى نسخة سابقة',
  'history.report': 'التقدم منذ ذلك الحين',
  'history.report.of': 'تقرير التقدم منذ: {name}',
  'history.goBack': 'الرجوع',
  'history.goBack.to': 'الرجوع إلى: {name}',
  'history.goBack.about':
    'سيرى جميع الموجودين على اللوحة حالتها كما كانت في {moment}. ما عليها الآن يُحفظ نسخةً، ويعيده التراجع. تبقى الروابط وتاريخ المحو كما هي.',
  'history.goBack.confirm': 'الرجوع إليها',
  'history.goBack.leave': 'ترك اللوحة كما هي',
  'history.done': 'عادت اللوحة كما كانت.',
  'history.rename.of': 'إعطاء اسم آخر: {name}',
  'history.remove.of': 'حذف: {name}',
  'history.remove.about':
    'تُحذف النسخة «{name}» نهائيًا. تبقى اللوحة كما هي، لكن لن يستطيع أحد الرجوع إلى هذه النسخة ولا إعداد تقرير عما تغيّر منذ ذلك الحين.',
  'history.remove.confirm': 'حذف هذه النسخة',
  'history.remove.leave': 'الإبقاء عليها',
  'history.removed': 'حُذفت النسخة.',
  'history.moment': 'الرجوع إلى لحظة أخرى',
  'history.moment.label': 'التاريخ والوقت',
  'history.moment.about': 'لا يزال الخادم يعرف ما كان على اللوحة من {from} إلى {to}.',
  'report.compare': 'المقارنة مع',
  'report.compare.nothing': 'لا شيء',
  'report.compare.version': '{name} ({date})',
  'report.compare.lost': 'نسخة لم تعد موجودة',
};
