import type { Words } from '../../words.ts';
import type { presence as reference } from '../en/presence.ts';

export const presence: Words<typeof reference> = {
  'presence.title': 'من هنا',
  'presence.here':
    '{count, plural, zero {لا أحد هنا} one {أنت وحدك هنا} two {شخصان هنا} few {# أشخاص هنا} many {# شخصًا هنا} other {# شخص هنا}}',
  'presence.you': '{name} (أنت)',
  'presence.name': 'بأي اسم يناديك الآخرون؟',
  'presence.name.hint': 'يكفي اسم مستعار. يبقى في هذا المتصفح.',
  'presence.keep': 'البقاء باسم {name}',
  'presence.invented.0': 'بلشون',
  'presence.invented.1': 'أرز',
  'presence.invented.2': 'فانوس',
  'presence.invented.3': 'سنونو',
  'presence.invented.4': 'زيتون',
  'presence.invented.5': 'ميناء',
  'presence.invented.6': 'قيقب',
  'presence.invented.7': 'مذنّب',
  'presence.invented.8': 'قضاعة',
  'presence.invented.9': 'زعفران',
  'presence.invented.10': 'جسر',
  'presence.invented.11': 'صفصاف',
};
