import type { ComponentProps } from 'react';
import { LibraryWords } from '../../ui/LibraryWords.tsx';
import { TakeOffShelf } from '../../ui/TakeOffShelf.tsx';

/** As `TakeOffShelf`, with its words, which a page without published scenarios does without. */
export function TakeOffScenario(props: ComponentProps<typeof TakeOffShelf>) {
  return (
    <LibraryWords>
      <TakeOffShelf {...props} />
    </LibraryWords>
  );
}
