import { type Rich, rich } from '../../rich.ts';
import { count, grammar, quoted } from './basics.ts';

const { list, number } = grammar;

/** French: what has changed since an earlier version. */
export const progress = {
  since: (name: string | undefined, date: string | undefined, facts: readonly string[]): Rich =>
    facts.length > 0
      ? rich`Depuis ${version(name, date)} : ${list(facts)}.`
      : rich`Depuis ${version(name, date)}, aucun écart, aucun objectif et aucune action n’a changé.`,
  facts: {
    closed: (total: number) => (total === 1 ? 'un écart fermé' : `${count(total)} écarts fermés`),
    opened: (total: number) => (total === 1 ? 'un nouvel écart' : `${count(total)} nouveaux écarts`),
    changed: (total: number) => (total === 1 ? 'un écart modifié' : `${count(total)} écarts modifiés`),
    reached: (total: number) =>
      total === 1 ? 'un objectif désormais atteignable' : `${count(total)} objectifs désormais atteignables`,
    lost: (total: number) =>
      total === 1
        ? 'un objectif qui n’est plus atteignable'
        : `${count(total)} objectifs qui ne sont plus atteignables`,
    better: (total: number) =>
      total === 1
        ? 'un objectif plus facile à atteindre'
        : `${count(total)} objectifs plus faciles à atteindre`,
    worse: (total: number) =>
      total === 1
        ? 'un objectif plus difficile à atteindre'
        : `${count(total)} objectifs plus difficiles à atteindre`,
    otherwise: (total: number) =>
      total === 1 ? 'un objectif modifié autrement' : `${count(total)} objectifs modifiés autrement`,
    done: (total: number) => `${feminine(total)} ${total === 1 ? 'action faite' : 'actions faites'}`,
    started: (total: number) => `${feminine(total)} ${total === 1 ? 'action engagée' : 'actions engagées'}`,
    agreed: (total: number) =>
      `${feminine(total)} ${total === 1 ? 'action nouvellement convenue' : 'actions nouvellement convenues'}`,
    dropped: (total: number) =>
      `${feminine(total)} ${total === 1 ? 'action abandonnée' : 'actions abandonnées'}`,
    moved: (total: number) =>
      `${feminine(total)} ${total === 1 ? 'action modifiée autrement' : 'actions modifiées autrement'}`,
    overdue: (total: number) =>
      `${feminine(total)} ${total === 1 ? 'action en retard' : 'actions en retard'}`,
  },
  withheld: 'Ce que l’une ou l’autre version réserve à un usage interne n’est pas comparé.',
  incomplete:
    'Une partie des données de l’une des deux versions n’a pas pu être lue. Ce qui manque pour cette seule raison ne compte pas comme un changement.',
  currencies: (before: string, now: string) =>
    `Les coûts étaient alors en ${before} et sont maintenant en ${now} : ils ne peuvent pas être comparés.`,
  gaps: 'Écarts',
  noGaps: 'Aucun écart ne s’est fermé, ouvert ou modifié.',
  objectives: 'Objectifs',
  noObjectives: 'Chaque objectif en est au même point, et au prix du même effort.',
  actions: 'Actions',
  noActions: 'Aucune action n’a changé et aucune n’est en retard.',
  gapsCaption: 'Les écarts, avant et maintenant',
  objectivesCaption: 'Les objectifs, avant et maintenant',
  effortsCaption: 'Ce que prend le chemin le plus rapide, avant et maintenant',
  actionsCaption: 'Les actions, avant et maintenant',
  subject: 'Objet',
  before: 'Avant',
  now: 'Maintenant',
  change: 'Ce qui a changé',
  days: { before: 'Jours avant', now: 'Jours maintenant' },
  visits: { before: 'Visites avant', now: 'Visites maintenant' },
  cost: { before: 'Coût avant', now: 'Coût maintenant' },
  absent: 'Absent du tableau',
  closed: { symbol: '✓', label: 'Fermé' },
  how: {
    'taken-away': 'Levé.',
    gone: 'N’est plus sur le tableau.',
    new: 'Nouveau.',
    back: 'Il avait été levé et se dresse de nouveau.',
  },
  blocks: {
    yes: 'Il ferme maintenant le chemin ; avant, il le rendait plus difficile.',
    no: 'Il ne ferme plus le chemin.',
  },
  way: { yes: 'Un chemin y mène maintenant.', no: 'Plus aucun chemin du tableau n’y mène.' },
  decides: {
    yes: (objective: string): Rich => rich`${quoted(objective)} reste bloqué tant qu’il est là.`,
    no: (objective: string): Rich => rich`${quoted(objective)} n’en dépend plus.`,
  },
  trend: {
    reached: 'Peut maintenant être atteint.',
    lost: 'Ne peut plus être atteint.',
    better: 'Plus facile à atteindre.',
    worse: 'Plus difficile à atteindre.',
    explored: 'Exploré depuis.',
    unexplored: 'Aucun chemin n’y est plus tracé.',
    plan: 'Le chemin le plus rapide demande un autre effort.',
    new: 'Nouveau sur le tableau.',
    gone: 'N’est plus sur le tableau.',
  },
  step: {
    proposed: 'Nouvellement proposé.',
    agreed: 'Nouvellement convenu.',
    started: 'Engagé.',
    done: 'Fait.',
    'turned-down': 'Écarté.',
    gone: 'N’est plus sur le tableau.',
    'set-back': 'Revenu en arrière.',
  },
  overdue: (date: string) => `En retard : l’échéance était le ${date}.`,
  moved: (before: string, now: string) => `Échéance le ${now} au lieu du ${before}.`,
  register: {
    title: 'Depuis la version antérieure',
    closed: 'Fermé',
    new: 'Nouveau',
    back: 'De nouveau là',
    changed: 'Modifié',
  },
};

function version(name: string | undefined, date: string | undefined): Rich {
  if (name === undefined)
    return date === undefined ? rich`une version antérieure` : rich`la version du ${date}`;
  return date === undefined ? rich`la version ${quoted(name)}` : rich`la version ${quoted(name)} du ${date}`;
}

/** A small number in words before a feminine noun. */
function feminine(total: number): string {
  return total === 1 ? 'une' : total === 0 ? 'aucune' : total <= 10 ? count(total) : number(total);
}
