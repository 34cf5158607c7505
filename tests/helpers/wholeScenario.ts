import { analyse } from '@parcours/shared/analysis';
import { emptyBoard, parseBoardJson, toBoardJson } from '@parcours/shared/board';
import { type Advice, adviceOn, type WholeScenario } from '@parcours/shared/scenario';

/** A small scenario, written in French, half of which is in Arabic as well. */
export function wholeScenario(change: Partial<WholeScenario['scenario']> = {}): WholeScenario {
  const persona = {
    id: 'p1',
    name: 'Amal',
    summary: 'Vient d’arriver',
    keyElements: ['Vingt ans', 'Sans papiers'],
  };
  const meta = { title: 'Amal à Lyon', language: 'fr', city: 'Lyon', country: 'FR' };
  const content = {
    meta,
    personas: [persona],
    objectives: [{ id: 'o1', persona: 'p1', title: 'Un logement', right: 'housing', x: 900 }],
    actors: [{ id: 'a1', name: 'Mairie', source: { dataset: 'Annuaire', id: '7' } }],
    steps: [{ id: 's1', title: 'Demander', actor: 'a1', x: 450 }],
    legs: [
      { id: 'l1', from: 'p1', to: 's1' },
      { id: 'l2', from: 's1', to: 'o1' },
    ],
  };
  return {
    scenario: {
      id: 'amal-4711',
      version: '1.0.0',
      city: 'lyon',
      languages: ['fr', 'ar'],
      title: { fr: 'Amal cherche un toit', ar: 'أمل تبحث عن سكن' },
      summary: { fr: 'Une jeune femme et une ville.' },
      persona: { fr: 'Amal' },
      pathway: 'inclusion',
      guidingQuestions: [{ fr: 'Qui ouvre la porte ?', ar: 'من يفتح الباب؟' }],
      sources: [{ id: 'guide', title: 'Guide de la ville', url: 'https://ville.example/guide' }],
      licence: 'CC BY 4.0',
      author: 'Atelier du Rhône',
      ...change,
    },
    city: { id: 'lyon', name: 'Lyon', country: 'FR', languages: [], summary: {}, sources: [] },
    example: parseBoardJson({ ...toBoardJson(emptyBoard()), ...content }),
    overlays: new Map([['ar', { meta: { title: 'أمل في ليون' }, p1: { keyElements: ['في العشرين', ''] } }]]),
    translatedFrom: new Map([['ar', { p1: { keyElements: ['Dix-neuf ans', ''] } }]]),
    plan: [{ id: 'arrive', kind: 'arrive', minutes: 5 }],
  };
}

/** What is advised about a scenario, by the analysis of its example. */
export function adviceFor(whole: WholeScenario): readonly Advice[] {
  return adviceOn(whole, analyse(whole.example));
}
