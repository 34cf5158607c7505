import type { Check } from '@parcours/shared/board';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyHint, PanelBody, PanelSection } from '../../ui/Panel.tsx';
import { FindingCard, FindingSign, Said } from './FindingCard.tsx';
import styles from './Findings.module.css';
import { type Findings, useFindings } from './findings.ts';
import { type FindingWords, useFindingWords } from './useFindingWords.ts';

/** The findings as a side of the board. */
export function FindingsPanel() {
  const t = useT();
  return (
    <PanelBody>
      <h2 className={styles.title}>{t('findings.title')}</h2>
      <FindingsList />
    </PanelBody>
  );
}

/** What the analysis finds, one by one: the group says whether it is so in life. */
export function FindingsList() {
  const t = useT();
  const found = useFindings();
  const words = useFindingWords();
  return (
    <>
      <p className={styles.lead}>{t('findings.lead')}</p>
      {found === undefined ? <p>{t('story.computing')}</p> : <Found {...found} words={words} />}
    </>
  );
}

interface FoundProps extends Findings {
  readonly words: FindingWords;
}

function Found({ findings, past, words }: FoundProps) {
  const t = useT();
  const done = findings.filter(({ check }) => check !== undefined).length;
  return (
    <>
      {findings.length === 0 ? (
        <EmptyHint>{t('findings.none')}</EmptyHint>
      ) : (
        <p role="status" className={styles.progress}>
          <progress value={done} max={findings.length} aria-hidden />
          {t('findings.progress', { done, count: findings.length })}
        </p>
      )}
      <ol className={styles.list}>
        {findings.map((finding) => (
          <FindingCard key={finding.key} finding={finding} words={words} />
        ))}
      </ol>
      {past.length > 0 && (
        <PanelSection title={t('findings.past')}>
          <p className={styles.soft}>{t('findings.past.hint')}</p>
          <ul className={styles.list}>
            {past.map((check) => (
              <PastCheck key={check.id} check={check} words={words} />
            ))}
          </ul>
        </PanelSection>
      )}
    </>
  );
}

interface PastCheckProps {
  readonly check: Readonly<Check>;
  readonly words: FindingWords;
}

/** A verdict on a finding that the board does not lead to any more: it stays until somebody takes it away. */
function PastCheck({ check, words }: PastCheckProps) {
  const t = useT();
  const { canEdit, attempt, commands } = useSession();
  const names = [check.on, ...check.about].map(words.name);
  return (
    <li className={styles.card} data-past>
      <FindingSign finding={check.finding} />
      <p>
        <bdi>{names.join(' · ')}</bdi>
      </p>
      <Said verdict={check.verdict} />
      {check.reason && <p dir="auto">{check.reason}</p>}
      {canEdit && (
        <div>
          <Button size="sm" variant="quiet" onPress={() => attempt(() => commands.removeMany([check.id]))}>
            {t('findings.past.remove')}
          </Button>
        </div>
      )}
    </li>
  );
}
