import { CodedError, type ErrorCode } from '@parcours/shared/errors';
import type { Product } from '../ports/jobRunner.ts';

/** What a process says of its job: errors cross between processes without their class. */
export type Answer =
  | { readonly kind: 'done'; readonly product: Product }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly details: CodedError['details'] }
  | { readonly kind: 'failed'; readonly stack: string };

export function answerTo(error: unknown): Answer {
  if (error instanceof CodedError) return { kind: 'refused', code: error.code, details: error.details };
  return { kind: 'failed', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** @throws CodedError where the job was refused; Error with the process's own stack where it failed. */
export function productOf(answer: Answer): Product {
  switch (answer.kind) {
    case 'done':
      return answer.product;
    case 'refused':
      throw new CodedError(answer.code, answer.details);
    case 'failed':
      throw new Error(`in a process beside: ${answer.stack}`);
  }
}
