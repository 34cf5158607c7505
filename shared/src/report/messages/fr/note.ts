import { type Rich, rich } from '../../rich.ts';
import { capital, count, outOf } from './basics.ts';

/** French: the decision note. */
export const note = {
  title: 'Note de décision',
  standing: 'Où en sont les objectifs aujourd’hui',
  headline: (taken: number, opened: number, blocked: number): string => {
    const what = taken === 1 ? 'cet obstacle' : `ces ${count(taken)} obstacles`;
    return `Lever ${what} ouvrirait ${ofBlocked(opened, blocked)}.`;
  },
  inexact: 'Toutes les combinaisons n’ont pas pu être essayées : il existe peut-être un meilleur choix.',
  noObjective: 'Le tableau ne nomme encore aucun objectif : il n’y a donc rien à décider.',
  nothingBlocked:
    'Aucun objectif de ce tableau n’est bloqué par un obstacle : cette note ne demande donc d’en lever aucun.',
  noSmallSet: (blocked: number) =>
    blocked === 1
      ? 'Un objectif bloqué demande plus de cinq changements à la fois. Aucun ensemble plus petit ne suffirait à l’ouvrir.'
      : `${capital(count(blocked))} objectifs bloqués demandent chacun plus de cinq changements à la fois. Aucun ensemble plus petit n’en ouvrirait un seul.`,
  beyondBarriers: (unattainable: number) =>
    unattainable === 1
      ? 'Un objectif est hors d’atteinte même sans aucun obstacle ; la partie 5 dit ce qui manque.'
      : `${capital(count(unattainable))} objectifs sont hors d’atteinte même sans aucun obstacle ; la partie 5 dit ce qui manque.`,
  actions: 'Premières actions',
  actionsCaption: 'Par quoi commencer, qui s’en charge et pour quand',
  action: 'Action',
  firstStep: 'Premier pas',
  owner: 'Responsable',
  due: 'Échéance',
  toBeFound: (gap: Rich): Rich => rich`Trouver comment lever l’obstacle (${gap}, encore sans proposition)`,
  noActions: 'Il n’y a aucun obstacle sur lequel agir.',
  toBeNamed: 'à désigner',
  toBeAgreed: 'à convenir',
  noDate: 'pas encore de date',
  decision: 'La décision demandée',
  /** After the beginning of the group's own words. */
  inFull: '(texte complet en partie 10)',
  decideOwn: (gaps: Rich): Rich => rich`Lever ce que la ville peut lever elle-même : ${gaps}.`,
  decideWith: (level: string, gaps: Rich): Rich =>
    rich`Intervenir auprès ${level}, dont cela dépend : ${gaps}.`,
  decideOwners: 'Désigner, pour chaque action, une personne responsable et le jour du premier pas.',
  decideReview: (date: string | undefined) =>
    date === undefined
      ? 'Se retrouver dans les 90 jours pour voir ce qui a changé.'
      : `Se retrouver d’ici le ${date}, 90 jours après ce rapport, pour voir ce qui a changé.`,
  decideExplore: 'Demander au groupe de se pencher sur les objectifs qui ne sont pas encore explorés.',
  decideMissing: 'Décider qui rompt les cercles de papiers et trouve ce qui manque (partie 5).',
  decisionTaken: 'Décision prise, par qui et quand',
};

function ofBlocked(opened: number, blocked: number): string {
  if (blocked === 1) return 'le seul objectif bloqué';
  if (opened === blocked) return `les ${count(blocked)} objectifs bloqués`;
  const [part, whole] = outOf(opened, blocked);
  return `${opened === 1 ? 'l’un' : part} des ${whole} objectifs bloqués`;
}
