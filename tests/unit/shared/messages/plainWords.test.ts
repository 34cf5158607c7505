import { readFileSync } from 'node:fs';
import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import { expect, test } from 'vitest';

/** What people read while they work together, and have to understand at once. */
const IS_TASK = /^phase\.\w+\.(task|done|example)$|^(word|practice|late|icebreaker)\./;

const MOST_WORDS = 20;

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?!؟:;؛])\s+/);
}

test.each(LANGUAGE_TAGS)('LW-309 no sentence of a task has more than twenty words, in %s', (tag) => {
  const file = new URL(`../../../../shared/messages/${tag}/live.json`, import.meta.url);
  const messages: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
  const tasks = Object.entries(messages).filter(([key]) => IS_TASK.test(key));
  expect(tasks.length).toBeGreaterThan(60);
  // A plural has each of its forms in it, of which one is read.
  const plain = tasks.filter(([, text]) => !text.includes('plural'));
  const long = plain.flatMap(([key, text]) =>
    sentencesOf(text)
      .filter((sentence) => (sentence.match(/[\p{L}\p{N}’'{}-]+/gu) ?? []).length > MOST_WORDS)
      .map((sentence) => `${key}: ${sentence}`),
  );
  expect(long).toEqual([]);
});
