import type { Page } from '@playwright/test';

/** Drops a file on a page as a person does who drags it there. */
export async function dropFile(
  page: Page,
  { name, text }: { readonly name: string; readonly text: string },
  at: { readonly x: number; readonly y: number },
): Promise<void> {
  await page.evaluate(
    ([content, title, x, y]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], title));
      const where = { bubbles: true, cancelable: true, clientX: x, clientY: y, dataTransfer };
      const target = document.elementFromPoint(x, y);
      target?.dispatchEvent(new DragEvent('dragover', where));
      target?.dispatchEvent(new DragEvent('drop', where));
    },
    [text, name, at.x, at.y] as const,
  );
}
