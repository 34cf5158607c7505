import { MAP_FORMATS } from '@parcours/shared/api';
import { fileName } from '@parcours/shared/fileName';
import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import { AUDIENCES } from '@parcours/shared/report';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportMap } from '../../../../server/src/export/exportMap.ts';
import { exportReport } from '../../../../server/src/export/exportReport.ts';
import { inlineAs } from '../../../../server/src/http/answers.ts';
import { barredBoard } from '../../../helpers/barredBoard.ts';

const now = new Date(2026, 10, 21, 0, 30);
const edition = { language: 'fr', audience: 'internal' };

describe('the names of files', () => {
  test('OF-50 no two editions of a board share one', async () => {
    const editions = LANGUAGE_TAGS.flatMap((lang) => AUDIENCES.map((audience) => ({ lang, audience })));
    const board = { ...barredBoard(), meta: { ...barredBoard().meta, title: 'Où va l’été ?' } };
    const files = await Promise.all([
      ...editions.map((options) => exportReport({ board, format: 'csv', now, ...options })),
      ...editions.flatMap((options) =>
        MAP_FORMATS.slice(0, 1).map((format) => exportMap({ board, format, now, ...options })),
      ),
    ]);
    const names = files.map(({ filename }) => filename);
    expect(names).toContain('Où-va-l-été-report-fr-internal-2026-11-21.csv');
    expect(names).toContain('Où-va-l-été-map-ar-public-2026-11-21.svg');
    expect(new Set(names).size).toBe(2 * editions.length);
  });

  test('RP-36 OF-50 no system stumbles over one, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const name = fileName({ title, what: 'report', edition, day: '2026-11-21', ending: 'docx' });
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*-report-fr-internal-2026-11-21\.docx$/u);
        expect(Buffer.byteLength(name)).toBeLessThan(255);
        expect(name).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  test.each([
    ['Été-report-fr.pdf', 'Ete-report-fr.pdf', '%C3%89t%C3%A9-report-fr.pdf'],
    ['لمين-report-ar.pdf', 'report-ar.pdf', '%D9%84%D9%85%D9%8A%D9%86-report-ar.pdf'],
    [`a"\r\n(*)'.pdf`, 'a-.pdf', 'a%22%0D%0A%28%2A%29%27.pdf'],
  ])('OF-51 %j is told in ASCII, and as it is', (name, ascii, whole) => {
    expect(inlineAs(name)).toBe(`inline; filename="${ascii}"; filename*=UTF-8''${whole}`);
  });
});
