/** The waiting work of each owner, the owner whose turn is next first. */
const waiting = new Map<object, (() => Promise<void>)[]>();
let isWorking = false;

/**
 * Runs work that takes much memory for a time one after the other, over all callers. Owners take turns, so that much work
 * for one delays another by one piece of work at most.
 */
export function oneByOne<Result>(owner: object, work: () => Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const line = waiting.get(owner) ?? [];
    line.push(() => work().then(resolve, reject));
    waiting.set(owner, line);
    if (!isWorking) void doAll();
  });
}

async function doAll(): Promise<void> {
  isWorking = true;
  for (let next = takeNext(); next !== undefined; next = takeNext()) await next();
  isWorking = false;
}

function takeNext(): (() => Promise<void>) | undefined {
  const [first] = waiting;
  if (first === undefined) return undefined;
  const [owner, line] = first;
  const next = line.shift();
  waiting.delete(owner);
  if (line.length > 0) waiting.set(owner, line);
  return next;
}
