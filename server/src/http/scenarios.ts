import { API } from '@parcours/shared/api';
import { toBoardJson } from '@parcours/shared/board';
import { fileName } from '@parcours/shared/fileName';
import { documentLine, SCENARIO_ENDING, SCENARIO_TYPE, writeScenarioFile } from '@parcours/shared/scenario';
import type { Hono } from 'hono';
import type { Library } from '../library/library.ts';
import { document, download } from './answers.ts';
import { addRoutes } from './routes.ts';
import type { HttpServices } from './services.ts';

/** The library of scenarios, open to everybody who reaches the server. */
export function addScenarios(app: Hono, services: HttpServices): void {
  const { library, jobRunner, clock } = services;
  addRoutes(app, services, API.scenarios, {
    'GET /api/scenarios': ({ query: { lang } }) => ({ scenarios: library.list(lang) }),
    'GET /api/scenarios/{id}': ({ path: { id }, query: { lang } }) => ({
      ...library.details(id, lang),
      start: toBoardJson(library.board(id, 'start', lang)),
      example: toBoardJson(library.board(id, 'example', lang)),
    }),
    'GET /api/scenarios/{id}/file': ({ path: { id } }) => scenarioFile(library, id),
    'GET /api/scenarios/{id}/kit.pdf': async ({ path: { id }, query: { lang, paper }, signal }) => {
      const { guidingQuestions: questions, sources, plan } = library.details(id, lang);
      const json = new TextEncoder().encode(JSON.stringify(toBoardJson(library.board(id, 'start', lang))));
      const options = { lang, paper, questions, sources: sources.map(documentLine), plan };
      const source = { kind: 'uploaded', json } as const;
      return document(await jobRunner.run({ kind: 'kit', source, options, now: clock.now() }, signal));
    },
  });
}

/** @throws CodedError `scenario.not-found`. */
export function scenarioFile(library: Library, id: string): Response {
  const { title } = library.details(id);
  const filename = fileName({ title, what: 'scenario', ending: SCENARIO_ENDING });
  return download({ bytes: writeScenarioFile(library.whole(id)), contentType: SCENARIO_TYPE, filename });
}
