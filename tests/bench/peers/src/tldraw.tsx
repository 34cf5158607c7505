import { createRoot } from 'react-dom/client';
import { createBindingId, createShapeId, type Editor, Tldraw, toRichText } from 'tldraw';
import 'tldraw/tldraw.css';
import { CARD, cardOf, rootElement } from './page.ts';

function draw(editor: Editor): void {
  const { cards, ways } = window.shapes;
  editor.run(() => {
    editor.createShapes(
      cards.map(({ id, title, x, y }) => ({
        id: createShapeId(id),
        type: 'geo' as const,
        x,
        y,
        props: {
          w: CARD.width,
          h: CARD.height,
          richText: toRichText(title),
          size: 's' as const,
          fill: 'solid' as const,
        },
      })),
    );
    editor.createShapes(ways.map(({ id }) => ({ id: createShapeId(id), type: 'arrow' as const })));
    editor.createBindings(
      ways.flatMap(({ id, from, to }) =>
        (['start', 'end'] as const).map((terminal) => ({
          id: createBindingId(`${id}-${terminal}`),
          type: 'arrow' as const,
          fromId: createShapeId(id),
          toId: createShapeId(terminal === 'start' ? from : to),
          props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false },
        })),
      ),
    );
  });
  editor.setCameraOptions({ ...editor.getCameraOptions(), zoomSteps: [0.01, 0.1, 1, 8] });
  editor.zoomToFit();
  window.middleOf = (id) => {
    const { x, y } = cardOf(id);
    return editor.pageToScreen({ x: x + CARD.width / 2, y: y + CARD.height / 2 });
  };
}

createRoot(rootElement()).render(<Tldraw onMount={draw} options={{ maxShapesPerPage: 20_000 }} />);
