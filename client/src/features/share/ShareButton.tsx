import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { ShareDialog } from './ShareDialog.tsx';

export function ShareButton() {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Link2 size={18} aria-hidden />} onPress={() => setOpen(true)}>
        {t('board.share')}
      </Button>
      {isOpen && <ShareDialog onClose={() => setOpen(false)} />}
    </>
  );
}
