import { describe, expect, test } from 'vitest';
import { loadMessages, translator } from '../../../../client/src/i18n/messages.ts';
import { formatsOf } from '../../../../client/src/i18n/useFormat.ts';

const EVENING = new Date(2026, 10, 29, 23, 5);

describe('UI-386 dates and times on the pages', () => {
  test.each([
    ['en', '29 Nov 2026', '29 Nov 2026, 23:05'],
    ['fr', '29 nov. 2026', '29 nov. 2026, 23:05'],
    ['ar', '29', '11:05'],
  ] as const)('in %s', async (locale, day, moment) => {
    const messages = await loadMessages(locale);
    const formats = formatsOf({ locale, messages, t: translator(locale, messages) });
    expect(formats.date(EVENING)).toContain(day);
    expect(formats.moment(EVENING)).toContain(moment);
  });
});
