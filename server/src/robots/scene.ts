import { type Board, parseBoardJson } from '@parcours/shared/board';
import type { ErrorCode } from '@parcours/shared/errors';
import type { Scene } from '../ports/robotRunner.ts';

/** What a page is told before somebody comes in. */
export interface Entrance {
  readonly languages: readonly string[];
}

/** What a page gets that came in. */
export interface TakenSeat {
  readonly seat: string;
  readonly alias: string;
  readonly token: string;
}

/** What the server answered, where it is not what was asked for. */
export class Turned extends Error {
  readonly code: ErrorCode | undefined;

  constructor(status: number, code: ErrorCode | undefined) {
    super(`${status} ${code ?? ''}`);
    this.name = 'Turned';
    this.code = code;
  }
}

/** @throws Turned. */
export function entranceTo(scene: Scene): Promise<Entrance> {
  return asked(scene, `workshops/${scene.workshop}/entrance`);
}

/** @throws Turned. */
export function takeSeat(scene: Scene, wanted: object): Promise<TakenSeat> {
  return asked(scene, `workshops/${scene.workshop}/seats`, wanted);
}

/** The cities of the library, of which robots say that they come. @throws Turned. */
export async function citiesOf(scene: Scene): Promise<readonly string[]> {
  const { scenarios } = await asked<{ scenarios: readonly { city: { name: string } }[] }>(scene, 'scenarios');
  return scenarios.map(({ city }) => city.name).filter((name) => name !== '');
}

/** What a group could make of a scenario, in its language: the ways, barriers and proposals that its example shows. */
export class Examples {
  readonly #scene: Scene;
  readonly #known = new Map<string, Promise<Board>>();

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** @throws Turned. */
  of(scenario: string, language: string): Promise<Board> {
    const path = `scenarios/${encodeURIComponent(scenario)}?lang=${encodeURIComponent(language)}`;
    const known = this.#known.get(path);
    if (known) return known;
    const reading = this.#read(path);
    this.#known.set(path, reading);
    reading.catch(() => this.#known.delete(path));
    return reading;
  }

  async #read(path: string): Promise<Board> {
    const { example } = await asked<{ example: unknown }>(this.#scene, path);
    return parseBoardJson(example);
  }
}

async function asked<Answer>({ http, token }: Scene, path: string, body?: object): Promise<Answer> {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const answer = await fetch(`${http}/api/${path}`, {
    headers,
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  if (answer.ok) return answer.json() as Promise<Answer>;
  const refusal = (await answer.json().catch(() => ({}))) as { readonly code?: ErrorCode };
  throw new Turned(answer.status, refusal.code);
}
