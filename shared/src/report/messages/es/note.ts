import { type Rich, rich } from '../../rich.ts';
import { capital, count, grammar, outOf } from './basics.ts';

const { plural } = grammar;

/** Spanish: the decision note. */
export const note = {
  title: 'Nota de decisión',
  standing: 'Cómo están hoy los objetivos',
  headline: (taken: number, opened: number, blocked: number): string => {
    const what = taken === 1 ? 'este obstáculo' : `estos ${count(taken)} obstáculos`;
    return `Eliminar ${what} abriría ${ofBlocked(opened, blocked)}.`;
  },
  inexact: 'No se han podido probar todas las combinaciones: puede haber una opción mejor.',
  noObjective: 'El tablero no nombra todavía ningún objetivo, así que no hay nada que decidir.',
  nothingBlocked:
    'Ningún objetivo de este tablero está bloqueado por un obstáculo, así que esta nota no pide eliminar ninguno.',
  noSmallSet: (blocked: number) =>
    plural(blocked, {
      one: 'Un objetivo bloqueado exige más de cinco cambios a la vez. Con menos no se abriría.',
      other: `${capital(count(blocked))} objetivos bloqueados exigen cada uno más de cinco cambios a la vez. Con menos no se abriría ninguno.`,
    }),
  beyondBarriers: (unattainable: number) =>
    plural(unattainable, {
      one: 'Un objetivo queda fuera de alcance aun sin ningún obstáculo; la parte 5 dice qué falta.',
      other: `${capital(count(unattainable))} objetivos quedan fuera de alcance aun sin ningún obstáculo; la parte 5 dice qué falta.`,
    }),
  actions: 'Primeras acciones',
  actionsCaption: 'Por dónde empezar, quién se encarga y en qué plazo',
  action: 'Acción',
  firstStep: 'Primera medida',
  owner: 'A cargo de',
  due: 'Plazo',
  toBeFound: (gap: Rich): Rich => rich`Encontrar cómo cerrar ${gap} (aún sin propuesta en el tablero)`,
  noActions: 'No hay ningún obstáculo sobre el que actuar.',
  toBeNamed: 'por designar',
  toBeAgreed: 'por acordar',
  noDate: 'aún sin fecha',
  decision: 'La decisión que se pide',
  /** After the beginning of the group's own words. */
  inFull: '(texto completo en la parte 10)',
  decideOwn: (gaps: Rich): Rich => rich`Eliminar lo que la ciudad puede eliminar por sí misma: ${gaps}.`,
  decideWith: (level: string, gaps: Rich): Rich =>
    rich`Pedir la intervención ${level} en lo que no está solo en manos de la ciudad: ${gaps}.`,
  decideOwners: 'Designar, para cada acción, a la persona responsable y el día de la primera medida.',
  decideReview: (date: string | undefined) =>
    date === undefined
      ? 'Volver a reunirse antes de 90 días para ver qué ha cambiado.'
      : `Volver a reunirse antes del ${date}, 90 días después de este informe, para ver qué ha cambiado.`,
  decideExplore: 'Pedir al grupo que examine los objetivos que aún no se han explorado.',
  decideMissing: 'Decidir quién rompe los círculos de papeles y encuentra lo que falta (parte 5).',
  decisionTaken: 'Decisión tomada, por quién y cuándo',
};

function ofBlocked(opened: number, blocked: number): string {
  if (blocked === 1) return 'el único objetivo bloqueado';
  if (opened === blocked) return `los ${count(blocked)} objetivos bloqueados`;
  const [part, whole] = outOf(opened, blocked);
  return `${opened === 1 ? 'uno' : part} de los ${whole} objetivos bloqueados`;
}
