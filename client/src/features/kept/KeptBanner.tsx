import { PackageOpen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { KeptDialog } from './KeptDialog.tsx';

/** Says that changes of this person's were not taken, and shows them on demand; nothing while there are none. */
export function KeptBanner() {
  const t = useT();
  const { kept } = useSession();
  const { left, taken } = useStore(kept.store);
  const [isOpen, setOpen] = useState(false);
  useWordWhenAllAreTaken(left.length, taken);
  if (left.length === 0) return null;
  const words =
    taken === 0
      ? t('kept.none', { count: left.length })
      : `${t('kept.taken', { count: taken })} ${t('kept.left', { count: left.length })}`;
  return (
    <Banner icon={<PackageOpen size={18} aria-hidden />} text={words}>
      <Button size="sm" onPress={() => setOpen(true)}>
        {t('kept.show')}
      </Button>
      {isOpen && <KeptDialog left={left} onClose={() => setOpen(false)} />}
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
