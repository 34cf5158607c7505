import type { NameInProse } from '@parcours/shared/report';
import { EyeOff } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useBoard } from '../../session/hooks.ts';
import { findRecord, type RecordMaps } from '../../store/boardStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './ReportPage.module.css';

interface SensitiveNamesProps {
  readonly names: readonly NameInProse[];
  /** Leads to the card of a record. */
  onShow(record: string): void;
}

/** Names that are marked sensitive and stand in texts of the public report all the same, with a way to each. */
export function SensitiveNames({ names, onShow }: SensitiveNamesProps) {
  const t = useT();
  const records = useBoard((board) => board.records);
  if (names.length === 0) return null;
  return (
    <Banner icon={<EyeOff size={18} aria-hidden />} text={t('report.names', { count: names.length })}>
      <ul className={styles.names}>
        {names.map(({ name, id, of, field }) => (
          <li key={`${id} ${field} ${of}`}>
            {id === null ? (
              <bdi>{t('report.names.board', { name })}</bdi>
            ) : (
              <Button size="sm" onPress={() => onShow(id)}>
                {t('report.names.at', { name, card: wordsOf(records, id) || t('common.untitled') })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

const FEW_LETTERS = 40;

/** What a card is called; of a note its first words. */
function wordsOf(records: RecordMaps, id: string): string {
  const { name, title, text }: Readonly<Record<string, unknown>> = findRecord(records, id)?.record ?? {};
  const words = [name, title, text].find((field) => typeof field === 'string') ?? '';
  return [...String(words)].slice(0, FEW_LETTERS).join('');
}
