import type { Words } from '../../words.ts';
import type { history as reference } from '../en/history.ts';

export const history: Words<typeof reference> = {
  'history.title': 'Versiones',
  'history.lead':
    'Una versión guarda el tablero tal como está en un momento: para volver a él, o para informar más tarde de lo que ha cambiado desde entonces.',
  'history.name': 'Nombre de la versión',
  'history.name.example': 'Después del primer taller',
  'history.keep': 'Guardar esta versión',
  'history.kept': 'La versión está guardada.',
  'history.loading': 'Buscando versiones…',
  'history.none':
    'Todavía no hay ninguna versión guardada. Guarde una al final de un taller o antes de un cambio grande.',
  'history.list': 'Versiones, la más reciente primero',
  'history.unnamed': 'Guardada antes de volver atrás',
  'history.report': 'Avances desde entonces',
  'history.report.of': 'Informe de avances desde: {name}',
  'history.goBack': 'Volver atrás',
  'history.goBack.to': 'Volver a: {name}',
  'history.goBack.about':
    'Todas las personas que están en el tablero lo verán como estaba el {moment}. Lo que hay ahora se guarda como versión, y Deshacer lo recupera. Los enlaces y la fecha de borrado no cambian.',
  'history.goBack.confirm': 'Volver a esa versión',
  'history.goBack.leave': 'Dejar el tablero como está',
  'history.done': 'El tablero vuelve a estar como estaba.',
  'history.rename.of': 'Dar otro nombre a: {name}',
  'history.remove.of': 'Eliminar: {name}',
  'history.remove.about':
    'La versión «{name}» se elimina para siempre. El tablero queda como está, pero nadie podrá volver a esta versión ni informar de lo que ha cambiado desde entonces.',
  'history.remove.confirm': 'Eliminar esta versión',
  'history.remove.leave': 'Conservarla',
  'history.removed': 'La versión está eliminada.',
  'history.moment': 'Volver a otro momento',
  'history.moment.label': 'Fecha y hora',
  'history.moment.about': 'El servidor aún sabe qué había en el tablero desde el {from} hasta el {to}.',
  'report.compare': 'Comparar con',
  'report.compare.nothing': 'Nada',
  'report.compare.version': '{name} ({date})',
  'report.compare.lost': 'Una versión que ya no existe',
};
