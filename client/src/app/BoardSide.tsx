import { type ReactNode, useLayoutEffect } from 'react';
import type { LazyPart } from '../api/lazyPart.ts';
import { useT } from '../i18n/useT.ts';
import { usePart } from '../ui/usePart.ts';
import styles from './BoardSides.module.css';
import { ReloadButton } from './emptyPages.tsx';
import { holdFonts } from './fonts.ts';

interface BoardSideProps<Value> {
  readonly of: LazyPart<Value>;
  children(panels: Value): ReactNode;
}

/** A part of the page that is drawn once it is there. */
export function BoardSide<Value>({ of, children }: BoardSideProps<Value>) {
  const t = useT();
  const part = usePart(of);
  switch (part.step) {
    case 'there':
      return children(part.value);
    case 'fetching':
      return <Coming />;
    case 'missing':
      return (
        <div role="alert" className={styles.missing}>
          <p>{t(`part.missing.${part.why}`)}</p>
          {part.why === 'gone' && <ReloadButton />}
        </div>
      );
  }
}

function Coming() {
  const t = useT();
  // What one works with comes before the letters that it is written in.
  useLayoutEffect(holdFonts, []);
  return <p className={styles.coming}>{t('app.loading')}</p>;
}
