import type { Words } from '../../words.ts';
import type { palette as reference } from '../en/palette.ts';

export const palette: Words<typeof reference> = {
  'palette.title': 'La ciudad',
  'palette.lead': 'Arrastre al tablero, o pulse y luego pulse donde vaya.',
  'palette.lead.view': 'Con quién puede tener que tratar la persona.',
  'palette.search': 'Buscar actores y servicios',
  'palette.found':
    '{count, plural, =0 {Nadie encontrado} one {Un actor encontrado} other {# actores encontrados}}',
  'palette.empty': 'Aún no hay actores: las oficinas, asociaciones y personas que encuentra la persona.',
  'palette.nothing': 'Nadie en esta ciudad coincide. Pruebe otra palabra, o añádalo.',
  'palette.place': 'Poner «{name}» en el tablero',
  'palette.details': 'Detalles de «{name}»',
  'palette.addActor': 'Añadir un actor',
  'palette.actorName': 'Nombre del actor',
  'palette.actorKind': 'Tipo de actor',
};
