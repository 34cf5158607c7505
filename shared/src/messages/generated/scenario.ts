// Written by `pnpm messages` from shared/messages: change the messages there.

/** What fills each message about scenarios; undefined where nothing does. */
export interface ScenarioMessages {
  'scenario.title': undefined;
  'scenario.tab.about': undefined;
  'scenario.tab.texts': undefined;
  'scenario.tab.advice': undefined;
  'scenario.kept': undefined;
  'scenario.name': undefined;
  'scenario.summary': undefined;
  'scenario.person': { name: string };
  'scenario.person.none': undefined;
  'scenario.questions': undefined;
  'scenario.pathway': undefined;
  'scenario.pathway.recognition': undefined;
  'scenario.pathway.inclusion': undefined;
  'scenario.pathway.care': undefined;
  'scenario.example': undefined;
  'scenario.example.with': undefined;
  'scenario.example.without': undefined;
  'scenario.documents': undefined;
  'scenario.licence': undefined;
  'scenario.author': undefined;
  'scenario.version': undefined;
  'scenario.version.wrong': undefined;
  'scenario.language.add': undefined;
  'scenario.language.choose': undefined;
  'scenario.language.remove': undefined;
  'scenario.language.none': undefined;
  'scenario.only': undefined;
  'scenario.left': { missing: number; stale: number };
  'scenario.done': undefined;
  'scenario.missing': undefined;
  'scenario.stale': undefined;
  'scenario.current': undefined;
  'scenario.earlier': { text: string };
  'scenario.group.scenario': undefined;
  'scenario.group.meta': undefined;
  'scenario.download': undefined;
  'scenario.publish': undefined;
  'scenario.published': undefined;
  'scenario.needs.title': undefined;
  'scenario.advice.lead': undefined;
  'scenario.advice.none': undefined;
  'scenario.advice.summary': undefined;
  'scenario.advice.persona': undefined;
  'scenario.advice.objective': undefined;
  'scenario.advice.question': undefined;
  'scenario.advice.documents': undefined;
  'scenario.advice.licence': undefined;
  'scenario.advice.author': undefined;
  'scenario.advice.source': { count: number };
  'scenario.advice.right': { count: number };
  'scenario.advice.evidence': { count: number };
  'scenario.advice.service': { count: number };
  'scenario.advice.unreached': { count: number };
  'scenario.advice.unexplored': { count: number };
  'scenario.advice.overlap': { count: number };
  'scenario.advice.cut': { count: number };
  'scenario.advice.tight': { count: number };
  'scenario.advice.order': { count: number };
  'scenario.advice.missing': { count: number; language: string };
  'scenario.advice.stale': { count: number; language: string };
  'scenario.show': undefined;
  'scenario.open.start': undefined;
  'scenario.open.example': undefined;
  'scenario.open.by': { author: string };
  'scenario.open.licence': { licence: string };
  'scenario.open.version': { version: string };
  'scenario.open.language': undefined;
  'scenario.open.prepare': undefined;
}

export const SCENARIO_MESSAGES = {
  en: async () => (await import('../../../messages/en/scenario.json')).default,
  fr: async () => (await import('../../../messages/fr/scenario.json')).default,
  es: async () => (await import('../../../messages/es/scenario.json')).default,
  it: async () => (await import('../../../messages/it/scenario.json')).default,
  ar: async () => (await import('../../../messages/ar/scenario.json')).default,
};
