import { Component, type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Missing } from '../api/release.ts';
import { whenServerAnswers } from '../api/serverAnswers.ts';
import { useT } from '../i18n/useT.ts';
import { isAllSent } from '../session/unsent.ts';
import { moveStill } from '../still/still.ts';
import { Button } from '../ui/Button.tsx';
import { Message } from '../ui/Message.tsx';
import styles from './emptyPages.module.css';
import { holdFonts } from './fonts.ts';
import { navigate } from './useRoute.ts';

/** While a page, or a board's content, is on its way; in its place a still of the board, where there is one. */
export function Loading() {
  const t = useT();
  const still = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (still.current !== null) moveStill(still.current);
  }, []);
  useLayoutEffect(holdFonts, []);
  return (
    <>
      <p role="status" className={styles.loading}>
        {t('app.loading')}
      </p>
      <div ref={still} />
    </>
  );
}

export function NotFound() {
  const t = useT();
  return (
    <Message title={t('notFound.title')} text={t('notFound.text')}>
      <HomeButton variant="primary" />
    </Message>
  );
}

/** Where there is no other page to stay on: why the one that is wanted does not come. */
export function MissingPage({ why }: { readonly why: Missing }) {
  const t = useT();
  return (
    <Message title={t('part.missing.title')} text={t(`part.missing.${why}`)}>
      <ReloadButton />
      <HomeButton />
    </Message>
  );
}

type State = { readonly step: 'fine' } | { readonly step: 'failed'; readonly isAllSent: boolean };

/** Keeps a fault in one page from leaving a blank window. Give it a `key`, so that another page starts afresh. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { step: 'fine' };

  static getDerivedStateFromError(): State {
    return { step: 'failed', isAllSent: isAllSent() };
  }

  override render() {
    const { state } = this;
    return state.step === 'failed' ? <Crash isAllSent={state.isAllSent} /> : this.props.children;
  }
}

interface CrashProps {
  /** Whether the server had all that was done on the page. */
  readonly isAllSent: boolean;
}

function Crash({ isAllSent }: CrashProps) {
  const t = useT();
  return (
    <Message title={t('crash.title')} text={t(isAllSent ? 'crash.text' : 'crash.unsent')}>
      <ReloadButton />
    </Message>
  );
}

/** The way out of a page with nothing to show. */
export function HomeButton({ variant }: { readonly variant?: 'primary' }) {
  const t = useT();
  return (
    <Button {...(variant && { variant })} onPress={() => navigate({ page: 'home' })}>
      {t('notFound.home')}
    </Button>
  );
}

/** Loads the page anew, and says so where it has to wait for the server. */
export function ReloadButton() {
  const t = useT();
  const { reload, isWaiting } = useReload();
  return (
    <>
      <Button variant="primary" isDisabled={isWaiting} onPress={reload}>
        {t('crash.reload')}
      </Button>
      <p role="status">{isWaiting ? t('crash.waiting') : ''}</p>
    </>
  );
}

interface Reload {
  /** Loads the page anew once the server answers: without it only the browser's own error page would come. */
  readonly reload: () => void;
  /** The server has been asked and has not answered yet. */
  readonly isWaiting: boolean;
}

export function useReload(): Reload {
  const [isWaiting, setWaiting] = useState(false);
  const reload = useCallback(() => {
    setWaiting(true);
    void whenServerAnswers().then(() => location.reload());
  }, []);
  return { reload, isWaiting };
}
