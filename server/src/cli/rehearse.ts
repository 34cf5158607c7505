import { readLink } from '@parcours/shared/protocol';
import { MAX_ROBOTS } from '@parcours/shared/workshop';
import { words } from '../words.ts';
import { type Arguments, Misuse, oneFile, Refusal, text, withArguments } from './arguments.ts';
import type { Command } from './command.ts';

const MOST = String(MAX_ROBOTS);

/** Begins a rehearsal with robots, on the server that a facilitator's link leads to. */
export const rehearse: Command = {
  name: 'rehearse',
  summary: words.rehearse.summary,
  run: (args, io) =>
    withArguments(
      {
        args,
        io,
        usage: words.rehearse.usage({ most: MOST }),
        options: { robots: { type: 'string', short: 'r' } },
      },
      async (parsed) => {
        await io.out(`${await begin(placeIn(oneFile(parsed)), robotsIn(parsed))}\n`);
        return 0;
      },
    ),
};

interface Place {
  readonly origin: string;
  readonly id: string;
  readonly token: string;
}

/** @throws Misuse */
function placeIn(given: string): Place {
  const link = readLink(given);
  const origin = URL.canParse(given) ? new URL(given).origin : undefined;
  if (link?.place.page !== 'workshop' || origin === undefined)
    throw new Misuse(words.rehearse.noLink({ text: given }));
  return { origin, id: link.place.id, token: link.token };
}

/** @throws Misuse */
function robotsIn(parsed: Arguments): number {
  const given = text(parsed, 'robots') ?? MOST;
  const robots = /^\d+$/.test(given) ? Number(given) : 0;
  if (robots < 1 || robots > MAX_ROBOTS) throw new Misuse(words.rehearse.number({ most: MOST, text: given }));
  return robots;
}

/** Resolves with the link to the console. @throws Refusal */
async function begin({ origin, id, token }: Place, robots: number): Promise<string> {
  const asking = fetch(`${origin}/api/workshops/${id}/rehearsal`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ robots }),
  });
  const answer = await asking.catch(() => {
    throw new Refusal(words.rehearse.unreachable({ origin }));
  });
  const body = (await answer.json().catch(() => ({}))) as {
    readonly title?: string;
    readonly links?: { readonly facilitate: string };
  };
  if (answer.ok && body.links) return body.links.facilitate;
  throw new Refusal(words.rehearse.refused({ reason: body.title ?? String(answer.status) }));
}
