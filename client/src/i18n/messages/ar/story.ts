import type { Words } from '../../words.ts';
import type { story as reference } from '../en/story.ts';

export const story: Words<typeof reference> = {
  'story.read': 'اقرأ القصة',
  'story.fold': 'اطوِ القصة',
  'story.keyElements': 'عناصر أساسية',
  'story.holds': 'لديه من قبل',
  'story.holds.none': 'لا شيء بعد.',
  'story.status': 'الوضع',
  'story.languages': 'اللغات',
  'story.objectives': 'ما يريد {name} بلوغه',
  'story.objectives.none': 'لا أهداف بعد.',
  'story.objective.add': 'إضافة هدف',
  'story.edit': 'تعديل {name}',
  'story.questions': 'أسئلة للمجموعة',
  'story.empty': 'تبدأ كل لوحة بشخص: اسم وقصة وأشياء يريد بلوغها.',
  'story.persona.add': 'إضافة شخصية',
  'story.computing': 'جارٍ الحساب…',
  'story.summary':
    '{done, plural, =0 {لا شيء من {total} في المتناول} other {{done} من {total} في المتناول}}{blank, plural, =0 {} one {، وواحد لم يُستكشف بعد} two {، واثنان لم يُستكشفا بعد} few {، و# لم تُستكشف بعد} many {، و# لم تُستكشف بعد} other {، و# لم تُستكشف بعد}}',

  'story.preview': 'ماذا لو: {outcome}',
  'story.find': 'اعرضه على اللوحة',
  'story.plan': 'أقرب طريق',
  'story.plan.days':
    '{count, plural, =0 {في اليوم نفسه} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
  'story.plan.visits':
    '{count, plural, =0 {بلا زيارات} one {زيارة واحدة} two {زيارتان} few {# زيارات} many {# زيارة} other {# زيارة}}',
  'story.plan.cost': 'يكلف {amount}',
  'story.plan.free': 'مجانًا',
  'story.plan.show': 'أظهره على اللوحة',
  'story.plan.hide': 'أخفه من اللوحة',

  'story.hindered.by': 'ما يجعله صعبًا',
  'story.unlock.single': 'إزالة هذا العائق وحده تفتحه:',
  'story.unlock.together': 'يجب أن تُزال هذه العوائق معًا ({size}) كي يُفتح:',
  'story.unlock.choice':
    '{size, plural, one {إزالة أي عائق من هذه العوائق ({count}) تفتحه:} other {هناك طرق لفتحه ({count})، في كل منها عوائق تُزال معًا ({size}):}}',
  'story.unlock.rough': 'قد توجد طريقة أقصر: اللوحة أكبر من أن نتأكد.',
  'story.unlock.try': 'جرّب',
  'story.unlock.try.label': 'ماذا لو أُزيل: {barriers}',
  'story.unlock.trying': 'قيد التجربة',
  'story.missing': 'لا شيء على هذه اللوحة يعطي:',
  'story.missing.hint': 'ينبغي أن يقدمه أحد، أو أن تكف خطوة عن طلبه.',
  'story.circles': 'أوراق ينتظر بعضها بعضًا',
  'story.circle.self': 'للحصول على «{a}» يلزم «{a}» نفسه.',
  'story.circle.first': 'لا «{a}» من دون «{b}»',
  'story.circle.next': 'لا «{a}» من دون «{b}»',
  'story.circle.knot': 'لا يمكن الحصول على أي من هذه قبل غيرها: {items}.',
  'story.circle.hint': 'ينبغي أن تكف إحدى الخطوات عن الطلب، أو أن يعطي طريق آخر واحدًا منها.',
  'story.gatekeepers.as-is': 'كل شيء متوقف على',
  'story.gatekeepers.if-unblocked': 'حين يُفتح، يتوقف كل شيء على',
};
