import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../i18n/useT.ts';
import { useAnalysis, useBoard } from '../../../session/hooks.ts';
import { useSession } from '../../../session/SessionContext.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/controls.tsx';
import styles from './GroupParts.module.css';

/** Adds an action against one of the gaps, by the numbers that the report's internal edition gives them. */
export function AddAction({ onAdded }: { onAdded(id: string): void }) {
  const t = useT();
  const { attempt, commands } = useSession();
  const gaps = useAnalysis(({ analysis }) => analysis?.barriers) ?? [];
  const barriers = useBoard(({ records }) => records.barriers);
  const [chosen, setChosen] = useState<string>();
  const options = gaps.flatMap(({ barrier }, at) => {
    const title = barriers.get(barrier)?.title;
    return title === undefined ? [] : [{ value: barrier, label: `${at + 1}. ${title}` }];
  });
  const gap = options.find(({ value }) => value === chosen) ?? options[0];
  if (gap === undefined) return null;
  const add = () => {
    const fields = { barriers: [gap.value], title: t('proposals.new') };
    const id = attempt(() => commands.addRecord('proposals', fields));
    if (id !== undefined) onAdded(id);
  };
  return (
    <div className={styles.add}>
      <Select label={t('report.edit.actions.gap')} value={gap.value} options={options} onChange={setChosen} />
      <div>
        <Button size="sm" icon={<Plus size={16} aria-hidden />} onPress={add}>
          {t('report.edit.actions.add')}
        </Button>
      </div>
    </div>
  );
}
