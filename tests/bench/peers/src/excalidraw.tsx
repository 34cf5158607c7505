import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import { createRoot } from 'react-dom/client';
import { CARD, cardOf, rootElement } from './page.ts';

const { cards, ways } = window.shapes;

const ELEMENTS = convertToExcalidrawElements(
  [
    ...cards.map(({ id, title, x, y }) => ({
      type: 'rectangle' as const,
      id,
      x,
      y,
      ...CARD,
      backgroundColor: '#ffffff',
      roughness: 0,
      label: { text: title },
    })),
    ...ways.map(({ id, from, to }) => {
      const [start, end] = [cardOf(from), cardOf(to)];
      return {
        type: 'arrow' as const,
        id,
        x: start.x + CARD.width,
        y: start.y + CARD.height / 2,
        width: end.x - start.x - CARD.width,
        height: end.y - start.y,
        roughness: 0,
        start: { id: from },
        end: { id: to },
      };
    }),
  ],
  { regenerateIds: false },
);

createRoot(rootElement()).render(
  <Excalidraw
    initialData={{ elements: ELEMENTS, scrollToContent: false }}
    excalidrawAPI={(api) => {
      setTimeout(() => {
        api.scrollToContent(api.getSceneElements(), { fitToViewport: true, viewportZoomFactor: 0.85 });
        window.middleOf = (id) => {
          const { scrollX, scrollY, zoom, offsetLeft, offsetTop } = api.getAppState();
          const { x, y } = cardOf(id);
          return {
            x: (x + CARD.width / 2 + scrollX) * zoom.value + offsetLeft,
            y: (y + CARD.height / 2 + scrollY) * zoom.value + offsetTop,
          };
        };
      }, 500);
    }}
  />,
);
