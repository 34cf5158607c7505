import type { Words } from '../../words.ts';
import type { workshop as reference } from '../en/workshop.ts';

export const workshop: Words<typeof reference> = {
  'workshop.title': 'Informes de varios tableros',
  'workshop.lead':
    'Ponga uno al lado de otro los tableros de un taller o de un año: qué brechas se repiten y qué encontró un grupo que a los demás se les escapó.',
  'workshop.make': 'Informe de varios tableros',
  'workshop.make.about':
    'Elija los tableros. No se copia nada: el informe los lee como están cada vez que se abre, y prescinde de un tablero borrado o cuyo enlace fue cortado.',
  'workshop.make.confirm': 'Hacer el informe',
  'workshop.name': 'Cómo se llama',
  'workshop.boards': 'Tableros',
  'workshop.boards.none':
    'Todavía no se ha abierto ningún tablero en este navegador. Añada tableros por sus enlaces.',
  'workshop.board.linked': 'Tablero {id}…',
  'workshop.board.refused': 'No se puede ver con este enlace. Pida uno nuevo.',
  'workshop.board.erased': 'Este tablero fue borrado. El informe nombra a su grupo y prescinde de él.',
  'workshop.board.closed':
    'Su enlace fue cortado o ha caducado, y el informe prescinde de él. Añada el tablero con un enlace nuevo.',
  'workshop.group': 'Grupo que hizo «{title}»',
  'workshop.link': 'Añadir un tablero por su enlace',
  'workshop.link.hint': 'Sirve un enlace de cualquier función.',
  'workshop.link.wrong': 'Esto no es un enlace a un tablero. Tiene que estar entero, con lo que sigue al #.',
  'workshop.chosen':
    '{count, plural, =0 {Elija al menos dos tableros.} one {Un tablero elegido; elija otro.} other {# tableros elegidos}}',
  'workshop.page': 'Informe del taller',
  'workshop.back': 'Inicio',
  'workshop.change': 'Cambiar',
  'workshop.change.title': 'Cambiar este informe',
  'workshop.change.about':
    'Póngale otro nombre, añada tableros o quite alguno. Los enlaces a este informe no cambian.',
  'workshop.change.loading': 'Buscando los tableros…',
  'workshop.share': 'Compartir',
  'workshop.share.about':
    'Quien tenga este enlace puede leer el informe de todos sus tableros, en las dos ediciones.',
  'workshop.share.link': 'Enlace',
  'workshop.erase': 'Borrar este informe',
  'workshop.erase.about': 'Usted hizo este informe en este navegador. Borrarlo deja los tableros como están.',
  'workshop.erase.confirm': 'Borrarlo para siempre',
};
