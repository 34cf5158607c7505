/** How many places wait for something to show. */
let waiting = 0;

/** Letters of another kind stand in for the fonts until there is something to read, which is waited for longer. */
export function fetchFonts(): void {
  // Without them the page is read all the same.
  if (waiting === 0) import('./fontFaces.ts').catch(() => {});
}

/** Has them wait until there is something to show instead; returns what ends that. */
export function holdFonts(): () => void {
  waiting += 1;
  return () => {
    waiting -= 1;
    // Whatever waits next does so by then.
    queueMicrotask(fetchFonts);
  };
}
