import type { Words } from '../../words.ts';
import type { whatIf as reference } from '../en/whatIf.ts';

export const whatIf: Words<typeof reference> = {
  'whatIf.title': 'ماذا لو أُزيلت؟',
  'whatIf.lead': 'علّم على العوائق وانظر ما سينفتح. تبقى اللوحة كما هي.',
  'whatIf.none': 'لا عوائق على هذه اللوحة بعد. حدد خطوة أو مسارًا أو هدفًا لتضيف عائقًا.',
  'whatIf.result':
    '{count, plural, =0 {لن ينفتح شيء آخر.} one {سينفتح هدف آخر:} two {سينفتح هدفان آخران:} few {ستنفتح # أهداف أخرى:} many {سينفتح # هدفًا آخر:} other {سينفتح # هدف آخر:}}',
  'whatIf.ticked':
    '{count, plural, zero {لا عوائق معلّمة} one {عائق واحد معلّم} two {عائقان معلّمان} few {# عوائق معلّمة} many {# عائقًا معلّمًا} other {# عائق معلّم}}',
  'whatIf.clear': 'إلغاء التعليم',
  'whatIf.leverage': 'حيث يفتح القليلُ الكثيرَ',
  'whatIf.leverage.entry':
    '{barriers, plural, zero {لا شيء} one {إزالة عائق واحد} two {إزالة عائقين معًا} few {إزالة # عوائق معًا} many {إزالة # عائقًا معًا} other {إزالة # عائق معًا}} {objectives, plural, zero {لا تفتح شيئًا} one {تفتح هدفًا واحدًا} two {تفتح هدفين} few {تفتح # أهداف} many {تفتح # هدفًا} other {تفتح # هدف}}',
  'whatIf.leverage.entry.label': 'علّم على: {barriers}',
  'whatIf.leverage.rough': 'أفضل ما وُجد؛ اللوحة أكبر من أن يُجرَّب كل شيء.',
  'whatIf.list': 'العوائق، أكثرها أثرًا أولًا',
  'whatIf.blocks': 'يسد الطريق',
  'whatIf.hinders': 'يصعّب الطريق',
  'whatIf.essential':
    '{count, plural, zero {} one {لا ينفتح هدف ما لم يُزَل} two {لا ينفتح هدفان ما لم يُزَل} few {لا تنفتح # أهداف ما لم يُزَل} many {لا ينفتح # هدفًا ما لم يُزَل} other {لا ينفتح # هدف ما لم يُزَل}}',
  'whatIf.part':
    '{count, plural, zero {} one {من طرق فتح هدف واحد} two {من طرق فتح هدفين} few {من طرق فتح # أهداف} many {من طرق فتح # هدفًا} other {من طرق فتح # هدف}}',
  'whatIf.on': 'على «{place}»',
  'whatIf.leg': '{from} ← {to}',
};
