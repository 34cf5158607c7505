import { afterEach, describe, expect, test } from 'vitest';
import { openCopied } from '../../../../../client/src/canvas/clipboard/copied.ts';
import { until } from '../../../../helpers/until.ts';

const opened: ReturnType<typeof openCopied>[] = [];

function open() {
  const copied = openCopied();
  opened.push(copied);
  return copied;
}

afterEach(() => {
  for (const copied of opened.splice(0)) copied.close();
});

describe('pasting by a menu', () => {
  test('UI-289 the text on the clipboard stands for the cards that were copied with it, in any window', async () => {
    const [one, other] = [open(), open()];
    one.remember({ cards: 'the cards', text: 'Ask\nWait' });
    await until(() => other.cardsFor('Ask\r\nWait\r\n') === 'the cards');
    expect(one.cardsFor('Ask\nWait')).toBe('the cards');
  });

  test('UI-289 another text stands for itself; where none can be read, it is what was copied last', () => {
    const copied = open();
    expect(copied.cardsFor(undefined)).toBeUndefined();
    copied.remember({ cards: 'the cards', text: 'Ask' });
    expect(copied.cardsFor('Something else')).toBeUndefined();
    expect(copied.cardsFor(undefined)).toBe('the cards');
  });
});
