import { grammar } from './basics.ts';

/** Spanish: what stands around the parts, on the picture, and in the table of gaps. */
export const frame = {
  report: 'Informe de brechas',
  untitled: 'Tablero sin título',
  edition: {
    internal: 'Edición interna: no publicar',
    public: 'Edición pública',
  },
  contents: 'Índice',
  skip: 'Ir al informe',
  madeOn: (date: string) => `Elaborado el ${date}`,
  part: (title: string, number: number) => `${grammar.number(number)}. ${title}`,
  pageOf: (page: number, pages: number) => `Página ${grammar.number(page)} de ${grammar.number(pages)}`,
  moreRows: (rows: number) =>
    grammar.plural(rows, {
      one: 'Hay una fila más en el libro de cálculo (XLSX).',
      other: `Hay ${grammar.number(rows)} filas más en el libro de cálculo (XLSX).`,
    }),
};

export const map = {
  title: (board: string) => `Mapa del recorrido: ${board}`,
  summary: (personas: string, steps: number, outcomes: readonly string[]) =>
    [
      `${personas}: ${grammar.number(steps)} ${grammar.plural(steps, { one: 'paso', other: 'pasos' })}.`,
      ...outcomes.map((outcome) => `${outcome}.`),
    ].join(' '),
  objective: (title: string, outcome: string) => `${title}: ${outcome}`,
  path: 'Camino',
  referral: 'Derivación',
  workaround: 'Rodeo',
  plan: 'En un camino más rápido',
  cut: 'Camino cerrado por un obstáculo',
  closing: 'Obstáculo que cierra el camino (número de la brecha)',
  hindering: 'Obstáculo que lo hace más difícil',
  empty: 'Todavía no hay nada dibujado en este tablero.',
};

/** The header cells of the gap register, in its order. */
export const register = {
  number: 'Brecha',
  title: 'Título',
  place: 'Dónde',
  service: 'Servicio',
  actors: 'Actores',
  people: 'Personas afectadas',
  closes: 'Cierra el camino',
  dimension: 'Tipo',
  burden: 'Esfuerzo exigido',
  severity: 'Gravedad',
  level: 'Quién podría eliminarla',
  legalBasis: 'Base jurídica',
  confidence: 'Certeza',
  evidence: 'Pruebas',
  protects: 'Lo que protege la norma',
  essentialFor: 'Debe cambiar para',
  partOf: 'Puede formar parte del cambio para',
  proposals: 'Propuestas',
  owners: 'A cargo de',
  firstSteps: 'Primeras medidas',
  due: 'Plazo',
  states: 'Estado',
  indicators: 'Indicadores',
  votes: 'Votos',
  everyone: 'Todas las personas',
};
