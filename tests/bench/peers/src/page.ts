import '../../shapes.ts';

export const CARD = { width: 260, height: 120 } as const;

export function cardOf(id: string) {
  const card = window.shapes.cards.find((each) => each.id === id);
  if (card === undefined) throw new Error(`no card ${id}`);
  return card;
}

export function rootElement(): HTMLElement {
  const root = document.getElementById('root');
  if (root === null) throw new Error('no root');
  return root;
}
