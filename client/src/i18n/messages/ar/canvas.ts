import type { Words } from '../../words.ts';
import type { canvas as reference } from '../en/canvas.ts';

export const canvas: Words<typeof reference> = {
  'canvas.needs': 'يلزم',
  'canvas.gives': 'يعطي',
  'canvas.holds': 'لديه',
  'canvas.more':
    '{count, plural, one {وواحد آخر} two {واثنان آخران} few {و# أخرى} many {و# أخرى} other {و# أخرى}}',
  'canvas.days':
    '{days, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
  'canvas.visits':
    '{visits, plural, zero {# زيارة} one {زيارة واحدة} two {زيارتان} few {# زيارات} many {# زيارة} other {# زيارة}}',
  'canvas.missing': 'لا أحد يعطي: {things}',
  'canvas.circle': 'كلٌّ ينتظر الآخر: {things}',
  'canvas.step.noActor': 'لا جهة بعد',
  'canvas.note.empty': 'ملاحظة فارغة',
  'canvas.frame.locked': 'مقفل',
  'canvas.frame.lock': 'أقفل هذا الإطار',
  'canvas.frame.unlock': 'افتح قفل هذا الإطار',

  'canvas.barrier.blocks': 'يسدّ الطريق:',
  'canvas.barrier.hinders': 'يصعّب الأمر:',
  'canvas.barrier.lifted': 'مُزال في «ماذا لو»:',
  'canvas.whatIf': 'ماذا لو',
  'canvas.whatIf.banner':
    'ماذا لو {count, plural, zero {لم يُزل أي عائق} one {أُزيل عائق واحد} two {أُزيل عائقان} few {أُزيلت # عوائق} many {أُزيل # عائقًا} other {أُزيل # عائق}}؟ لم يتغيّر شيء على اللوحة.',
  'canvas.whatIf.clear': 'العودة إلى اللوحة',
  'canvas.whatIf.becomes': 'سيصبح',

  'canvas.port.in': 'هنا يصل مسار',
  'canvas.port.out': 'ارسم مسارًا من هنا',

  'canvas.card.role': 'بطاقة',
  'canvas.leg.role': 'مسار',
  'canvas.card.persona': 'شخصية: {title}',
  'canvas.card.step': 'خطوة: {title}',
  'canvas.card.objective': 'هدف: {title}',
  'canvas.card.note': 'ملاحظة: {title}',
  'canvas.card.frame': 'إطار: {title}',
  'canvas.card.locked': '{card} (لا يُغيَّر)',
  'canvas.leg.label': 'من «{from}» إلى «{to}»',
  'canvas.leg.label.barred': 'من «{from}» إلى «{to}». العوائق: {barriers}',
  'canvas.card.help':
    'اضغط Enter لاختيار البطاقة. بعدها تحرّكها الأسهم، ويرسم C مسارًا منها، ويزيلها Delete، ويتركها Escape.',
  'canvas.card.help.read': 'اضغط Enter لاختيار البطاقة وEscape لتركها.',
  'canvas.card.moved': 'نُقلت إلى {x}، {y}.',
  'canvas.leg.help': 'اضغط Enter لاختيار المسار. بعدها يزيله Delete ويتركه Escape.',

  'canvas.label': 'مسار اللوحة',
  'canvas.minimap': 'خريطة اللوحة كلها',
  'canvas.zoom.title': 'التكبير',
  'canvas.zoom.in': 'تكبير',
  'canvas.zoom.out': 'تصغير',
  'canvas.zoom.fit': 'إظهار الكل',

  'canvas.tools': 'الأدوات',
  'canvas.tool.pointer': 'اختيار',
  'canvas.tool.connect': 'مسار',
  'canvas.tool.step': 'خطوة',
  'canvas.tool.objective': 'هدف',
  'canvas.tool.note': 'ملاحظة',
  'canvas.tool.persona': 'شخصية',
  'canvas.tool.frame': 'إطار',
  'canvas.place.hint': 'انقر حيث يوضع: {name}',
  'canvas.place.here': 'ضعه في الوسط',
  'canvas.connect.from': 'اختر البطاقة التي يبدأ منها المسار.',
  'canvas.connect.to': 'اختر البطاقة التي تلي «{name}».',

  'canvas.new.step': 'خطوة جديدة',
  'canvas.new.stepAt': 'الذهاب إلى: {actor}',
  'canvas.new.objective': 'هدف جديد',
  'canvas.new.persona': 'شخصية جديدة',
  'canvas.new.frame': 'إطار جديد',

  'canvas.plan.title': 'أقصر طريق إلى:',
  'canvas.plan.figures': '{days} · {visits} · {cost}',
  'canvas.plan.none': 'لا طريق سالكًا في الوضع الحالي.',
  'canvas.plan.step': 'الخطوة {number} من الطريق',
  'canvas.plan.close': 'إخفاء الطريق',

  'canvas.empty.title': 'لوحة فارغة',
  'canvas.empty.text':
    'ابدأ بشخص: اختر «شخصية» في الأسفل ثم انقر حيث يقف. ثم أعطه هدفًا وارسم الخطوات بينهما.',
  'canvas.empty.withPersona.title': 'إلى أين يذهب هذا الشخص أولًا؟',
  'canvas.empty.withPersona.text':
    'خذ مكتبًا أو جمعية أو جارًا من قائمة المدينة، أو اختر «خطوة» في الأسفل. ثم ارسم مسارًا من الشخص إليها.',
};
