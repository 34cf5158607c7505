import type { Page } from '@playwright/test';

interface Dropped {
  readonly name: string;
  readonly text: string;
}
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Drops a file on a page as a person does who drags it there. */
export function dropFile(page: Page, file: Dropped, at: Spot): Promise<void> {
  return dropFiles(page, [file], at);
}

export async function dropFiles(page: Page, files: readonly Dropped[], at: Spot): Promise<void> {
  await page.evaluate(
    ([dropped, x, y]) => {
      const dataTransfer = new DataTransfer();
      for (const { name, text } of dropped) dataTransfer.items.add(new File([text], name));
      const where = { bubbles: true, cancelable: true, clientX: x, clientY: y, dataTransfer };
      const target = document.elementFromPoint(x, y);
      target?.dispatchEvent(new DragEvent('dragover', where));
      target?.dispatchEvent(new DragEvent('drop', where));
    },
    [[...files], at.x, at.y] as const,
  );
}
