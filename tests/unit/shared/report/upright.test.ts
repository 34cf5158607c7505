import { analyse } from '@parcours/shared/analysis';
import { REPORT_FORMATS } from '@parcours/shared/api';
import { numberLocale } from '@parcours/shared/board';
import { uprightStretches } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { exportReport } from '../../../../server/src/export/exportReport.ts';
import { routeMapSvg } from '../../../../shared/src/drawing/map/routeMap.ts';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { reportOn, wholeText } from '../../../helpers/reports.ts';
import { unzip } from '../../../helpers/unzip.ts';

const PHONE = '+216 74 000 111';
const upright = (text: string) =>
  uprightStretches(text).flatMap(({ text, isUpright }) => (isUpright ? [text] : []));

describe('RP-97 what runs from left to right among Arabic words', () => {
  test.each([
    [`رقم الهاتف: ${PHONE}، والبريد: contact@example.org.`, [PHONE, 'contact@example.org']],
    ['اتصل بالرقم 74 000 111 غدًا', ['74 000 111']],
    ['العنوان: 12, rue de la Paix، تونس', ['12, rue de la Paix']],
    ['الرمز 15-2023-NR في الملف', ['15-2023-NR']],
    ['انظر https://example.org/a?id=12&b=2023 هنا', ['https://example.org/a?id=12&b=2023']],
    ['عقد عمل (SMIG 2026) مكتوب (أ)', ['SMIG 2026']],
    ['من 2024–2026 إلى 10:00–12:30', []],
    ['دفع 301,250 دينارًا في 3 أيام', []],
  ])('%s', (text, found) => {
    expect(upright(text)).toEqual(found);
    expect(
      uprightStretches(text)
        .map(({ text }) => text)
        .join(''),
    ).toBe(text);
  });

  const told = barredBoard(({ steps = [], barriers = [] }) => ({
    barriers: barriers.map((barrier) => ({ ...barrier, legalBasis: `هاتف ${PHONE} للسؤال` })),
    steps: steps.map((step) => ({ ...step, title: `اتصل ${PHONE} الآن` })),
  }));
  const MARKED = {
    html: `<bdi dir="ltr">${PHONE}</bdi>`,
    md: `\u2066${PHONE}\u2069`,
    csv: `\u200e${PHONE}\u200e`,
    xlsx: `\u200e${PHONE}\u200e`,
    docx: `\u200e${PHONE}\u200e`,
  } as const;

  test.each(REPORT_FORMATS.filter((format) => format in MARKED))(
    'keeps its direction in %s',
    async (format) => {
      const { body } = await exportReport({ board: told, format, lang: 'ar', audience: 'internal' });
      const text =
        typeof body === 'string'
          ? body
          : [...unzip(body).values()].map((file) => new TextDecoder().decode(file)).join(' ');
      expect(text.includes(MARKED[format as keyof typeof MARKED])).toBe(true);
    },
  );

  test('keeps its direction on the route map', () => {
    expect(routeMapSvg(told, analyse(told), { lang: 'ar' })).toMatch(/\u200e[^<]*\+216[^<]*\u200e/);
  });

  test('leaves texts of other languages as they are', async () => {
    const { body } = await exportReport({
      board: barredBoard(),
      format: 'md',
      lang: 'ar',
      audience: 'internal',
    });
    expect(body).not.toContain('\u2066');
  });
});

describe('RP-98 sums and numbers', () => {
  const costing = (country: string | undefined, currency: string) => {
    const board = barredBoard(({ steps = [] }) => ({
      steps: steps.map((step) => (step.id === 'class' ? { ...step, cost: 12301.25, days: 1234 } : step)),
    }));
    return { ...board, meta: { ...board.meta, currency, ...(country && { country }) } };
  };
  test.each([
    ['ar', 'TN', 'TND', '12.301,250'],
    ['ar', undefined, 'MAD', '12.301,25'],
    ['ar', 'EG', 'EGP', '12,301.25'],
    ['es', 'MX', 'MXN', '12,301.25'],
    ['es', 'ES', 'EUR', '12.301,25'],
    ['es', undefined, 'MXN', '12,301.25'],
    ['en', 'ES', 'EUR', '€12,301.25'],
    ['en', 'US', 'USD', '$12,301.25'],
    ['en', undefined, 'EUR', '€12,301.25'],
  ] as const)('are in %s as they are written in %s, in %s', (lang, country, currency, sum) => {
    expect(wholeText(reportOn(costing(country, currency), { lang }))).toContain(sum);
  });

  test('go by the language where it is not at home in the country', () => {
    expect(numberLocale('ar-u-nu-latn', 'FR')).toBe('ar-u-nu-latn');
    expect(numberLocale('ar-u-nu-latn', 'TN')).toBe('ar-TN-u-nu-latn');
    expect(numberLocale('en-GB', 'FR')).toBe('en-GB');
    expect(numberLocale('fr', 'QQ')).toBe('fr');
  });

  test('AN-42 add up as decimals', () => {
    const board = barredBoard(({ steps = [], legs = [] }) => ({
      steps: [
        ...steps.map((step) => (step.id === 'class' ? { ...step, cost: 0.1, days: 0.1, visits: 0.1 } : step)),
        { id: 'more', title: 'More', cost: 0.2, days: 0.2, visits: 0.2 },
      ],
      legs: legs
        .map((leg) => (leg.id === 'l4' ? { ...leg, to: 'more' } : leg))
        .concat({ id: 'm', from: 'more', to: 'class' }),
    }));
    const plan = analyse(board).objectives.find(({ objective }) => objective === 'school')?.plan;
    expect(plan).toMatchObject({ cost: 0.3, days: 0.3, visits: 0.3 });
  });
});
