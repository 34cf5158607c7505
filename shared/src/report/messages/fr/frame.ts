import { grammar } from './basics.ts';

/** French: what stands around the parts, on the picture, and in the table of gaps. */
export const frame = {
  report: 'Rapport d’écarts',
  untitled: 'Tableau sans titre',
  edition: {
    internal: 'Édition interne : ne pas publier',
    public: 'Édition publique',
  },
  contents: 'Sommaire',
  skip: 'Aller au rapport',
  madeOn: (date: string) => `Établi le ${date}`,
  part: (title: string, number: number) => `${grammar.number(number)}. ${title}`,
  pageOf: (page: number, pages: number) => `Page ${grammar.number(page)} sur ${grammar.number(pages)}`,
  moreRows: (rows: number) =>
    grammar.plural(rows, {
      one: `${grammar.number(rows)} autre ligne se trouve dans le classeur (XLSX).`,
      other: `${grammar.number(rows)} autres lignes se trouvent dans le classeur (XLSX).`,
    }),
};

export const map = {
  title: (board: string) => `Carte du parcours : ${board}`,
  summary: (personas: string, steps: number, outcomes: readonly string[]) =>
    [
      `${personas} : ${grammar.number(steps)} ${grammar.plural(steps, { one: 'étape', other: 'étapes' })}.`,
      ...outcomes.map((outcome) => `${outcome}.`),
    ].join(' '),
  objective: (title: string, outcome: string) => `${title} : ${outcome}`,
  path: 'Chemin',
  referral: 'Orientation',
  workaround: 'Contournement',
  plan: 'Sur un chemin le plus rapide',
  cut: 'Chemin fermé par un obstacle',
  closing: 'Obstacle qui ferme le chemin (numéro de l’écart)',
  hindering: 'Obstacle qui le rend plus difficile',
  empty: 'Rien n’est encore dessiné sur ce tableau.',
};

/** The header cells of the gap register, in its order. */
export const register = {
  number: 'Écart',
  title: 'Intitulé',
  place: 'Où',
  service: 'Service',
  actors: 'Acteurs',
  people: 'Personnes touchées',
  closes: 'Ferme le chemin',
  dimension: 'Nature',
  burden: 'Effort demandé',
  severity: 'Gravité',
  level: 'Qui pourrait le lever',
  legalBasis: 'Base légale',
  confidence: 'Certitude',
  evidence: 'Éléments de preuve',
  protects: 'Ce que la règle protège',
  essentialFor: 'Doit changer pour',
  partOf: 'Peut faire partie du changement pour',
  proposals: 'Propositions',
  owners: 'Responsables',
  firstSteps: 'Premiers pas',
  due: 'Échéances',
  states: 'État',
  indicators: 'Indicateurs',
  votes: 'Voix',
  everyone: 'Tout le monde',
};
