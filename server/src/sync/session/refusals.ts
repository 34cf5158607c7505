import { CodedError, type ErrorCode } from '@parcours/shared/errors';
import { CLOSE, type CloseCode, encodePermissionDenied } from '@parcours/shared/protocol';
import type { Logger } from '../../ports/logger.ts';
import type { Metrics } from '../../ports/metrics.ts';
import type { Member } from '../room/member.ts';

interface Services {
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** How the messages of one connection are refused: what is logged, what its client is told, and whether it ends. */
export class Refusals {
  readonly #document: string;
  readonly #member: Member;
  readonly #services: Services;
  readonly #onEnd: () => void;
  #hasRefusedViewer = false;

  /** `onEnd` is called when a refusal has closed the connection. */
  constructor(document: string, member: Member, services: Services, onEnd: () => void) {
    this.#document = document;
    this.#member = member;
    this.#services = services;
    this.#onEnd = onEnd;
  }

  /** Whether a change of a viewer was refused: nothing of theirs is confirmed as saved then. */
  get hasRefusedViewer(): boolean {
    return this.#hasRefusedViewer;
  }

  /** Said once: a viewer's page may hold edits from before, and viewing goes on without them. */
  viewer(): void {
    if (this.#hasRefusedViewer) return;
    this.#hasRefusedViewer = true;
    this.#services.metrics.refused('access.role');
    this.#member.send(encodePermissionDenied('access.role'));
  }

  /** A change of theirs was taken: they may write by now, and have sent all that was refused before. */
  accepted(): void {
    this.#hasRefusedViewer = false;
  }

  /**
   * The client has made a change that nobody else will ever have, so it must begin again. Where only the moment was
   * wrong, since the client id is still another connection's, it may come back with all that it has.
   */
  change(code: ErrorCode): void {
    if (code === 'board.trimmed') {
      this.copy();
      return;
    }
    const { role } = this.#member;
    this.#services.logger.warn({ document: this.#document, code, role }, 'change refused');
    this.#member.send(encodePermissionDenied(code));
    this.end(code === 'access.client' ? CLOSE.tryAgain : CLOSE.forbidden, code);
  }

  /** The board's log no longer has what the client's copy is built on. */
  copy(): void {
    this.#services.logger.info({ document: this.#document }, 'copy from before a pruning');
    this.#member.send(encodePermissionDenied('board.trimmed'));
    this.end(CLOSE.beginAnew, 'board.trimmed');
  }

  /** A message of so many bytes could not be read. */
  malformed(bytes: number, error: unknown): void {
    const reason = error instanceof Error ? error.message : 'malformed';
    this.#services.logger.warn({ document: this.#document, reason, bytes }, 'malformed message');
    this.end(CLOSE.malformed, 'malformed');
  }

  /** The room could not be opened. */
  unopened(error: unknown): void {
    const code = error instanceof CodedError ? CLOSE_CODES.get(error.code) : undefined;
    if (code === undefined) {
      this.#services.logger.error({ document: this.#document, error: String(error) }, 'room not loaded');
    }
    this.#member.close(code ?? CLOSE.failed, error instanceof CodedError ? error.code : 'not loaded');
  }

  end(code: CloseCode, reason: string): void {
    this.#services.metrics.refused(reason);
    this.#member.close(code, reason);
    this.#onEnd();
  }
}

const CLOSE_CODES: ReadonlyMap<string, CloseCode> = new Map([
  ['board.not-found', CLOSE.noSuchBoard],
  ['board.version', CLOSE.newerVersion],
  ['server.stopping', CLOSE.goingAway],
]);
