import type { KeyboardEvent } from 'react';

/** Where an arrow key leads from a row of a grid, by how the rows lie on the page. */
export function nextInGrid(
  grid: HTMLElement,
  { key, currentTarget }: KeyboardEvent<HTMLElement>,
): HTMLElement | undefined {
  const rows = [...grid.querySelectorAll<HTMLElement>(':scope > [role=row]')];
  const at = rows.indexOf(currentTarget);
  const columns = rows.filter(({ offsetTop }) => offsetTop === rows[0]?.offsetTop).length;
  const forward = getComputedStyle(grid).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return rows[at + (key === forward ? 1 : -1)];
    case 'ArrowDown':
      return rows[at + columns];
    case 'ArrowUp':
      return rows[at - columns];
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    default:
      return undefined;
  }
}
