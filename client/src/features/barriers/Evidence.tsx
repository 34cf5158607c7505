import { type Barrier, safeUrl } from '@parcours/shared/board';
import { mergeTexts } from '@parcours/shared/texts';
import { ExternalLink, Plus, X } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { Edit } from '../../session/useEdit.ts';
import { Button } from '../../ui/Button.tsx';
import { Check } from '../../ui/controls.tsx';
import { DraftText, DraftTitle } from '../../ui/drafts.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './Barriers.module.css';

interface EvidenceProps {
  readonly barrier: Readonly<Barrier>;
  readonly edit: Edit<'barriers'>;
}

type Entry = Barrier['evidence'][number];

/** How the group knows: what was seen, said or read, each with its address where there is one. */
export function Evidence({ barrier: { evidence, confidence }, edit }: EvidenceProps) {
  const t = useT();
  const { canEdit } = useSession();
  const replace = (index: number, ...entries: readonly Entry[]) =>
    edit.set({ evidence: evidence.toSpliced(index, 1, ...entries) });
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('field.evidence')}</legend>
      {evidence.map((entry, index) => (
        <EvidenceEntry
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity but their place
          key={index}
          entry={entry}
          isLived={confidence === 'lived'}
          onChange={(changed) => replace(index, changed)}
          onWrite={(field, text, base) =>
            edit.set({ evidence: [...writeEvidence(evidence, index, { field, text, base })] })
          }
          onRemove={() => replace(index)}
        />
      ))}
      {canEdit && (
        <div>
          <Button
            size="sm"
            icon={<Plus size={16} aria-hidden />}
            onPress={() => edit.set({ evidence: [...evidence, { text: '' }] })}
          >
            {t('barrier.evidence.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface EvidenceEntryProps {
  readonly entry: Entry;
  /** What somebody lived is published only where that person has released it. */
  readonly isLived: boolean;
  onChange(entry: Entry): void;
  onWrite(field: 'text' | 'url', text: string, base: string): void;
  onRemove(): void;
}

function EvidenceEntry({ entry, isLived, onChange, onWrite, onRemove }: EvidenceEntryProps) {
  const t = useT();
  const { canEdit } = useSession();
  const address = safeUrl(entry.url);
  return (
    <div className={styles.evidence}>
      <DraftTitle
        label={t('barrier.evidence.text')}
        value={entry.text}
        onCommit={(text, base) => onWrite('text', text, base)}
      />
      <DraftText
        label={t('barrier.evidence.url')}
        mark={t('common.optional')}
        type="url"
        value={entry.url ?? ''}
        onCommit={(url, base) => onWrite('url', url, base)}
      />
      {isLived && <Released entry={entry} onChange={onChange} />}
      <div className={styles.links}>
        {address && (
          <a href={address} target="_blank" rel="noopener noreferrer">
            <ExternalLink size={16} aria-hidden /> {t('barrier.evidence.open')}
          </a>
        )}
        {canEdit && (
          <IconButton size="sm" label={t('barrier.evidence.remove')} onPress={onRemove}>
            <X size={16} aria-hidden />
          </IconButton>
        )}
      </div>
    </div>
  );
}

function Released({ entry, onChange }: Pick<EvidenceEntryProps, 'entry' | 'onChange'>) {
  const t = useT();
  const { canEdit } = useSession();
  const { released, ...kept } = entry;
  return (
    <Check
      label={t('barrier.evidence.released')}
      hint={t('barrier.evidence.released.about')}
      isChecked={released === true}
      isReadOnly={!canEdit}
      onChange={(checked) => onChange(checked ? { ...entry, released: true } : kept)}
    />
  );
}

type Field = 'text' | 'url';

interface Typed {
  readonly field: Field;
  readonly text: string;
  /** What the field said when the typing began. */
  readonly base: string;
}

/**
 * The evidence with what somebody typed in the entry that was at `index` when they began; others may have moved it,
 * removed it, or written in it since. Where both wrote over the same there is an entry for each.
 */
export function writeEvidence(evidence: readonly Entry[], index: number, typed: Typed): readonly Entry[] {
  const at = placeNow(evidence, index, typed);
  const entry = evidence[at];
  if (entry === undefined) return [...evidence, withField({ text: '' }, typed.field, typed.text)];
  const merged = mergeTexts({ base: typed.base, mine: typed.text, theirs: entry[typed.field] ?? '' });
  const entries =
    merged === undefined
      ? [entry, withField(entry, typed.field, typed.text)]
      : [withField(entry, typed.field, merged)];
  return evidence.toSpliced(at, 1, ...entries);
}

function placeNow(evidence: readonly Entry[], index: number, { field, base }: Typed): number {
  const isIt = (entry: Entry | undefined) => (entry?.[field] ?? '') === base;
  if (isIt(evidence[index])) return index;
  const elsewhere = base === '' ? -1 : evidence.findIndex(isIt);
  return elsewhere < 0 ? index : elsewhere;
}

function withField({ url, ...entry }: Entry, field: Field, value: string): Entry {
  const written = { ...entry, ...(url !== undefined && { url }), [field]: value };
  const { url: address, ...withoutUrl } = written;
  return address === '' ? withoutUrl : written;
}
