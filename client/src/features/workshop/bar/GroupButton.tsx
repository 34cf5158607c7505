import type { OwnGroupView } from '@parcours/shared/workshop';
import { Users } from 'lucide-react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useT } from '../../../i18n/useT.ts';
import { useGroupTitle, useLiveT } from '../../../live/LiveWords.tsx';
import styles from './bar.module.css';
import { Parts } from './Parts.tsx';

interface GroupButtonProps {
  readonly group: OwnGroupView;
  /** The seat of the person. */
  readonly you: string;
}

/** Which group it is, by number and name; opens who is in it. */
export function GroupButton({ group, you, isRunning }: GroupButtonProps & { readonly isRunning: boolean }) {
  const t = useLiveT();
  const titleOf = useGroupTitle();
  const here = group.members.filter(({ isHere }) => isHere).length;
  const title = titleOf(group);
  const count = t('group.count', { here, count: group.members.length });
  return (
    <DialogTrigger>
      <AriaButton
        className={styles.group ?? ''}
        aria-label={`${t('group.called', { group: title })}, ${count}`}
      >
        <bdi translate="no" className={styles.groupName}>
          {title}
        </bdi>
        <span className={styles.members}>
          <Users size={16} aria-hidden />
          {group.members.length}
        </span>
      </AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Dialog className={styles.dialog ?? ''} aria-label={t('group.members')}>
          <strong>{t('group.called', { group: title })}</strong>
          <Members group={group} you={you} />
          {isRunning && <Parts group={group} you={you} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

export function Members({ group, you }: GroupButtonProps) {
  const t = useLiveT();
  const words = useT();
  return (
    <ul className={styles.list} aria-label={t('group.members')}>
      {group.members.map(({ seat, alias, isHere, part, guestFrom, helps }) => (
        <li key={seat} data-away={!isHere || undefined}>
          <bdi translate="no">{seat === you ? words('presence.you', { name: alias }) : alias}</bdi>
          {guestFrom !== undefined && <span className={styles.soft}>{t('group.guest')}</span>}
          {helps !== undefined && <span className={styles.soft}>{t('group.helps', { number: helps })}</span>}
          {part !== undefined && <span className={styles.part}>{t(`part.${part}`)}</span>}
          {!isHere && <span className={styles.soft}>{t('group.away')}</span>}
        </li>
      ))}
    </ul>
  );
}
