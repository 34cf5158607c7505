import type { Words } from '../../words.ts';
import type { problems as reference } from '../en/problems.ts';

export const problems: Words<typeof reference> = {
  'problems.banner':
    '{count, plural, one {Un elemento de este tablero no se pudo leer y queda fuera.} other {# elementos de este tablero no se pudieron leer y quedan fuera.}}',
  'problems.show': 'Ver cuáles',
  'problems.title': 'Lo que no se pudo leer',
  'problems.text':
    'El resto del tablero funciona como siempre. Estos detalles ayudarán a quien hizo el archivo, o lleva el servidor, a repararlo.',
  'problems.where': 'Dónde',
  'problems.what': 'Qué falla',
  'problems.more': '{count, plural, one {y uno más} other {y # más}}',
};
