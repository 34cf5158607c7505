import type { Access, HandoffState, Outcome } from '../analysis/index.ts';
import type { Verdict } from '../board/index.ts';
import type { Badge } from './blocks.ts';
import type { Catalogue } from './messages/catalogue.ts';
import type { Tone } from './rich.ts';

/** What a badge is told by beside its word, in every language. */
type Mark = readonly [symbol: string, tone: Tone];

const OUTCOMES: Readonly<Record<Outcome, Mark>> = {
  open: ['✓', 'good'],
  hindered: ['◐', 'fair'],
  blocked: ['✕', 'bad'],
  unattainable: ['⊘', 'stuck'],
  unexplored: ['○', 'unknown'],
};

const ACCESSES: Readonly<Record<Access, Mark>> = {
  open: ['✓', 'good'],
  hindered: ['◐', 'fair'],
  blocked: ['✕', 'bad'],
  'out-of-reach': ['⊘', 'stuck'],
  unused: ['–', 'unknown'],
};

const HANDOFFS: Readonly<Record<HandoffState, Mark>> = {
  working: ['✓', 'good'],
  weak: ['◐', 'fair'],
  missing: ['✕', 'bad'],
  unstated: ['○', 'unknown'],
};

/** A verdict is neither good news nor bad. */
const VERDICTS: Readonly<Record<Verdict, Mark>> = {
  confirmed: ['✓', 'unknown'],
  rejected: ['✕', 'unknown'],
  unsure: ['?', 'unknown'],
};

function badge([symbol, tone]: Mark, text: string): Badge {
  return { kind: 'badge', tone, symbol, text };
}

export function outcomeBadge(outcome: Outcome, words: Catalogue): Badge {
  return badge(OUTCOMES[outcome], words.outcome[outcome]);
}

export function accessBadge(access: Access, words: Catalogue): Badge {
  return badge(ACCESSES[access], words.access[access]);
}

export function handoffBadge(state: HandoffState, words: Catalogue): Badge {
  return badge(HANDOFFS[state], words.handoff[state]);
}

export function verdictBadge(verdict: Verdict, { checks }: Catalogue): Badge {
  return badge(VERDICTS[verdict], checks.verdict[verdict]);
}

/** Whether a gap closes the way or only makes it harder. */
export function closingBadge(blocks: boolean, { gaps }: Catalogue): Badge {
  return blocks ? badge(['✕', 'bad'], gaps.closes) : badge(['◐', 'fair'], gaps.hinders);
}

/** A gap that there was and is no more. */
export function closedBadge({ progress }: Catalogue): Badge {
  return badge(['✓', 'good'], progress.closed);
}
