import type { Problem } from '@parcours/shared/board';
import { FileWarning } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useBoard } from '../../session/hooks.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProblemTable } from '../../ui/ProblemTable.tsx';

/** Says that something on the board cannot be read, and lists it on demand; nothing while all is well. */
export function ProblemBanner() {
  const t = useT();
  const problems = useBoard((state) => state.problems);
  const [isOpen, setOpen] = useState(false);
  if (problems.length === 0) return null;
  return (
    <Banner
      icon={<FileWarning size={18} aria-hidden />}
      text={t('problems.banner', { count: thingsIn(problems) })}
    >
      <Button size="sm" onPress={() => setOpen(true)}>
        {t('problems.show')}
      </Button>
      {isOpen && (
        <Dialog
          size="lg"
          title={t('problems.title')}
          closeLabel={t('common.close')}
          onClose={() => setOpen(false)}
        >
          <p>{t('problems.text')}</p>
          <ProblemTable problems={problems} />
        </Dialog>
      )}
    </Banner>
  );
}

/** How many records, or other things, the problems are about: of one record there can be several. */
export function thingsIn(problems: readonly Problem[]): number {
  const keys = problems.map(({ collection, id }, index) => (id === '' ? index : `${collection} ${id}`));
  return new Set(keys).size;
}
