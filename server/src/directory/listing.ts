import type { ActorKind, Channel, Level } from '@parcours/shared/board';
import type { DirectoryProblem, DirectoryProblemCode } from '@parcours/shared/directory';
import { CodedError } from '@parcours/shared/errors';

/** What something is called, by language (main tag of BCP 47; the empty text where the file does not say which). */
export type Labels = ReadonlyMap<string, string>;

/** What a directory says, whatever its format. */
export interface Listing {
  readonly title?: Labels | undefined;
  readonly licence?: string | undefined;
  readonly attribution?: string | undefined;
  /** Whether it is all of the directory: what is not in it is gone. */
  readonly isWhole: boolean;
  readonly organisations: readonly ListedOrganisation[];
  readonly services: readonly ListedService[];
}

interface Listed {
  /** As the directory has it; the same when it is read again. */
  readonly id: string;
  readonly name: Labels;
  readonly about?: Labels | undefined;
  /** To find out by what may be listed twice. */
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
}

export interface ListedOrganisation extends Listed {
  readonly url?: string | undefined;
  readonly kind?: ActorKind | undefined;
  readonly level?: Level | undefined;
  /** What its kind may be guessed from, where the file has none of ours. */
  readonly sort?: string | undefined;
}

export interface ListedService extends Listed {
  /** Its id; undefined where the directory names none. */
  readonly organisation: string | undefined;
  readonly channels: readonly Channel[];
  /** BCP 47. */
  readonly languages: readonly string[];
  readonly eligibility?: Labels | undefined;
  readonly documents: readonly Labels[];
  /** What it is about. */
  readonly themes: readonly Labels[];
  /** The town or quarter. */
  readonly place?: Labels | undefined;
  /** What somebody leaves it with. */
  readonly gives: readonly Labels[];
  readonly fee?: number | undefined;
  readonly waitDays?: number | undefined;
  /** ISO date. */
  readonly verifiedOn?: string | undefined;
}

/** A name in no language that is known. */
export function unlabelled(text: string): Labels {
  return new Map(text === '' ? [] : [['', text]]);
}

/** In signs, and so many more for each value. */
const MOST_REFERRED = 1_000_000_000;
const OF_A_VALUE = 100;

/**
 * Counts what is read for whatever refers to it: a small file may have each of its services refer to each of its costs,
 * and would be read for hours.
 */
export class Referred {
  #signs = 0;

  /** @throws CodedError `directory.too-large`. */
  count(signs: number): void {
    this.#signs += signs + OF_A_VALUE;
    if (this.#signs > MOST_REFERRED) throw new CodedError('directory.too-large', { most: MOST_REFERRED });
  }
}

/** Collects what is wrong with a file, told once for each kind of it. */
export class Problems {
  readonly #known = new Map<DirectoryProblemCode, DirectoryProblem>();

  note(code: DirectoryProblemCode, where: string, count = 1): void {
    const before = this.#known.get(code);
    this.#known.set(code, {
      code,
      where: before?.where ?? where.slice(0, 120),
      count: (before?.count ?? 0) + count,
    });
  }

  all(): readonly DirectoryProblem[] {
    return [...this.#known.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
  }
}
