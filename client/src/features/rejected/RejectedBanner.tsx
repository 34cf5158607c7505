import { PackageOpen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { RejectedDialog } from './RejectedDialog.tsx';

/** Says that changes of this person's were not taken, and shows them on demand; nothing while there are none. */
export function RejectedBanner() {
  const t = useT();
  const { rejected } = useSession();
  const { remaining, applied } = useStore(rejected.store);
  const isStored = useStore(rejected.keeping) === 'kept';
  const [isOpen, setOpen] = useState(false);
  useWordWhenAllAreTaken(remaining.length, applied);
  if (remaining.length === 0) return null;
  const count = remaining.length;
  const taking = applied === 0 ? '' : `${t('kept.taken', { count: applied })} `;
  const leaving = isStored
    ? t(applied === 0 ? 'kept.none' : 'kept.left', { count })
    : t('kept.notStored', { count });
  return (
    <Banner icon={<PackageOpen size={18} aria-hidden />} text={taking + leaving}>
      <Button size="sm" onPress={() => setOpen(true)}>
        {t('kept.show')}
      </Button>
      {isOpen && <RejectedDialog left={remaining} onClose={() => setOpen(false)} />}
    </Banner>
  );
}

function useWordWhenAllAreTaken(left: number, taken: number): void {
  const t = useT();
  const toast = useToast();
  const before = useRef(taken);
  useEffect(() => {
    if (left === 0 && taken > before.current) toast({ tone: 'info', message: t('kept.all') });
    before.current = taken;
  }, [left, taken, toast, t]);
}
