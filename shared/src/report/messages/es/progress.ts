import { type Rich, rich } from '../../rich.ts';
import { count, grammar, quoted } from './basics.ts';

const { list } = grammar;

/** Spanish: what has changed since an earlier version. */
export const progress = {
  since: (name: string | undefined, date: string | undefined, facts: readonly string[]): Rich =>
    facts.length > 0
      ? rich`Desde ${version(name, date)}: ${list(facts)}.`
      : rich`Desde ${version(name, date)} no ha cambiado ninguna brecha, ningún objetivo ni ninguna acción.`,
  facts: {
    closed: (total: number) => (total === 1 ? 'una brecha cerrada' : `${count(total)} brechas cerradas`),
    opened: (total: number) => (total === 1 ? 'una brecha nueva' : `${count(total)} brechas nuevas`),
    changed: (total: number) =>
      total === 1 ? 'una brecha modificada' : `${count(total)} brechas modificadas`,
    reached: (total: number) =>
      total === 1
        ? 'un objetivo que ya se puede alcanzar'
        : `${count(total)} objetivos que ya se pueden alcanzar`,
    lost: (total: number) =>
      total === 1
        ? 'un objetivo que ya no se puede alcanzar'
        : `${count(total)} objetivos que ya no se pueden alcanzar`,
    better: (total: number) =>
      total === 1 ? 'un objetivo más fácil de alcanzar' : `${count(total)} objetivos más fáciles de alcanzar`,
    worse: (total: number) =>
      total === 1
        ? 'un objetivo más difícil de alcanzar'
        : `${count(total)} objetivos más difíciles de alcanzar`,
    otherwise: (total: number) =>
      total === 1 ? 'un objetivo con otros cambios' : `${count(total)} objetivos con otros cambios`,
    done: (total: number) => (total === 1 ? 'una acción hecha' : `${count(total)} acciones hechas`),
    started: (total: number) => (total === 1 ? 'una acción iniciada' : `${count(total)} acciones iniciadas`),
    agreed: (total: number) =>
      total === 1
        ? 'una acción acordada desde entonces'
        : `${count(total)} acciones acordadas desde entonces`,
    dropped: (total: number) =>
      total === 1 ? 'una acción abandonada' : `${count(total)} acciones abandonadas`,
    moved: (total: number) =>
      total === 1 ? 'una acción con otros cambios' : `${count(total)} acciones con otros cambios`,
    overdue: (total: number) =>
      total === 1 ? 'una acción fuera de plazo' : `${count(total)} acciones fuera de plazo`,
  },
  withheld: 'No se compara lo que una u otra versión reserva al uso interno.',
  incomplete:
    'Una parte de los datos de una de las dos versiones no se ha podido leer. Lo que falta solo por ese motivo no cuenta como cambio.',
  currencies: (before: string, now: string) =>
    `Los costes estaban entonces en ${before} y ahora están en ${now}: no se pueden comparar.`,
  gaps: 'Brechas',
  noGaps: 'Ninguna brecha se ha cerrado, abierto o modificado.',
  objectives: 'Objetivos',
  noObjectives: 'Todos los objetivos están como estaban, y con el mismo esfuerzo.',
  actions: 'Acciones',
  noActions: 'Ninguna acción ha cambiado y ninguna está fuera de plazo.',
  gapsCaption: 'Las brechas, antes y ahora',
  objectivesCaption: 'Los objetivos, antes y ahora',
  effortsCaption: 'Lo que requieren los caminos más rápidos, antes y ahora',
  actionsCaption: 'Las acciones, antes y ahora',
  subject: 'Qué',
  before: 'Antes',
  now: 'Ahora',
  change: 'Qué ha cambiado',
  days: { before: 'Días antes', now: 'Días ahora' },
  visits: { before: 'Visitas antes', now: 'Visitas ahora' },
  cost: { before: 'Coste antes', now: 'Coste ahora' },
  absent: 'No está en el tablero',
  closed: { symbol: '✓', label: 'Cerrada' },
  how: {
    'taken-away': 'Eliminada.',
    gone: 'Ya no está en el tablero.',
    new: 'Nueva.',
    back: 'Se había eliminado y vuelve a estar.',
  },
  blocks: {
    yes: 'Ahora cierra el camino; antes lo hacía más difícil.',
    no: 'Ya no cierra el camino.',
  },
  way: { yes: 'Ahora un camino lleva hasta ella.', no: 'Ya ningún camino del tablero lleva hasta ella.' },
  decides: {
    yes: (objective: string): Rich => rich`${quoted(objective)} seguirá bloqueado mientras exista.`,
    no: (objective: string): Rich => rich`${quoted(objective)} ya no depende de ella.`,
  },
  trend: {
    reached: 'Ya se puede alcanzar.',
    lost: 'Ya no se puede alcanzar.',
    better: 'Más fácil de alcanzar.',
    worse: 'Más difícil de alcanzar.',
    explored: 'Explorado desde entonces.',
    unexplored: 'Ya no hay ningún camino trazado hasta él.',
    plan: 'El camino más rápido requiere otro esfuerzo.',
    new: 'Nuevo en el tablero.',
    gone: 'Ya no está en el tablero.',
  },
  step: {
    proposed: 'Propuesta nueva.',
    agreed: 'Acordada desde entonces.',
    started: 'Iniciada.',
    done: 'Hecha.',
    'turned-down': 'Descartada.',
    gone: 'Ya no está en el tablero.',
    'set-back': 'Ha retrocedido.',
  },
  overdue: (date: string) => `Fuera de plazo: debía estar hecha el ${date}.`,
  moved: (before: string, now: string) => `Plazo: el ${now}, en lugar del ${before}.`,
  register: {
    title: 'Desde la versión anterior',
    closed: 'Cerrada',
    new: 'Nueva',
    back: 'Vuelve a estar',
    changed: 'Modificada',
  },
};

function version(name: string | undefined, date: string | undefined): Rich {
  if (name === undefined)
    return date === undefined ? rich`una versión anterior` : rich`la versión del ${date}`;
  return date === undefined ? rich`la versión ${quoted(name)}` : rich`la versión ${quoted(name)} del ${date}`;
}
