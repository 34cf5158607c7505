import type { Words } from '../../words.ts';
import type { kept as reference } from '../en/kept.ts';

export const kept: Words<typeof reference> = {
  'kept.taken':
    '{count, plural, one {Se ha aceptado uno de sus cambios.} other {Se han aceptado # de sus cambios.}}',
  'kept.left':
    '{count, plural, one {Otro no: queda guardado en este navegador.} other {Otros # no: quedan guardados en este navegador.}}',
  'kept.none':
    '{count, plural, one {Uno de sus cambios no se ha aceptado: queda guardado en este navegador.} other {# de sus cambios no se han aceptado: quedan guardados en este navegador.}}',
  'kept.all': 'Todos sus cambios están ya en el tablero.',
  'kept.show': 'Ver cuáles',
  'kept.title': 'Cambios que no se han aceptado',
  'kept.text':
    'Cada uno dice por qué. Si algo está bloqueado, pregunte a la facilitación y vuelva a intentarlo: se hará lo que ya sea posible. También puede descargar el tablero tal como quedaría con ellos.',
  'kept.retry': 'Volver a intentar',
  'kept.download': 'Descargar una copia',
  'kept.forget': 'Renunciar a ellos',
  'kept.forget.confirm': 'Renunciar a ellos para siempre',
  'kept.forget.keep': 'Conservarlos',
  'kept.add': 'Nuevo: {what}',
  'kept.edit': 'Cambiado: {what}',
  'kept.remove': 'Borrado: {what}',
  'kept.board': 'el propio tablero',
  'kept.what': '{kind} «{title}»',
  'kept.moved': 'Puesto en otro lugar',
  'kept.field': '{field}: «{value}»',
  'kept.field.other': 'Otros detalles',
  'kept.was': 'antes: «{value}»',
  'kept.outdated': 'Alguien ha cambiado esto entretanto.',
  'cutOff.edit':
    'Este enlace ya no abre el tablero: la facilitación lo ha cortado o ha caducado. Puede mirar lo que había. Lo que aún no estaba guardado se conserva en este navegador y llegará cuando abra el tablero con un enlace nuevo.',
  'cutOff.view':
    'Este enlace ya no abre el tablero: la facilitación lo ha cortado o ha caducado. Puede mirar lo que había.',
};
