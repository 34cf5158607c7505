import type { Access, HandoffState, Outcome } from '../analysis/index.ts';
import type { Badge } from './blocks.ts';
import type { Catalogue } from './messages/catalogue.ts';
import type { Tone } from './rich.ts';

const OUTCOME_TONES: Readonly<Record<Outcome, Tone>> = {
  open: 'good',
  hindered: 'fair',
  blocked: 'bad',
  unattainable: 'stuck',
  unexplored: 'unknown',
};

const ACCESS_TONES: Readonly<Record<Access, Tone>> = {
  open: 'good',
  hindered: 'fair',
  blocked: 'bad',
  'out-of-reach': 'stuck',
  unused: 'unknown',
};

const HANDOFF_TONES: Readonly<Record<HandoffState, Tone>> = {
  working: 'good',
  weak: 'fair',
  missing: 'bad',
  unstated: 'unknown',
};

function badge(tone: Tone, { symbol, label }: { readonly symbol: string; readonly label: string }): Badge {
  return { kind: 'badge', tone, symbol, text: label };
}

export function outcomeBadge(outcome: Outcome, { labels }: Catalogue): Badge {
  return badge(OUTCOME_TONES[outcome], labels.outcome[outcome]);
}

export function accessBadge(access: Access, { labels }: Catalogue): Badge {
  return badge(ACCESS_TONES[access], labels.access[access]);
}

export function handoffBadge(state: HandoffState, { labels }: Catalogue): Badge {
  return badge(HANDOFF_TONES[state], labels.handoff[state]);
}

/** Whether a gap closes the way or only makes it harder. */
export function closingBadge(blocks: boolean, { gaps }: Catalogue): Badge {
  return blocks ? badge('bad', gaps.closes) : badge('fair', gaps.hinders);
}
