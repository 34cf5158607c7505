import type { Words } from '../../words.ts';
import type { presence as reference } from '../en/presence.ts';

export const presence: Words<typeof reference> = {
  'presence.title': 'Qui est là',
  'presence.here': '{count, plural, one {Il n’y a que vous ici} other {# personnes sont là}}',
  'presence.you': '{name} (vous)',
  'presence.name': 'Comment les autres doivent-ils vous appeler ?',
  'presence.name.hint': 'Un pseudonyme suffit. Il reste dans ce navigateur.',
  'presence.keep': 'Rester {name}',
  'presence.invented.0': 'Héron',
  'presence.invented.1': 'Cèdre',
  'presence.invented.2': 'Lanterne',
  'presence.invented.3': 'Hirondelle',
  'presence.invented.4': 'Olive',
  'presence.invented.5': 'Port',
  'presence.invented.6': 'Érable',
  'presence.invented.7': 'Comète',
  'presence.invented.8': 'Loutre',
  'presence.invented.9': 'Safran',
  'presence.invented.10': 'Pont',
  'presence.invented.11': 'Saule',
};
