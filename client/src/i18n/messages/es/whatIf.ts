import type { Words } from '../../words.ts';
import type { whatIf as reference } from '../en/whatIf.ts';

export const whatIf: Words<typeof reference> = {
  'whatIf.title': '¿Y si se quitaran?',
  'whatIf.lead': 'Marque obstáculos y vea qué se abriría. El tablero queda como está.',
  'whatIf.none':
    'Aún no hay obstáculos en este tablero. Seleccione un paso, un tramo o un objetivo para añadir uno.',
  'whatIf.result':
    '{count, plural, =0 {No se abriría nada más.} one {Se abriría un objetivo más:} other {Se abrirían # objetivos más:}}',
  'whatIf.ticked': '{count, plural, one {Un obstáculo marcado} other {# obstáculos marcados}}',
  'whatIf.clear': 'No marcar ninguno',
  'whatIf.leverage': 'Donde poco abre mucho',
  'whatIf.leverage.entry':
    'Quitar {barriers, plural, one {un obstáculo} other {# obstáculos a la vez}} abre {objectives, plural, one {un objetivo} other {# objetivos}}',
  'whatIf.leverage.entry.label': 'Marcar: {barriers}',
  'whatIf.leverage.rough': 'Lo mejor encontrado; el tablero es demasiado grande para probarlo todo.',
  'whatIf.list': 'Obstáculos, los más decisivos primero',
  'whatIf.blocks': 'Cierra el camino',
  'whatIf.hinders': 'Lo hace difícil',
  'whatIf.essential':
    '{count, plural, one {Un objetivo no puede abrirse si no se quita} other {# objetivos no pueden abrirse si no se quita}}',
  'whatIf.part':
    '{count, plural, one {Quitarlo es una manera de abrir un objetivo} other {Quitarlo es parte de una manera de abrir # objetivos}}',
  'whatIf.on': 'en «{place}»',
  'whatIf.leg': '{from} → {to}',
};
