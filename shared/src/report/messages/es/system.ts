import { own, type Rich, rich } from '../../rich.ts';
import { capital, count, grammar, outOf, quoted } from './basics.ts';

const { and } = grammar;

/** Spanish: circles, what is missing, gatekeepers, hand-offs, services, and what works. */
export const papers = {
  title: 'Círculos, papeles que faltan y puntos únicos de paso',
  unattainable: 'Fuera de alcance tal como están las cosas',
  none: 'Ningún objetivo queda fuera de alcance una vez eliminados los obstáculos: cada papel que se pide en el camino se puede conseguir.',
  forWhom: (objective: string, person: string | undefined): Rich =>
    person === undefined ? quoted(objective) : rich`${quoted(objective)} (${own(person)})`,
  missing: (asset: string): Rich =>
    rich`nadie en este tablero proporciona ${quoted(asset)}, y no se puede conseguir por el camino.`,
  circle: (assets: readonly string[]): Rich => {
    const [first = '', second = ''] = assets;
    if (assets.length === 1) return rich`para conseguir ${quoted(first)} hay que tenerlo ya.`;
    if (assets.length > 2) {
      return rich`cada una de estas cosas espera a otra de ellas: ${and(assets.map(quoted))}.`;
    }
    return rich`sin ${quoted(second)} no hay ${quoted(first)}, y sin ${quoted(first)} no hay ${quoted(second)}.`;
  },
  unclear: 'una condición del camino nunca se cumple.',
  gatekeepers: 'Puntos únicos de paso',
  gatekeepersIntro:
    'Si uno de ellos cerrara su puerta una semana, se perderían los objetivos que figuran al lado: no hay otro camino en este tablero.',
  caption: 'De quién y de qué dependen los objetivos',
  actor: 'Quién',
  step: 'Paso',
  lost: 'Objetivos que se perderían',
  onceOpen: (objectives: Rich): Rich => rich`tras el desbloqueo: ${objectives}`,
  noGatekeepers: 'Ningún objetivo alcanzable depende de un solo servicio o de un solo paso.',
  stepsCaption: 'Los pasos que no se pueden evitar',
};

export const coordination = {
  title: 'Coordinación: donde la persona lleva su expediente',
  intro: (carried: number, total: number) => {
    if (total === 1) {
      return carried === 0
        ? 'En el único traspaso de un actor a otro, el grupo constató que ambos se coordinan.'
        : 'En el único traspaso de un actor a otro, la persona lleva su expediente: nadie lo transmite.';
    }
    if (carried === 0) return 'En cada traspaso de un actor a otro, el grupo constató que se coordinan.';
    return `En ${ofHandOffs(carried, total)} de un actor a otro, la persona lleva su expediente: nadie lo transmite.`;
  },
  none: 'Ningún camino de este tablero lleva de un actor a otro.',
  caption: 'Traspasos de un actor a otro, primero los que no funcionan',
  from: 'De',
  to: 'A',
  people: 'Para quién',
  times: 'Traspasos',
  state: 'Cómo funciona',
  note: 'Lo que dice el grupo',
};

function ofHandOffs(carried: number, total: number): string {
  if (carried === total) return `los ${count(total)} traspasos`;
  const [part, whole] = outOf(carried, total);
  return `${carried === 1 ? 'uno' : part} de los ${whole} traspasos`;
}

export const equity = {
  title: 'Los mismos servicios, para personas distintas',
  intro:
    'Hasta dónde llega cada persona con cada servicio en su camino. Léase por filas: donde un mismo servicio trata de modo distinto a dos personas, pregunte por qué.',
  introOne:
    'Hasta dónde llega esta persona con cada servicio en su camino. La tabla dirá más cuando se añada un segundo personaje al mismo tablero.',
  caption: 'Servicios por persona',
  service: 'Servicio',
  none: 'Ningún paso utiliza un servicio del directorio, así que no hay nada que comparar.',
};

export const works = {
  title: 'Lo que funciona y hay que proteger',
  open: (objectives: Rich): Rich => rich`Abierto hoy, sin obstáculos: ${objectives}.`,
  hindered: (objectives: Rich): Rich => rich`Se alcanza hoy a pesar de los obstáculos: ${objectives}.`,
  services: (services: Rich): Rich => rich`Servicios que dejan pasar a todas las personas: ${services}.`,
  handoffs: (pairs: Rich): Rich => rich`Traspasos que funcionan: ${pairs}.`,
  pair: (from: string, to: string): Rich => rich`de ${own(from)} a ${own(to)}`,
  removed: (barriers: Rich): Rich => rich`Obstáculos ya eliminados: ${barriers}.`,
  encouraging: (steps: Rich): Rich => rich`Pasos en los que las cosas mejoran: ${steps}.`,
  none: 'El tablero todavía no muestra nada que funcione. Rara vez es así en una ciudad: pregunte a quienes usan sus servicios.',
};

export const beyond = {
  title: 'Más allá del poder local: qué pedir a otras instancias',
  none: 'Todas las brechas de este tablero están en manos de la propia ciudad.',
  item: (gap: Rich, title: string, legalBasis: string | undefined): Rich =>
    legalBasis === undefined
      ? rich`${own(title)} (${gap})`
      : rich`${own(title)} (${gap}). Base jurídica: ${own(legalBasis)}`,
  others: (refs: Rich): Rich => rich`Las demás: ${refs}.`,
  share: (beyondCity: number, total: number) => {
    if (total === 1) return 'La única brecha de este tablero no está en manos de la propia ciudad.';
    const grouped = 'Se agrupan según quién podría cerrarlas.';
    if (beyondCity === total) {
      return `Ninguna de las ${count(total)} brechas está en manos de la propia ciudad. ${grouped}`;
    }
    const [part, whole] = outOf(beyondCity, total);
    if (beyondCity === 1) {
      return `Una de las ${whole} brechas no está en manos de la propia ciudad. Figura bajo quien podría cerrarla.`;
    }
    return `${capital(part)} de las ${whole} brechas no están en manos de la propia ciudad. ${grouped}`;
  },
};
