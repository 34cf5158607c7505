import type { UnlockUse } from '../../gaps.ts';
import type { Place } from '../../places.ts';
import { own, type Rich, rich, type Span } from '../../rich.ts';
import { capital, count, grammar, quoted } from './basics.ts';

const { and, number, plural } = grammar;

/** French: pointing to gaps and places. */
export const pointing = {
  gap: 'Écart',
  ref: (gap: number): Span => ({ kind: 'gap', text: `écart ${number(gap)}`, number: gap }),
  quoted,
  where: (place: Place): Rich => {
    switch (place.kind) {
      case 'step':
        return rich`À l’étape ${quoted(place.title)}`;
      case 'objective':
        return rich`À l’objectif ${quoted(place.title)} lui-même`;
      case 'leg':
        return rich`Sur le chemin de ${quoted(place.title)} à ${quoted(place.to ?? '')}`;
    }
  },
};

/** French: the cards of the gaps. */
export const gaps = {
  title: 'Les écarts, par ordre de priorité',
  intro: (total: number) =>
    plural(total, {
      one: 'Un obstacle demeure sur ce tableau.',
      other: `${capital(count(total))} obstacles demeurent sur ce tableau. Ils sont classés selon le nombre d’objectifs qui en dépendent, puis selon les personnes touchées, la gravité et les voix reçues.`,
    }),
  aboutPractices:
    'Des pratiques d’autres villes figurent à côté d’un écart quand le groupe en a choisi une, ou quand la bibliothèque en connaît une qui répond au même type d’écart. Ce qu’elles sont, ce qu’il a fallu et où elles sont décrites se trouve à l’annexe E.',
  none: 'Aucun obstacle ne demeure sur ce tableau.',
  inBrief: 'Les autres écarts, en bref',
  aboutBrief: (full: number) =>
    `Les ${count(full)} premiers écarts figurent en entier ci-dessus, avec ceux que nomme la note de décision. Pour les autres, voici où ils se trouvent et de qui ils dépendent ; tout ce que le groupe a noté à leur sujet figure dans le tableau des écarts, en Excel ou en CSV.`,
  someOf: (first: number, last: number) => `Écarts ${number(first)} à ${number(last)}`,
  closes: { symbol: '✕', label: 'Ferme le chemin' },
  hinders: { symbol: '◐', label: 'Rend le chemin plus difficile' },
  inHandsOf: (level: string) => `Dépend ${level}`,
  place: 'Où',
  service: 'Service',
  actors: 'Avec qui',
  people: 'Qui est touché',
  everyone: (personas: Rich): Rich => rich`Toute personne qui passe par là ; ici ${personas}`,
  everyoneAtLarge: 'Toute personne qui passe par là',
  dimension: 'Nature de l’écart',
  burden: 'Effort demandé à la personne',
  severity: 'Gravité',
  confidence: 'Degré de certitude du groupe',
  evidence: 'Éléments de preuve',
  noEvidence: 'Aucun n’est noté.',
  livedWithheld: 'Les récits de vécu ne sont pas publiés.',
  source: 'source',
  competence: 'Qui pourrait le lever',
  legalBasis: 'Base légale',
  noLegalBasis: 'Non notée ; à vérifier.',
  unlocks: 'Ce que cela ouvrirait',
  use: ({ objective, essential, together }: UnlockUse, ref: (gap: number) => Span): Rich => {
    const title = quoted(objective.name);
    const alone = together.some((others) => others.length === 0);
    if (alone && essential) return rich`${title} : lever cet obstacle suffit.`;
    if (alone) return rich`${title} : lever cet obstacle suffit, mais ce n’est pas la seule possibilité.`;
    const partners = together.slice(0, 3).map((others) => and(others.map((gap) => rich`l’${ref(gap)}`)));
    const more = together.length > partners.length ? ', entre autres possibilités' : '';
    const withThem = partners.flatMap((others, at) => (at === 0 ? others : rich`, ou ${others}`));
    const what = essential
      ? 'cela doit changer, en même temps que'
      : 'cela peut faire partie du changement, en même temps que';
    return rich`${title} : ${what} ${withThem}${more}.`;
  },
  opensNothing:
    'À lui seul il ne décide d’aucun objectif : pour chaque objectif bloqué, le changement le plus court est ailleurs.',
  opensEase: 'Il ne ferme aucun chemin. Sans lui, le chemin serait plus facile.',
  protects: 'Ce que la règle protège',
  notNoted: 'Non noté. À demander avant de la changer.',
  proposals: 'Propositions',
  noProposal: 'Aucune pour l’instant.',
  proposal: (title: string, details: Rich): Rich => rich`${own(title)} (${details})`,
  indicator: 'À quoi on verra le changement',
  practices: 'Ce qu’ont fait d’autres villes',
  votes: 'Voix du groupe',
  voteCount: (votes: number) => `${number(votes)} voix`,
};
