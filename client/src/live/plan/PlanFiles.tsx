import type { Phase } from '@parcours/shared/workshop';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { FileButton } from '../../ui/files/FileButton.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { useLiveT } from '../LiveWords.tsx';
import styles from './Plan.module.css';
import { type PlanFault, readPlanFile, writePlanFile } from './planFile.ts';
import { usePlanFaultWords } from './usePlanFaultWords.ts';

interface PlanFilesProps {
  /** Without one, there is none to save. */
  readonly plan: readonly Phase[] | undefined;
  /** What the file is called after; nothing for the usual name. */
  readonly title: string;
  onOpen(plan: readonly Phase[]): void;
}

/** A plan is saved as a file, and opened again for another workshop or scenario. */
export function PlanFiles({ plan, title, onOpen }: PlanFilesProps) {
  const say = useLiveT();
  const faultWords = usePlanFaultWords();
  const [said, setSaid] = useState<{ readonly faults: readonly PlanFault[]; readonly name: string }>();
  const open = async (file: File) => {
    const reading = readPlanFile(await file.text());
    if (reading.faults === undefined) onOpen(reading.plan);
    setSaid({ faults: reading.faults ?? [], name: file.name });
  };
  return (
    <>
      <div className={styles.files}>
        {plan !== undefined && (
          <Button
            size="sm"
            icon={<FileDown size={16} aria-hidden />}
            onPress={() =>
              saveFile(
                new Blob([writePlanFile(plan)], { type: 'application/json' }),
                `${title.trim() || say('prepare.plan.file')}.json`,
              )
            }
          >
            {say('prepare.plan.save')}
          </Button>
        )}
        <FileButton size="sm" accept=".json,application/json" onChoose={(file) => void open(file)}>
          {say('prepare.plan.open')}
        </FileButton>
      </div>
      <div role="status" className={styles.opened}>
        {said?.faults.length === 0 && <p>{say('prepare.plan.opened', { name: said.name })}</p>}
        {said !== undefined && said.faults.length > 0 && (
          <>
            <p className={styles.refused}>{say('prepare.plan.refused', { name: said.name })}</p>
            <ul className={styles.faults}>
              {said.faults.map((fault) => (
                <li key={JSON.stringify(fault)}>{faultWords(fault)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
