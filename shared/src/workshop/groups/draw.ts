/** Numbers from 0 up to 1 that look drawn and are the same for the same seed: Mulberry32, by Tommy Ettinger (public domain). */
export function drawsFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** In a drawn order. */
export function shuffled<T>(items: readonly T[], draw: () => number): T[] {
  const order = items.map((item) => ({ item, at: draw() }));
  return order.sort((a, b) => a.at - b.at).map(({ item }) => item);
}
