/** Arabic: the names of the sheets of the workbook, each within 31 characters. */
export const sheets = {
  cover: 'عن هذا التقرير',
  gaps: 'الفجوات',
  objectives: 'الأهداف',
  equity: 'الخدمات بحسب الشخص',
  coordination: 'الانتقال بين الجهات',
  plan: 'خطة العمل',
  reply: 'حق الرد',
  offices: 'نقاط العبور الوحيدة',
  steps: 'خطوات لا بديل لها',
  routes: 'الطرق خطوة بخطوة',
  votes: 'الأصوات',
  sources: 'المصادر',
  problems: 'مشكلات في البيانات',
  outcomes: 'معنى النتائج',
  confidences: 'درجات اليقين',
  /** Above the captions of tables that share a sheet. */
  table: 'الجدول',
};
