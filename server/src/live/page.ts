import { CodedError } from '@parcours/shared/errors';
import {
  type Capability,
  CLOSE,
  type CloseCode,
  MAX_WORKSHOP_FRAME_BYTES,
  WORKSHOP_SCOPE,
  type WorkshopFrame,
} from '@parcours/shared/protocol';
import { type Holder, isThere } from '@parcours/shared/workshop';
import { commandShape, pageFrameShape } from '@parcours/shared/workshop/command';
import type { z } from 'zod';
import { atExpiry } from '../access/expiry.ts';
import { holderOf } from '../access/passes.ts';
import { Quota } from '../access/quotas.ts';
import type { TokenAuthority } from '../access/tokenAuthority.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Metrics } from '../ports/metrics.ts';
import type { Outcome } from './commandQueue.ts';
import type { Follower } from './followers.ts';
import type { LiveRegistry } from './liveRegistry.ts';
import type { LiveWorkshop } from './liveWorkshop.ts';

/** What a page's connection is made of, whichever way it comes. */
export interface PageLine {
  readonly isOpen: boolean;
  /** Bytes that the other side has not taken yet. */
  readonly buffered: number;
  send(text: string): void;
  /** After it nothing more is received or sent. */
  close(code: CloseCode, reason: string): void;
  listen(listener: { receive(bytes: Uint8Array): void; closed(): void }): void;
}

export interface PageServices {
  readonly live: LiveRegistry;
  readonly tokenAuthority: TokenAuthority;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** Who is at the other end of a connection, by a token that is good for this workshop. */
export interface Admitted {
  readonly capability: Capability;
  readonly holder: Holder;
}

export function admitPage(id: string, token: string, tokenAuthority: TokenAuthority): Admitted | undefined {
  const capability = tokenAuthority.admit(token);
  const holder = capability?.document === `${WORKSHOP_SCOPE}${id}` ? holderOf(capability) : undefined;
  return capability && holder && { capability, holder };
}

/** What one page may send. */
const PAGE_RATES = { frames: { perSecond: 10, atOnce: 100 } } as const;

/** A page that does not read what it is sent is let go, and is told all when it comes back. */
const TOO_SLOW_BYTES = 1 << 20;

/** Lets a page follow a workshop, as long as its link holds. */
export async function follow(
  id: string,
  { capability, holder }: Admitted,
  line: PageLine,
  services: PageServices,
): Promise<void> {
  // What comes while the workshop is read waits: as much as one page may send at once.
  const waiting: Uint8Array[] = [];
  let page: Page | undefined;
  let leave = () => {};
  line.listen({
    receive: (bytes) => {
      if (page !== undefined) page.receive(bytes);
      else if (waiting.length < PAGE_RATES.frames.atOnce) waiting.push(bytes);
      else line.close(CLOSE.tooMuch, 'quota');
    },
    closed: () => leave(),
  });
  const workshop = await services.live
    .find(id)
    .catch((error: unknown) => closeUnopened(line, error, services.logger));
  if (workshop === undefined || !line.isOpen) return;
  if (!isSeated(holder, workshop)) return line.close(CLOSE.unauthorised, 'workshop.seat');
  const holds = () => services.tokenAuthority.holds(capability);
  const opened = new Page({ holder, holds }, line, workshop, services);
  page = opened;
  const expire = () => opened.close(CLOSE.unauthorised, 'access.invalid');
  const cancelExpiry = atExpiry(services.clock, capability.expires, expire);
  leave = () => {
    cancelExpiry();
    workshop.leave(opened);
  };
  workshop.join(opened);
  for (const bytes of waiting) opened.receive(bytes);
}

function isSeated(holder: Holder, { state }: LiveWorkshop): boolean {
  if (holder.kind !== 'seat') return true;
  const seat = state.seats.get(holder.seat);
  return seat !== undefined && isThere(seat);
}

function closeUnopened(line: PageLine, error: unknown, logger: Logger): undefined {
  const code = error instanceof CodedError ? error.code : undefined;
  switch (code) {
    case 'workshop.not-found':
      line.close(CLOSE.noSuchBoard, code);
      return undefined;
    case 'server.stopping':
      line.close(CLOSE.goingAway, code);
      return undefined;
    default:
      logger.error({ error: String(error) }, 'workshop not read');
      line.close(CLOSE.failed, 'not loaded');
      return undefined;
  }
}

/** The connection of one page. */
class Page implements Follower {
  holder: Holder;
  readonly holds: () => boolean;
  readonly #line: PageLine;
  readonly #workshop: LiveWorkshop;
  readonly #services: PageServices;
  readonly #quota: Quota<keyof typeof PAGE_RATES>;
  #answering = 0;
  #closing: { readonly code: CloseCode; readonly reason: string } | undefined;

  constructor(
    { holder, holds }: Pick<Follower, 'holder' | 'holds'>,
    line: PageLine,
    workshop: LiveWorkshop,
    services: PageServices,
  ) {
    this.holder = holder;
    this.holds = holds;
    this.#line = line;
    this.#workshop = workshop;
    this.#services = services;
    this.#quota = new Quota(PAGE_RATES, services.clock);
  }

  send(frame: WorkshopFrame): void {
    if (!this.#line.isOpen) return;
    if (this.#line.buffered > TOO_SLOW_BYTES) this.close(CLOSE.tryAgain, 'too slow');
    else this.#line.send(JSON.stringify(frame));
  }

  /** What was asked is answered first: who leaves hears that they have left. */
  close(code: CloseCode, reason: string): void {
    this.#closing ??= { code, reason };
    if (this.#answering === 0 && this.#line.isOpen)
      this.#line.close(this.#closing.code, this.#closing.reason);
  }

  receive(bytes: Uint8Array): void {
    if (!this.#line.isOpen || this.#closing) return;
    const frame = read(bytes);
    if (bytes.length > MAX_WORKSHOP_FRAME_BYTES) this.#refuse(CLOSE.tooLarge, 'too large');
    else if (!this.#quota.allows('frames')) this.#refuse(CLOSE.tooMuch, 'quota');
    else if (frame === undefined) this.#refuse(CLOSE.malformed, 'malformed');
    else if ('time' in frame) this.send({ time: { t: frame.time, now: this.#workshop.now } });
    else if ('show' in frame) this.#show(frame.show);
    else void this.#do(frame);
  }

  #show({ turn, ...shown }: Extract<ReadFrame, { show: unknown }>['show']): void {
    this.#workshop.show(this, turn, shown);
  }

  async #do({ n, command }: Extract<ReadFrame, { command: unknown }>): Promise<void> {
    this.#answering += 1;
    const outcome = await this.#outcomeOf(command, n);
    this.#answering -= 1;
    if (outcome.kind === 'done') this.send({ done: { n, version: outcome.version } });
    else this.send({ refused: { n, code: outcome.code } });
    if (this.#closing) this.close(this.#closing.code, this.#closing.reason);
  }

  /** What is no command that there is, or one of another content, is answered like any other that is refused. */
  async #outcomeOf(wanted: unknown, n: string): Promise<Outcome> {
    const { data: command } = commandShape.safeParse(wanted);
    if (command === undefined) return { kind: 'refused', code: 'request.invalid' };
    try {
      return await this.#workshop.ask(this, command, n);
    } catch (error) {
      this.#services.logger.error({ workshop: this.#workshop.id, error: String(error) }, 'command failed');
      return { kind: 'refused', code: error instanceof CodedError ? error.code : 'server.failed' };
    }
  }

  #refuse(code: CloseCode, reason: string): void {
    this.#services.metrics.refused(reason);
    this.close(code, reason);
  }
}

type ReadFrame = z.output<typeof pageFrameShape>;

/** Undefined where it is none. */
function read(bytes: Uint8Array): ReadFrame | undefined {
  try {
    return pageFrameShape.parse(JSON.parse(Buffer.from(bytes).toString()));
  } catch {
    return undefined;
  }
}
