import type { Words } from '../../words.ts';
import type { workshop as reference } from '../en/workshop.ts';

export const workshop: Words<typeof reference> = {
  'workshop.title': 'تقارير عن عدة لوحات',
  'workshop.lead': 'ضع لوحات ورشة أو سنة جنبًا إلى جنب: أي الفجوات تتكرر، وما الذي وجدته مجموعة وفات غيرها.',
  'workshop.make': 'تقرير عن عدة لوحات',
  'workshop.make.about':
    'اختر اللوحات. لا يُنسخ شيء: يقرأ التقرير اللوحات كما هي كلما فُتح، ويستغني عن لوحة مُحيت أو أُبطل رابطها.',
  'workshop.make.confirm': 'إعداد التقرير',
  'workshop.name': 'اسمه',
  'workshop.boards': 'اللوحات',
  'workshop.boards.none': 'لم تُفتح أي لوحة في هذا المتصفح بعد. أضف لوحات بروابطها.',
  'workshop.board.linked': 'اللوحة {id}…',
  'workshop.board.refused': 'لا يمكن رؤيتها بهذا الرابط. اطلب رابطًا جديدًا.',
  'workshop.board.erased': 'مُحيت هذه اللوحة. يذكر التقرير مجموعتها ويستغني عنها.',
  'workshop.board.closed': 'أُبطل رابطها أو انتهت صلاحيته، فيستغني التقرير عنها. أضف اللوحة برابط جديد.',
  'workshop.group': 'المجموعة التي أعدّت «{title}»',
  'workshop.link': 'إضافة لوحة برابطها',
  'workshop.link.hint': 'يكفي رابط بأي دور.',
  'workshop.link.wrong': 'هذا ليس رابطًا إلى لوحة. يجب أن يكون كاملًا، مع ما يلي علامة #.',
  'workshop.chosen':
    '{count, plural, =0 {اختر لوحتين على الأقل.} one {اختيرت لوحة واحدة؛ اختر أخرى.} two {اختيرت لوحتان} few {اختيرت # لوحات} many {اختيرت # لوحة} other {اختيرت # لوحة}}',
  'workshop.page': 'تقرير الورشة',
  'workshop.back': 'الصفحة الرئيسية',
  'workshop.change': 'تعديل',
  'workshop.change.title': 'تعديل هذا التقرير',
  'workshop.change.about': 'أعطه اسمًا آخر، أو أضف لوحات أو أزل بعضها. تبقى الروابط إلى هذا التقرير كما هي.',
  'workshop.change.loading': 'جارٍ البحث عن اللوحات…',
  'workshop.share': 'مشاركة',
  'workshop.share.about': 'كل من لديه هذا الرابط يستطيع قراءة التقرير عن كل لوحاته، بالنسختين.',
  'workshop.share.link': 'الرابط',
  'workshop.erase': 'محو هذا التقرير',
  'workshop.erase.about': 'أعددت هذا التقرير في هذا المتصفح. ومحوه يترك اللوحات كما هي.',
  'workshop.erase.confirm': 'محوه نهائيًا',
};
