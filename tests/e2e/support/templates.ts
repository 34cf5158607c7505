/** What a board is made of that has a frame with a step in it, and a step beside it. */
export function template(locked: boolean) {
  return {
    board: {
      format: 'parcours.board',
      version: 1,
      meta: { title: 'A template', language: 'en', city: '', currency: 'EUR' },
      steps: [
        { id: 'inside', title: 'Part of the template', x: 60, y: 60 },
        { id: 'outside', title: 'Free', x: 500, y: 60 },
      ],
      frames: [{ id: 'frame', title: 'Template', x: 0, y: 0, width: 380, height: 280, locked }],
    },
  };
}
