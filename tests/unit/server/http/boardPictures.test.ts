import { beforeAll, describe, expect, test } from 'vitest';
import { sizeOf } from '../../../../server/src/export/paintable.ts';
import { paintedAt, pngOf } from '../../../../server/src/export/png.ts';
import { problemOf, testApp } from '../../../helpers/app.ts';

const EXAMPLE = { scenario: 'undocumented-young-man', example: true };

describe('the board as a picture', () => {
  let get: (file: string) => Promise<Response>;
  let withoutToken: (file: string) => Promise<Response>;
  beforeAll(async () => {
    const api = await testApp();
    const { id, tokens } = await api.create(EXAMPLE);
    const headers = { Authorization: `Bearer ${tokens.view}` };
    get = (file) => api.request(`/api/boards/${id}/${file}`, { headers });
    withoutToken = (file) => api.request(`/api/boards/${id}/${file}`);
  });

  test('SV-183 is drawn for an audience, in a language and a theme', async () => {
    const [light, dark, french, internal] = await Promise.all(
      ['', '&theme=dark', '&lang=fr', '&audience=internal'].map(async (more) =>
        (await get(`board.svg?lang=en${more}`.replace('lang=en&lang', 'lang'))).text(),
      ),
    );
    expect(light).toContain('Walk into the library');
    expect(light).toContain('#f6f2e9');
    expect(dark).toContain('#191815');
    expect(french).toContain('jours');
    expect(internal).toContain('not for publication');
    expect(light).not.toContain('not for publication');
  });

  test('SV-183 is painted at one pixel a unit, or two', async () => {
    const svg = await (await get('board.svg')).text();
    const { width = 0 } = sizeOf(svg) ?? {};
    for (const scale of [1, 2]) {
      const answer = await get(`board.png?scale=${scale}`);
      expect(answer.headers.get('Content-Type')).toBe('image/png');
      expect(answer.headers.get('Content-Disposition')).toContain('picture');
      const bytes = new DataView(await answer.arrayBuffer());
      expect(bytes.getUint32(16)).toBe(width * scale);
    }
  });

  test('SV-183 is refused without a token, and in other ways than these', async () => {
    expect((await problemOf(await withoutToken('board.svg')))[0]).toBe(401);
    for (const wish of ['board.svg?theme=sepia', 'board.png?scale=3'])
      expect(await problemOf(await get(wish))).toEqual([422, 'request.invalid']);
  });
});

test('SV-184 what runs from right to left ends at its left with its stop, in the weight that was asked for', async () => {
  const paint = (text: string, more = '') =>
    pngOf(
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="190" y="28" font-size="20" ${more}direction="rtl">${text}</text></svg>`,
      200,
    );
  const [stopped, plain, bold] = await Promise.all([
    paint('سلام.'),
    paint('سلام'),
    paint('سلام', 'font-weight="600" '),
  ]);
  const again = await paint('.سلام');
  expect(Buffer.compare(stopped, again)).not.toBe(0);
  expect(Buffer.compare(plain, bold)).not.toBe(0);
});

test('SV-183 letters that nobody could read are not painted', async () => {
  const drawing = (letters: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><text x="9" y="50" font-size="12">${letters}</text></svg>`;
  const [far, near] = await Promise.all(
    [0.4, 1].map(async (scale) => {
      const [some, none] = await Promise.all(
        [drawing('Some'), drawing('')].map((svg) => paintedAt(svg, scale)),
      );
      return Buffer.compare(some ?? Buffer.of(), none ?? Buffer.of()) === 0;
    }),
  );
  expect([far, near]).toEqual([true, false]);
});
