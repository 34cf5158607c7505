import type { Outcome } from '@parcours/shared/analysis';
import { languageFor } from '@parcours/shared/messages';
import { capabilityIn, type LinkReading, linkPath } from '@parcours/shared/protocol';
import { ExternalLink, Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { type PointerEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { fetchPicture } from '../api/pictures.ts';
import { ApiError } from '../api/request.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { useLocale, useT } from '../i18n/useT.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { OutcomeBadge } from '../ui/OutcomeBadge.tsx';
import styles from './EmbedPage.module.css';

/** A board as a picture, to stand in a page of others: to be looked at, and opened elsewhere. */
export function EmbedPage({ reading }: { readonly reading: LinkReading | undefined }) {
  const t = useT();
  if (reading?.place.page !== 'embed' || reading.key.state !== 'whole')
    return <Told text={t('embed.incomplete')} />;
  const { token } = reading.key;
  // What stands in a page is in the hands of everybody who sees it.
  if (capabilityIn(token)?.role !== 'view') return <Told text={t('embed.tooStrong')} />;
  return <Embedded boardId={reading.place.id} token={token} />;
}

function Told({ text }: { readonly text: string }) {
  return (
    <main className={styles.told}>
      <p role="alert">{text}</p>
    </main>
  );
}

interface EmbeddedProps {
  readonly boardId: string;
  readonly token: string;
}

function Embedded({ boardId, token }: EmbeddedProps) {
  const t = useT();
  const { svg, trouble } = useLivePicture(boardId, token);
  const title = svg?.querySelector('title')?.textContent?.trim() ?? '';
  useEffect(() => {
    if (title !== '') document.title = `${title} – ${t('app.name')}`;
  }, [title, t]);
  if (trouble !== undefined && (svg === undefined || trouble !== 'embed.failed'))
    return <Told text={t(trouble)} />;
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        {title !== '' && <h1 dir="auto">{title}</h1>}
        <a
          href={`${linkPath({ page: 'board', id: boardId })}#k=${token}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          {t('embed.open')}
          <ExternalLink size={15} aria-hidden />
        </a>
      </header>
      <main className={styles.main}>
        {svg === undefined ? <p role="status">{t('app.loading')}</p> : <Picture svg={svg} />}
      </main>
      <Legend />
    </div>
  );
}

const OUTCOMES: readonly Outcome[] = ['open', 'hindered', 'blocked', 'unattainable', 'unexplored'];

function Legend() {
  const t = useT();
  return (
    <footer className={styles.legend}>
      <ul aria-label={t('embed.legend')}>
        {OUTCOMES.map((outcome) => (
          <li key={outcome}>
            <OutcomeBadge outcome={outcome} label={t(`outcome.${outcome}`)} size="sm" />
          </li>
        ))}
      </ul>
    </footer>
  );
}

/** While the page is in sight the board is looked at again so often. */
const AGAIN_MILLISECONDS = 120_000;

interface Live {
  readonly svg: SVGSVGElement | undefined;
  readonly trouble: MessageKey | undefined;
}

/** The board's picture for the public, in the colours of the device, fetched again while somebody can see it. */
function useLivePicture(boardId: string, token: string): Live {
  const locale = useLocale();
  const [live, setLive] = useState<Live>({ svg: undefined, trouble: undefined });
  useEffect(() => {
    const aborter = new AbortController();
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const look = async () => {
      if (document.hidden) return;
      const options = {
        lang: languageFor([locale]),
        audience: 'public',
        theme: dark.matches ? 'dark' : 'light',
      } as const;
      try {
        const svg = readSvg(await fetchPicture({ boardId, token }, options, aborter.signal));
        setLive({ svg, trouble: undefined });
      } catch (error) {
        if (!aborter.signal.aborted) setLive(({ svg }) => ({ svg, trouble: troubleIn(error) }));
      }
    };
    const now = () => void look();
    now();
    const timer = setInterval(now, AGAIN_MILLISECONDS);
    document.addEventListener('visibilitychange', now);
    dark.addEventListener('change', now);
    addEventListener('online', now);
    return () => {
      aborter.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', now);
      dark.removeEventListener('change', now);
      removeEventListener('online', now);
    };
  }, [boardId, token, locale]);
  return live;
}

function troubleIn(error: unknown): MessageKey {
  const status = error instanceof ApiError ? error.status : 0;
  if (status === 404 || status === 410) return 'embed.gone';
  return status === 401 || status === 403 ? 'embed.refused' : 'embed.failed';
}

function readSvg(text: string): SVGSVGElement | undefined {
  const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
  return documentElement instanceof SVGSVGElement ? documentElement : undefined;
}

const ZOOM = { least: 1, most: 12, step: 1.4 } as const;

/** All of it as wide as the page; larger, it is moved by scrolling, dragging and the arrow keys. */
function Picture({ svg }: { readonly svg: SVGSVGElement }) {
  const t = useT();
  const frame = useRef<HTMLElement>(null);
  const [zoom, setZoom] = useState<number>(ZOOM.least);
  useLayoutEffect(() => {
    const shown = document.importNode(svg, true);
    // The style sheet gives it its size.
    shown.removeAttribute('width');
    shown.removeAttribute('height');
    frame.current?.replaceChildren(shown);
  }, [svg]);
  const change = useCallback((factor: number) => {
    const box = frame.current;
    setZoom((before) => {
      const after = Math.min(ZOOM.most, Math.max(ZOOM.least, before * factor));
      if (box !== null) requestAnimationFrame(() => keepMiddle(box, after / before));
      return after;
    });
  }, []);
  return (
    <>
      <section
        ref={frame}
        className={styles.picture}
        style={{ '--zoom': zoom }}
        dir="ltr"
        aria-label={t('embed.picture')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by the keyboard too
        tabIndex={0}
        onPointerDown={startDrag}
        onPointerMove={drag}
        onKeyDown={({ key }) => {
          if (key === '+' || key === '=') change(ZOOM.step);
          if (key === '-') change(1 / ZOOM.step);
        }}
      />
      <div className={styles.zoom}>
        <IconButton label={t('canvas.zoom.in')} onPress={() => change(ZOOM.step)}>
          <ZoomIn size={18} aria-hidden />
        </IconButton>
        <IconButton label={t('canvas.zoom.out')} onPress={() => change(1 / ZOOM.step)}>
          <ZoomOut size={18} aria-hidden />
        </IconButton>
        <IconButton label={t('embed.fit')} onPress={() => setZoom(ZOOM.least)}>
          <Maximize size={18} aria-hidden />
        </IconButton>
      </div>
    </>
  );
}

/** What was in the middle stays there. */
function keepMiddle(box: HTMLElement, factor: number): void {
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = box;
  box.scrollTo({
    left: (scrollLeft + clientWidth / 2) * factor - clientWidth / 2,
    top: (scrollTop + clientHeight / 2) * factor - clientHeight / 2,
  });
}

/** A finger scrolls by itself. */
function startDrag(event: PointerEvent<HTMLElement>): void {
  if (event.pointerType === 'mouse' && event.button === 0)
    event.currentTarget.setPointerCapture(event.pointerId);
}

function drag(event: PointerEvent<HTMLElement>): void {
  const box = event.currentTarget;
  if (!box.hasPointerCapture(event.pointerId)) return;
  box.scrollBy(-event.movementX, -event.movementY);
}
