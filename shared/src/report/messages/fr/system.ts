import { own, type Rich, rich } from '../../rich.ts';
import { capital, count, grammar, outOf, quoted } from './basics.ts';

const { and } = grammar;

/** French: circles, what is missing, gatekeepers, hand-offs, services, and what works. */
export const papers = {
  title: 'Cercles, papiers manquants et points de passage uniques',
  unattainable: 'Hors d’atteinte en l’état',
  none: 'Aucun objectif ne reste hors d’atteinte une fois les obstacles levés : chaque papier demandé en chemin peut s’obtenir.',
  forWhom: (objective: string, person: string | undefined): Rich =>
    person === undefined ? quoted(objective) : rich`${quoted(objective)} (${own(person)})`,
  missing: (asset: string): Rich =>
    rich`personne sur ce tableau ne fournit ${quoted(asset)}, et cela ne s’obtient pas en chemin.`,
  circle: (assets: readonly string[]): Rich => {
    const [first = '', second = ''] = assets;
    if (assets.length === 1) return rich`pour obtenir ${quoted(first)}, il faut déjà l’avoir.`;
    if (assets.length > 2) {
      return rich`chacun de ces éléments en attend un autre : ${and(assets.map(quoted))}.`;
    }
    return rich`pas de ${quoted(first)} sans ${quoted(second)}, et pas de ${quoted(second)} sans ${quoted(first)}.`;
  },
  unclear: 'une condition en chemin n’est jamais remplie.',
  gatekeepers: 'Points de passage uniques',
  gatekeepersIntro:
    'Si l’un d’eux fermait sa porte une semaine, les objectifs indiqués en face seraient perdus : il n’y a pas d’autre chemin sur ce tableau.',
  caption: 'À qui et à quoi tiennent les objectifs',
  actor: 'Qui',
  step: 'Étape',
  lost: 'Objectifs qui seraient perdus',
  onceOpen: (objectives: Rich): Rich => rich`une fois le blocage levé : ${objectives}`,
  noGatekeepers: 'Aucun objectif accessible ne tient à un seul service ou à une seule étape.',
  stepsCaption: 'Les étapes incontournables',
};

export const coordination = {
  title: 'Coordination : là où la personne porte son dossier',
  intro: (carried: number, total: number) => {
    const which = carried === 0 || carried === total ? handOffs(total) : someHandOffs(carried, total);
    return carried === 0
      ? `${which}, le groupe a constaté que les deux se coordonnent.`
      : `${which}, la personne porte elle-même son dossier : personne ne le transmet.`;
  },
  none: 'Aucun chemin de ce tableau ne mène d’un acteur à un autre.',
  caption: 'Passages d’un acteur à l’autre, en commençant par ceux qui ne fonctionnent pas',
  from: 'De',
  to: 'À',
  people: 'Pour qui',
  times: 'Passages',
  state: 'Relais',
  note: 'Ce qu’en dit le groupe',
};

function handOffs(total: number): string {
  if (total === 1) return 'Au seul passage d’un acteur à l’autre';
  return `Aux ${count(total)} passages d’un acteur à l’autre`;
}

function someHandOffs(carried: number, total: number): string {
  const [part, whole] = outOf(carried, total);
  return `À ${carried === 1 ? 'l’un' : part} des ${whole} passages d’un acteur à l’autre`;
}

export const equity = {
  title: 'Les mêmes services, pour des personnes différentes',
  intro:
    'Jusqu’où chaque personne arrive avec chaque service sur son chemin. À lire ligne par ligne : là où un même service traite deux personnes différemment, demandez pourquoi.',
  introOne:
    'Jusqu’où cette personne arrive avec chaque service sur son chemin. La comparaison en dira plus quand un second personnage sera placé dans la même ville.',
  caption: 'Services par personne',
  service: 'Service',
  none: 'Aucune étape n’utilise un service du répertoire : il n’y a rien à comparer.',
};

export const works = {
  title: 'Ce qui fonctionne et doit être protégé',
  open: (objectives: Rich): Rich => rich`Ouvert aujourd’hui, sans obstacle : ${objectives}.`,
  hindered: (objectives: Rich): Rich => rich`Atteint aujourd’hui malgré des obstacles : ${objectives}.`,
  services: (services: Rich): Rich =>
    rich`Services qui laissent passer toutes celles et tous ceux qui viennent : ${services}.`,
  handoffs: (pairs: Rich): Rich => rich`Relais qui fonctionnent : ${pairs}.`,
  pair: (from: string, to: string): Rich => rich`${own(from)} → ${own(to)}`,
  removed: (barriers: Rich): Rich => rich`Obstacles déjà levés : ${barriers}.`,
  encouraging: (steps: Rich): Rich => rich`Étapes où la situation s’éclaircit : ${steps}.`,
  none: 'Le tableau ne montre encore rien qui fonctionne. C’est rarement vrai d’une ville : interrogez celles et ceux qui utilisent ses services.',
};

export const beyond = {
  title: 'Au-delà du pouvoir local : ce qu’il faut demander à d’autres',
  none: 'Tous les écarts de ce tableau dépendent de la ville elle-même.',
  item: (gap: Rich, title: string, legalBasis: string | undefined): Rich =>
    legalBasis === undefined
      ? rich`${own(title)} (${gap})`
      : rich`${own(title)} (${gap}). Base légale : ${own(legalBasis)}`,
  others: (refs: Rich): Rich => rich`Les autres : ${refs}.`,
  share: (beyondCity: number, total: number) => {
    if (total === 1) return 'Le seul écart de ce tableau ne dépend pas de la ville elle-même.';
    const grouped = 'Ils sont groupés selon qui pourrait les combler.';
    if (beyondCity === total) {
      return `Aucun des ${count(total)} écarts ne dépend de la ville elle-même. ${grouped}`;
    }
    const [part, whole] = outOf(beyondCity, total);
    return beyondCity === 1
      ? `L’un des ${whole} écarts ne dépend pas de la ville elle-même. Il figure sous qui pourrait le combler.`
      : `${capital(part)} des ${whole} écarts ne dépendent pas de la ville elle-même. ${grouped}`;
  },
};
