import type { UnlockUse } from '../../gaps.ts';
import type { Place } from '../../places.ts';
import { own, type Rich, rich, type Span } from '../../rich.ts';
import { count, grammar, quoted } from './basics.ts';

const { and, number, plural } = grammar;

/** Spanish: pointing to gaps and places. */
export const pointing = {
  gap: 'Brecha',
  ref: (gap: number): Span => ({ kind: 'gap', text: `brecha\u00a0${number(gap)}`, number: gap }),
  quoted,
  where: (place: Place): Rich => {
    switch (place.kind) {
      case 'step':
        return rich`En el paso ${quoted(place.title)}`;
      case 'objective':
        return rich`En el propio objetivo ${quoted(place.title)}`;
      case 'leg':
        return rich`En el camino de ${quoted(place.title)} a ${quoted(place.to ?? '')}`;
    }
  },
};

/** Spanish: the cards of the gaps. */
export const gaps = {
  title: 'Las brechas, por orden de prioridad',
  intro: (total: number) =>
    plural(total, {
      one: 'En este tablero queda un obstáculo.',
      other: `En este tablero quedan ${count(total)} obstáculos. Se ordenan según cuántos objetivos dependen de ellos, y después según las personas afectadas, la gravedad y los votos recibidos.`,
    }),
  aboutPractices:
    'Junto a una brecha figuran prácticas de otras ciudades cuando el grupo eligió una, o cuando la biblioteca conoce alguna que responde al mismo tipo de brecha. Qué son, qué hizo falta y dónde se describen consta en el anexo E.',
  none: 'En este tablero no queda ningún obstáculo.',
  inBrief: 'Las demás brechas, en breve',
  aboutBrief: (full: number) =>
    `Las ${count(full)} primeras brechas figuran completas más arriba, junto con las que menciona la nota de decisión. De las demás se indica aquí dónde están y de quién dependen; todo lo que el grupo anotó sobre ellas figura en la tabla de las brechas, en Excel o en CSV.`,
  someOf: (first: number, last: number) => `Brechas ${number(first)} a ${number(last)}`,
  closes: { symbol: '✕', label: 'Cierra el camino' },
  hinders: { symbol: '◐', label: 'Hace más difícil el camino' },
  inHandsOf: (level: string) => `Depende ${level}`,
  place: 'Dónde',
  service: 'Servicio',
  actors: 'Con quién se trata',
  people: 'A quién afecta',
  everyone: (personas: Rich): Rich => rich`Toda persona que pasa por aquí; en este caso ${personas}`,
  everyoneAtLarge: 'Toda persona que pasa por aquí',
  dimension: 'Tipo de brecha',
  burden: 'Esfuerzo exigido a la persona',
  severity: 'Gravedad',
  confidence: 'Grado de certeza del grupo',
  evidence: 'Pruebas',
  noEvidence: 'No consta ninguna.',
  livedWithheld: 'Los relatos de lo vivido no se publican.',
  source: 'fuente',
  competence: 'Quién podría eliminarla',
  legalBasis: 'Base jurídica',
  noLegalBasis: 'No consta; por comprobar.',
  unlocks: 'Qué abriría',
  use: ({ objective, essential, together }: UnlockUse, ref: (gap: number) => Span): Rich => {
    const title = quoted(objective.name);
    const alone = together.some((others) => others.length === 0);
    if (alone && essential) return rich`${title}: basta con eliminar este obstáculo.`;
    if (alone) return rich`${title}: basta con eliminar este obstáculo, aunque no es la única posibilidad.`;
    const partners = together.slice(0, 3).map((others) => and(others.map((gap) => rich`la ${ref(gap)}`)));
    const more = together.length > partners.length ? ', entre otras posibilidades' : '';
    const withThem = partners.flatMap((others, at) => (at === 0 ? others : rich`, o ${others}`));
    const what = essential ? 'esto debe cambiar, junto con' : 'esto puede formar parte del cambio, junto con';
    return rich`${title}: ${what} ${withThem}${more}.`;
  },
  opensNothing:
    'Por sí solo no decide ningún objetivo: para cada objetivo bloqueado, el cambio más corto está en otra parte.',
  opensEase: 'No cierra ningún camino. Sin él, el camino sería más fácil.',
  protects: 'Lo que protege la norma',
  notNoted: 'No consta. Conviene preguntarlo antes de cambiarla.',
  proposals: 'Propuestas',
  noProposal: 'Ninguna por ahora.',
  proposal: (title: string, details: Rich): Rich => rich`${own(title)} (${details})`,
  indicator: 'Cómo se verá el cambio',
  practices: 'Lo que hicieron otras ciudades',
  votes: 'Votos del grupo',
  voteCount: (votes: number) =>
    plural(votes, { one: `${number(votes)} voto`, other: `${number(votes)} votos` }),
};
