/** A board of `count` steps in rows, each led to from the step above it, as a `parcours.board` JSON value. */
export function gridBoard(count: number, columns: number): object {
  const steps = Array.from({ length: count }, (_, index) => ({
    id: `s${index}`,
    title: `Step ${index}`,
    x: (index % columns) * 290,
    y: Math.floor(index / columns) * 180,
  }));
  const legs = Array.from({ length: count - columns }, (_, index) => ({
    id: `l${index}`,
    from: `s${index}`,
    to: `s${index + columns}`,
  }));
  const meta = { title: 'A large board', language: 'en', city: '', currency: 'EUR' };
  return { format: 'parcours.board', version: 1, meta, steps, legs };
}
