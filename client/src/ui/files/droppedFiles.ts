/** What somebody drops: files, and folders of files. */
export interface Dropped {
  readonly files: readonly File[];
  readonly entries: readonly FileSystemEntry[];
}

/** What is dropped is known as long as its event lasts. */
export function droppedFiles({ items, files }: DataTransfer): Dropped {
  return { files: [...files], entries: [...items].flatMap((item) => item.webkitGetAsEntry() ?? []) };
}
