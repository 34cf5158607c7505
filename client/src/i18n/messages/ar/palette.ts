import type { Words } from '../../words.ts';
import type { palette as reference } from '../en/palette.ts';

export const palette: Words<typeof reference> = {
  'palette.title': 'المدينة',
  'palette.lead': 'اسحب إلى اللوحة، أو اضغط ثم اضغط حيث تريد وضعه.',
  'palette.lead.view': 'من قد يتعامل معهم الشخص.',
  'palette.search': 'ابحث عن جهات وخدمات',
  'palette.found':
    '{count, plural, =0 {لم يُعثر على أحد} one {عُثر على جهة واحدة} two {عُثر على جهتين} few {عُثر على # جهات} many {عُثر على # جهة} other {عُثر على # جهة}}',
  'palette.empty': 'لا جهات بعد: المكاتب والجمعيات والناس الذين يلتقيهم الشخص.',
  'palette.nothing': 'لا أحد في هذه المدينة يطابق. جرّب كلمة أخرى أو أضفه.',
  'palette.place': 'ضع «{name}» على اللوحة',
  'palette.details': 'تفاصيل «{name}»',
  'palette.addActor': 'إضافة جهة',
  'palette.actorName': 'اسم الجهة',
  'palette.actorKind': 'نوع الجهة',
};
