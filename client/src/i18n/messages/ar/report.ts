import type { Words } from '../../words.ts';
import type { report as reference } from '../en/report.ts';

export const report: Words<typeof reference> = {
  'report.title': 'تقرير الثغرات',
  'report.loading': 'جارٍ إعداد التقرير…',
  'report.back': 'العودة إلى اللوحة',
  'report.refresh': 'أعد إعداده من اللوحة كما هي الآن',
  'report.print': 'طباعة',
  'report.download': 'تنزيل',
  'report.language': 'لغة التقرير',
  'report.audience': 'لمن',
  'report.audience.public': 'للجمهور',
  'report.audience.internal': 'للمجموعة وحدها',
  'report.audience.public.about': 'يترك ما وُسم بأنه حساس وما عاشه أحدهم، كي لا يتعرض أحد للخطر.',
  'report.audience.internal.about': 'فيه كل شيء. لا تنشره.',
  'report.file.html': 'صفحة ويب (HTML)',
  'report.file.html.about': 'التقرير كله في ملف واحد، للقراءة أو الطباعة.',
  'report.file.md': 'نص (Markdown)',
  'report.file.md.about': 'التقرير كله، لإعادة تحريره.',
  'report.file.csv': 'جدول الثغرات (CSV)',
  'report.file.csv.about': 'سطر لكل ثغرة، لبرنامج الجداول.',
  'report.file.json': 'بيانات (JSON)',
  'report.file.json.about': 'التقرير وتحليله، للآلات.',
  'report.file.map': 'خريطة الطرق (SVG)',
  'report.file.map.about': 'صورة الطرق، واضحة بأي حجم.',
  'report.file.board': 'اللوحة نفسها (JSON)',
  'report.file.board.about': 'لفتحها من جديد هنا أو على خادم آخر.',
};
