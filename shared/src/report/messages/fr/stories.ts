import { own, type Rich, rich } from '../../rich.ts';
import type { Ways } from '../shapes.ts';
import { count, days, grammar, quoted, visits } from './basics.ts';

const { and, or } = grammar;

/** French: how to read the report, the people, and where their objectives stand. */
export const reading = {
  title: 'Comment lire ce rapport',
  fiction: (personas: Rich): Rich =>
    rich`${personas} est un personnage fictif. Le chemin à travers la ville est ce qu’un groupe savait et supposait lors de sa rencontre ; ce n’est pas le récit d’un cas réel.`,
  fictionMany: (personas: Rich): Rich =>
    rich`${personas} sont des personnages fictifs. Les chemins à travers la ville sont ce qu’un groupe savait et supposait lors de sa rencontre ; ce n’est pas le récit de cas réels.`,
  noPersona: 'Le tableau ne présente encore aucun personnage.',
  fairness:
    'Le rapport décrit des obstacles, non des coupables, et ne compare pas les villes entre elles. Un objectif qui n’est pas encore exploré ne compte pour rien et contre personne.',
  room: 'Le tableau ne dit pas encore qui était présent et qui était absent. Merci de les noter ici : on saura ainsi de qui vient ce savoir.',
  present: 'Qui était dans la salle',
  absent: 'Qui n’y était pas, et à qui il faudrait demander',
  outcomes: 'Où peut en être un objectif',
  outcome: 'Résultat',
  meaning: 'Ce que cela veut dire',
  confidences: 'Le degré de certitude du groupe',
  confidence: 'Certitude',
  numbering:
    'Un écart est un obstacle qui demeure. Les écarts sont numérotés selon ce qui en dépend, et gardent leur numéro dans tout le rapport et sur l’image.',
};

export const stories = {
  title: 'Les personnes et leurs chemins',
  none: 'Le tableau ne raconte encore l’histoire de personne.',
  status: 'Situation',
  languages: 'Langues',
  keyElements: 'Ce qu’il faut savoir',
  holds: 'A déjà en main',
  wants: 'Souhaite',
  nothingHeld: 'Rien de ce que demande une étape du chemin',
  noObjective: 'Aucun objectif n’est encore nommé.',
  mapCaption: (city: string) =>
    city === '' ? 'Les chemins à travers la ville' : `Les chemins à travers la ville : ${city}`,
  noMap: 'Il n’y a pas d’image du chemin, car aucune étape n’est encore dessinée sur le tableau.',
  inWords: (name: Rich): Rich => rich`Le chemin en mots : ${name}`,
  noneReached: 'Aucun objectif ne peut être atteint aujourd’hui.',
  curve: (name: Rich): Rich => rich`Les sentiments en chemin : ${name}`,
  curveAlternative: (points: string) => `D’étape en étape : ${points}.`,
  noCurve: 'Le groupe n’a noté aucun sentiment le long du chemin.',
  quickest: (objective: string, total: string, steps: Rich): Rich =>
    rich`${quoted(objective)} peut être atteint. Le chemin le plus rapide demande ${total} : ${steps}.`,
  direct: (objective: string): Rich =>
    rich`${quoted(objective)} peut être atteint directement, sans aucune étape.`,
};

export const results = {
  title: 'Où en est chaque objectif',
  caption: 'Chaque objectif, pour qui, et ce que demande le chemin le plus rapide',
  objective: 'Objectif',
  person: 'Personne',
  right: 'Droit',
  result: 'Résultat',
  days: 'Jours',
  visits: 'Visites',
  cost: 'Coût',
  none: 'Le tableau ne nomme encore aucun objectif.',
  planNote:
    'Jours, visites et coût sont ceux du chemin le plus rapide praticable aujourd’hui. Un tiret signifie qu’il n’y en a pas.',
  opens: 'Ce qui ouvrirait les objectifs bloqués',
  nothingBlocked: 'Aucun objectif n’est bloqué par un obstacle.',
  change: (objective: string, person: string | undefined, what: Rich): Rich =>
    person === undefined
      ? rich`${quoted(objective)} : ${what}`
      : rich`${quoted(objective)} (${own(person)}) : ${what}`,
  mustChange: (ways: Ways, total: number, complete: boolean): Rich => {
    const size = ways[0]?.length ?? 0;
    const more = total > ways.length || !complete ? ' Il y a d’autres possibilités.' : '';
    return size === 1 ? rich`${oneChange(ways)}${more}` : rich`${manyChanges(size, ways)}${more}`;
  },
  inexact: ' Il existe peut-être un changement plus petit que le calcul n’a pas trouvé.',
  total: (inDays: number, inVisits: number, cost: string | undefined): string =>
    [days(inDays), visits(inVisits), cost].filter((part) => part !== undefined).join(', '),
};

function oneChange(ways: Ways): Rich {
  const gaps = ways.map((way) => and(way));
  if (gaps.length === 1) return rich`une chose doit changer : ${or(gaps)}.`;
  return rich`un seul changement suffit : ${or(gaps)}.`;
}

function manyChanges(size: number, ways: Ways): Rich {
  const together = `${count(size)} choses doivent changer ensemble`;
  const sets = ways.map((way) => and(way));
  if (sets.length === 1) return rich`${together} : ${sets[0] ?? []}.`;
  return rich`${together}, au choix : ${sets.flatMap((set, at) => (at === 0 ? set : rich` ; ou ${set}`))}.`;
}
