import type { Words } from '../../words.ts';
import type { whatIf as reference } from '../en/whatIf.ts';

export const whatIf: Words<typeof reference> = {
  'whatIf.title': '¿Y si se quitaran?',
  'whatIf.lead': 'Marque barreras y vea qué se abriría. El tablero queda como está.',
  'whatIf.none':
    'Aún no hay barreras en este tablero. Seleccione un paso, un tramo o un objetivo para añadir una.',
  'whatIf.result':
    '{count, plural, =0 {No se abriría nada más.} one {Se abriría un objetivo más:} other {Se abrirían # objetivos más:}}',
  'whatIf.ticked': '{count, plural, one {Una barrera marcada} other {# barreras marcadas}}',
  'whatIf.clear': 'No marcar ninguna',
  'whatIf.leverage': 'Donde poco abre mucho',
  'whatIf.leverage.entry':
    'Quitar {barriers, plural, one {una barrera} other {# barreras a la vez}} abre {objectives, plural, one {un objetivo} other {# objetivos}}',
  'whatIf.leverage.entry.label': 'Marcar: {barriers}',
  'whatIf.leverage.rough': 'Lo mejor encontrado; el tablero es demasiado grande para probarlo todo.',
  'whatIf.list': 'Barreras, las más decisivas primero',
  'whatIf.blocks': 'Cierra el camino',
  'whatIf.hinders': 'Lo hace difícil',
  'whatIf.essential':
    '{count, plural, one {Un objetivo no puede abrirse si no se quita} other {# objetivos no pueden abrirse si no se quita}}',
  'whatIf.part':
    '{count, plural, one {Quitarla es una manera de abrir un objetivo} other {Quitarla es parte de una manera de abrir # objetivos}}',
  'whatIf.on': 'en «{place}»',
  'whatIf.leg': '{from} → {to}',
};
