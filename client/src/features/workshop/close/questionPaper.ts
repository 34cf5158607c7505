import { withoutUnseen } from '@parcours/shared/texts';
import { MOST_UNITS, type Paper } from '@parcours/shared/workshop';
import type { PaperForm } from '../round/paperDraft.ts';

type Answer = Extract<Paper, { kind: 'question' }>;

/** What somebody answers to the last question. Of two windows the one written in last holds. */
export const questionForm: PaperForm<Answer> = {
  blank: { kind: 'question', text: '' },
  clean: ({ text }) => ({ kind: 'question', text: withoutUnseen(text.slice(0, MOST_UNITS.answer)) }),
  merged: (base, mine, theirs) => (mine.text === base.text ? theirs : mine),
  read: (kept) => {
    if (typeof kept !== 'object' || kept === null || Reflect.get(kept, 'kind') !== 'question')
      return undefined;
    const text: unknown = Reflect.get(kept, 'text');
    return typeof text === 'string' ? { kind: 'question', text } : undefined;
  },
};
