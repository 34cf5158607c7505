/**
 * The strongly connected components of what is reachable from the starts, in no particular order (Kosaraju's
 * algorithm, without recursion: a hostile board must not overflow the stack).
 */
export function stronglyConnected(
  starts: readonly number[],
  next: (vertex: number) => readonly number[],
): number[][] {
  const finished = postorder(starts, next);
  const previous = new Map<number, number[]>(finished.map((vertex) => [vertex, []]));
  for (const vertex of finished) for (const other of next(vertex)) previous.get(other)?.push(vertex);
  const taken = new Set<number>();
  return finished.reverse().flatMap((root) => {
    if (taken.has(root)) return [];
    const component = [root];
    taken.add(root);
    for (const vertex of component) {
      for (const other of previous.get(vertex) ?? []) {
        if (taken.has(other)) continue;
        taken.add(other);
        component.push(other);
      }
    }
    return [component];
  });
}

/** Every vertex reachable from the starts, each after those that a depth-first search reached from it. */
function postorder(starts: readonly number[], next: (vertex: number) => readonly number[]): number[] {
  const seen = new Set<number>();
  const finished: number[] = [];
  const path: { readonly vertex: number; readonly rest: Iterator<number> }[] = [];
  const enter = (vertex: number) => {
    if (seen.has(vertex)) return;
    seen.add(vertex);
    path.push({ vertex, rest: next(vertex).values() });
  };
  for (const start of starts) {
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const step = top.rest.next();
      if (!step.done) enter(step.value);
      else finished.push(path.pop()?.vertex ?? top.vertex);
    }
  }
  return finished;
}
