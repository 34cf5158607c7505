import { own, type Rich, rich } from '../../rich.ts';
import type { Ways } from '../shapes.ts';
import { count, days, grammar, quoted, visits } from './basics.ts';

const { and, or } = grammar;

/** Spanish: how to read the report, the people, and where their objectives stand. */
export const reading = {
  title: 'Cómo leer este informe',
  fiction: (personas: Rich): Rich =>
    rich`${personas} es un personaje ficticio. El camino por la ciudad es lo que un grupo sabía y suponía cuando se reunió; no es el relato de un caso real.`,
  fictionMany: (personas: Rich): Rich =>
    rich`${personas} son personajes ficticios. Los caminos por la ciudad son lo que un grupo sabía y suponía cuando se reunió; no son el relato de casos reales.`,
  noPersona: 'El tablero todavía no presenta a ningún personaje.',
  fairness:
    'El informe describe obstáculos, no culpables, y no compara unas ciudades con otras. Un objetivo aún sin explorar no cuenta para nada ni contra nadie.',
  room: 'El tablero aún no dice quién estaba presente y quién faltaba. Anótelo aquí, por favor: así se sabrá de quién es este conocimiento.',
  present: 'Quién estaba en la sala',
  absent: 'Quién faltaba, y a quién habría que preguntar',
  outcomes: 'Cómo puede estar un objetivo',
  outcome: 'Resultado',
  meaning: 'Qué significa',
  confidences: 'El grado de certeza del grupo',
  confidence: 'Certeza',
  numbering:
    'Una brecha es un obstáculo que permanece. Las brechas se numeran según lo que depende de ellas, y conservan su número en todo el informe y en la imagen.',
};

export const stories = {
  title: 'Las personas y sus caminos',
  none: 'El tablero todavía no cuenta la historia de nadie.',
  status: 'Situación',
  languages: 'Idiomas',
  keyElements: 'Lo que conviene saber',
  holds: 'Ya tiene',
  wants: 'Quiere',
  nothingHeld: 'Nada de lo que pide un paso del camino',
  noObjective: 'Todavía no se nombra ningún objetivo.',
  mapCaption: (city: string) =>
    city === '' ? 'Los caminos por la ciudad' : `Los caminos por la ciudad: ${city}`,
  noMap: 'No hay imagen del camino, porque todavía no hay ningún paso dibujado en el tablero.',
  inWords: (name: Rich): Rich => rich`El camino en palabras: ${name}`,
  noneReached: 'Hoy no se puede alcanzar ningún objetivo.',
  curve: (name: Rich): Rich => rich`Los sentimientos en el camino: ${name}`,
  curveAlternative: (points: string) => `Paso a paso: ${points}.`,
  noCurve: 'El grupo no anotó sentimientos a lo largo del camino.',
  quickest: (objective: string, total: string, steps: Rich): Rich =>
    rich`${quoted(objective)} se puede alcanzar. El camino más rápido requiere ${total}: ${steps}.`,
  direct: (objective: string): Rich =>
    rich`${quoted(objective)} se puede alcanzar directamente, sin ningún paso.`,
};

export const results = {
  title: 'Cómo está cada objetivo',
  caption: 'Cada objetivo, para quién y qué requiere el camino más rápido',
  objective: 'Objetivo',
  person: 'Persona',
  right: 'Derecho',
  result: 'Resultado',
  days: 'Días',
  visits: 'Visitas',
  cost: 'Coste',
  none: 'El tablero todavía no nombra ningún objetivo.',
  planNote:
    'Los días, las visitas y el coste son los del camino más rápido transitable hoy. Un guion significa que no hay ninguno.',
  opens: 'Qué abriría los objetivos bloqueados',
  nothingBlocked: 'Ningún objetivo está bloqueado por un obstáculo.',
  change: (objective: string, person: string | undefined, what: Rich): Rich =>
    person === undefined
      ? rich`${quoted(objective)}: ${what}`
      : rich`${quoted(objective)} (${own(person)}): ${what}`,
  mustChange: (ways: Ways, total: number, complete: boolean): Rich => {
    const size = ways[0]?.length ?? 0;
    const more = total > ways.length || !complete ? ' Hay otras posibilidades.' : '';
    return size === 1 ? rich`${oneChange(ways)}${more}` : rich`${manyChanges(size, ways)}${more}`;
  },
  inexact: ' Puede haber un cambio más pequeño que el cálculo no ha encontrado.',
  total: (inDays: number, inVisits: number, cost: string | undefined): string =>
    [days(inDays), visits(inVisits), cost].filter((part) => part !== undefined).join(', '),
};

function oneChange(ways: Ways): Rich {
  const gaps = ways.map((way) => and(way));
  if (gaps.length === 1) return rich`tiene que cambiar una cosa: ${or(gaps)}.`;
  return rich`basta con un cambio: ${or(gaps)}.`;
}

function manyChanges(size: number, ways: Ways): Rich {
  const together = `${count(size)} cosas tienen que cambiar a la vez`;
  const sets = ways.map((way) => and(way));
  if (sets.length === 1) return rich`${together}: ${sets[0] ?? []}.`;
  return rich`${together}, de una de estas maneras: ${sets.flatMap((set, at) => (at === 0 ? set : rich`; o ${set}`))}.`;
}
