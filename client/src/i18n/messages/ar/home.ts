import type { Words } from '../../words.ts';
import type { home as reference } from '../en/home.ts';

export const home: Words<typeof reference> = {
  'home.title': 'اتبع شخصًا واحدًا في المدينة، واكتشف أين ينقطع الطريق',
  'home.lead':
    'Parcours لوحة ترسم عليها مجموعة المكاتب والجمعيات والناس الذين يتعامل معهم شخص واحد، وترى أي الأهداف بعيد المنال ولماذا، وتخرج بتقرير تستطيع المدينة العمل به.',
  'home.demo': 'افتح لوحة المثال',
  'home.opening': 'جارٍ فتح اللوحة…',
  'home.blank': 'ابدأ لوحة فارغة',
  'home.import': 'افتح ملف لوحة',

  'home.how': 'كيف تعمل',
  'home.how.1.title': 'تعرّف إلى شخص',
  'home.how.1.text': 'شخص خيالي له قصة وبعض الحقائق وأشياء يريد بلوغها.',
  'home.how.2.title': 'ارسم الطريق',
  'home.how.2.text': 'ضع الخطوات، وما تطلبه كل منها وما تعطيه، وما يعترض الطريق. معًا، مباشرة، على أي جهاز.',
  'home.how.3.title': 'شاهد ما ينقطع',
  'home.how.3.text':
    'تخبرك اللوحة أي الأهداف مسدود، وأي الأوراق تدور في حلقة مفرغة، وأي التغييرات القليلة تفتح أكثر الأبواب.',
  'home.how.4.title': 'سلّم التقرير',
  'home.how.4.text': 'كل فجوة مع المسؤول عنها وأدلتها وخطوة أولى.',

  'home.scenarios': 'ابدأ من سيناريو',
  'home.scenarios.lead':
    'كل سيناريو قصة شخص واحد في مدينة حقيقية بخدماتها الحقيقية. ارسموا الطريق بأنفسكم، أو انظروا إلى مثال جاهز.',
  'home.scenarios.loading': 'جارٍ جلب السيناريوهات…',
  'home.scenarios.failed': 'تعذر جلب السيناريوهات.',
  'home.scenario.start': 'ابدأ هذا السيناريو',
  'home.scenario.start.label': 'ابدأ السيناريو «{title}»',
  'home.scenario.example': 'شاهد المثال',
  'home.scenario.example.label': 'شاهد مثال «{title}»',
  'home.scenario.language': 'لغة اللوحة',

  'home.recent': 'لوحاتك الأخيرة',
  'home.recent.lead': 'محفوظة في هذا المتصفح وحده. نسيان إحداها هنا لا يمحو شيئًا من الخادم.',
  'home.recent.opened': 'فُتحت في {date}',
  'home.recent.forget': 'انسَ «{title}»',
  'home.recent.forget.about': 'تخرج اللوحة من هذه القائمة مع روابطها. وتبقى على الخادم كما هي.',
  'home.recent.forget.confirm': 'نسيانها',
  'home.recent.copy': 'محو النسخة المحفوظة في هذا المتصفح أيضًا',
  'home.recent.copy.about': 'احتياط حسن على جهاز مشترك. وتضيع معها التغييرات التي لم تُرسل بعد.',
  'home.recent.forgotten': 'لم تعد «{title}» مدرجة هنا.',
  'home.recent.undo': 'تراجع',

  'home.import.title': 'لا يمكن فتح هذا الملف بعد',
  'home.import.text':
    '{count, plural, zero {لا شيء غير صالح.} one {شيء واحد في الملف غير صالح. لم يُنشأ شيء.} two {شيئان في الملف غير صالحين. لم يُنشأ شيء.} few {# أشياء في الملف غير صالحة. لم يُنشأ شيء.} many {# شيئًا في الملف غير صالح. لم يُنشأ شيء.} other {# شيء في الملف غير صالح. لم يُنشأ شيء.}}',
  'home.import.notJson': 'هذا الملف ليس JSON، فلا يمكن أن يكون لوحة.',

  'home.adminSecret.title': 'يطلب هذا الخادم كلمة سر لإنشاء لوحات',
  'home.adminSecret.text': 'وضعها المسؤول عن الخادم. تُحفظ حتى تغلق علامة التبويب هذه.',
  'home.adminSecret.label': 'كلمة سر الإدارة',
  'home.adminSecret.continue': 'متابعة',

  'home.footer.privacy': 'لا حسابات ولا ملفات تعريف ولا تتبع. الأشخاص على اللوحات خياليون، فلنبقهم كذلك.',
  'home.footer.method':
    'على نهج تمرين رسم المسارات في لقاء التعلم بين الأقران حول المواطنة المحلية الشاملة الذي استضافته غرونوبل في مارس 2021.',
};
