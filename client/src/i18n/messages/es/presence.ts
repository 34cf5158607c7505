import type { Words } from '../../words.ts';
import type { presence as reference } from '../en/presence.ts';

export const presence: Words<typeof reference> = {
  'presence.title': 'Quién está aquí',
  'presence.here': '{count, plural, one {Aquí solo está usted} other {# personas están aquí}}',
  'presence.you': '{name} (usted)',
  'presence.name': '¿Cómo quiere que le llamen?',
  'presence.name.hint': 'Basta un alias. Se queda en este navegador.',
  'presence.keep': 'Seguir como {name}',
  'presence.invented.0': 'Garza',
  'presence.invented.1': 'Cedro',
  'presence.invented.2': 'Farol',
  'presence.invented.3': 'Golondrina',
  'presence.invented.4': 'Olivo',
  'presence.invented.5': 'Puerto',
  'presence.invented.6': 'Arce',
  'presence.invented.7': 'Cometa',
  'presence.invented.8': 'Nutria',
  'presence.invented.9': 'Azafrán',
  'presence.invented.10': 'Puente',
  'presence.invented.11': 'Sauce',
};
