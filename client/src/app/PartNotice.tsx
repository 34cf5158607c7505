import { CloudOff, RefreshCw } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import { type Missing, release } from '../api/release.ts';
import { useT } from '../i18n/useT.ts';
import { whenAllSent } from '../session/unsent.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { useReload } from './emptyPages.tsx';
import styles from './PartNotice.module.css';

interface PartNoticeProps {
  readonly why: Missing;
  /** Gives up going to the page that is missing. */
  onStay(): void;
}

/** Over the page that stays: why the one that is wanted does not come, and that it is being seen to. */
export function PartNotice({ why, onStay }: PartNoticeProps) {
  const t = useT();
  const stay = (
    <Button size="sm" onPress={onStay}>
      {t('part.stay')}
    </Button>
  );
  switch (why) {
    case 'unreachable':
      return <Notice icon={<CloudOff size={18} aria-hidden />} text={t('part.unreachable')} actions={stay} />;
    case 'gone':
      return <Replaced actions={stay} />;
  }
}

/** A new page takes the place of this one as soon as nothing can be lost by it; before, if the person wants it. */
function Replaced({ actions }: { readonly actions: ReactNode }) {
  const t = useT();
  const { reload } = useReload();
  useEffect(() => whenAllSent(reload), [reload]);
  return (
    <Notice
      icon={<RefreshCw size={18} aria-hidden />}
      text={t('part.gone')}
      actions={
        <>
          <Button size="sm" variant="primary" onPress={reload}>
            {t('part.load')}
          </Button>
          {actions}
        </>
      }
    />
  );
}

/** Says that there is a newer release, which whoever is at work loads when it suits them. */
export function ReleaseNotice() {
  const t = useT();
  const isReplaced = useStore(release, (state) => state.isReplaced);
  const { reload } = useReload();
  if (!isReplaced) return null;
  return (
    <Notice
      icon={<RefreshCw size={18} aria-hidden />}
      text={t('part.newer')}
      actions={
        <Button size="sm" onPress={reload}>
          {t('part.load')}
        </Button>
      }
    />
  );
}

interface NoticeProps {
  readonly icon: ReactNode;
  readonly text: string;
  readonly actions: ReactNode;
}

function Notice({ icon, text, actions }: NoticeProps) {
  return (
    <div className={styles.notice}>
      <Banner icon={icon} text={text}>
        {actions}
      </Banner>
    </div>
  );
}
