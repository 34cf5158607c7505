/** Whether tests are run at length, as `pnpm test:long` does. */
const isAtLength = process.env.AT_LENGTH === '1';

/** What takes minutes when tests are run at length, what takes seconds otherwise. */
export function atLength<T>(long: T, usual: T): T {
  return isAtLength ? long : usual;
}

/** All when tests are run at length, otherwise every so many of them, the first included. */
export function someOf<T>(all: readonly T[], every: number): readonly T[] {
  return atLength(
    all,
    all.filter((_, at) => at % every === 0),
  );
}

type Axes = Readonly<Record<string, readonly unknown[]>>;
type Case<A extends Axes> = { readonly [K in keyof A]: A[K][number] };

/**
 * Cases that take a value of each axis: all there are when tests are run at length, otherwise few in which any two values
 * of different axes come together.
 */
export function casesOf<const A extends Axes>(axes: A): readonly Case<A>[] {
  return atLength(productOf(axes), pairwise(productOf(axes)));
}

function productOf<const A extends Axes>(axes: A): Case<A>[] {
  return Object.entries(axes).reduce<object[]>(
    (all, [name, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  ) as Case<A>[];
}

/** Takes the case with the most pairs that no other had, until there is none. */
function pairwise<C extends object>(all: readonly C[]): C[] {
  const open = new Set(all.flatMap(pairsIn));
  const taken: C[] = [];
  const news = (one: C) => pairsIn(one).filter((pair) => open.has(pair));
  while (open.size > 0) {
    const best = all.reduce((most, one) => (news(one).length > news(most).length ? one : most));
    for (const pair of news(best)) open.delete(pair);
    taken.push(best);
  }
  return taken;
}

function pairsIn(one: object): string[] {
  const parts = Object.entries(one).map((part) => JSON.stringify(part));
  return parts.flatMap((part, at) => parts.slice(at + 1).map((other) => `${part} ${other}`));
}
