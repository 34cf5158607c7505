import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { testApp } from '../../../helpers/app.ts';
import { parcours } from '../../../helpers/commandLine.ts';

const SCENARIOS = resolve(import.meta.dirname, '../../../../scenarios');
/** The two are made at different times. */
const withoutDates = (report: string) => report.replace(/\d{1,2} [a-zéû]+ 20\d\d/gi, 'DAY');

test.each([
  ['undocumented-young-man', 'fr', 'md', 'public'],
  ['foreign-student', 'en', 'html', 'internal'],
])(
  'CL-7 the report on %s in %s as %s for the %s is the server’s',
  async (scenario, lang, format, audience) => {
    const api = await testApp();
    const { example } = await (await api.request(`/api/scenarios/${scenario}?lang=${lang}`)).json();
    const answer = await api.post(`/api/report.${format}?lang=${lang}&audience=${audience}`, example);
    expect(answer.status).toBe(200);
    const options = ['--format', format, '--lang', lang, '--audience', audience];
    const { code, out } = await parcours(['report', resolve(SCENARIOS, scenario), ...options]);
    expect(code).toBe(0);
    expect(withoutDates(out)).toBe(withoutDates(await answer.text()));
  },
);
