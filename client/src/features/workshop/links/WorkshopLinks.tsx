import { JOIN_PATH } from '@parcours/shared/protocol';
import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { LiveTokens } from '../../../api/liveWorkshops.ts';
import { useT } from '../../../i18n/useT.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { CopyField } from '../../../ui/CopyField.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';
import { joinAddress } from '../join/joinAddress.ts';
import styles from './Links.module.css';
import { type Audience, workshopLinks } from './workshopLinks.ts';

interface WorkshopLinksProps extends LiveTokens {
  readonly workshopId: string;
  readonly about: JoinSheetProps['about'];
  /** What makes the link to come in invalid, for those who may. */
  readonly renewal?: ReactNode;
}

const BEHIND_THE_FIRST: readonly Audience[] = ['screen', 'helpers', 'facilitators'];

/** What a facilitator hands out: to everybody, to the screen of the room, and to those who help. */
export function WorkshopLinks({ workshopId, about, tokens, code, renewal }: WorkshopLinksProps) {
  const say = useLiveT();
  const links = workshopLinks(location.origin, workshopId, tokens);
  return (
    <div className={styles.links}>
      <section className={styles.join} aria-labelledby="link-join">
        <div className={styles.picture}>
          <QrCode text={joinAddress(location.origin, code)} label={say('links.code.alt')} />
        </div>
        <div className={styles.words}>
          <h3 id="link-join">{say('links.join')}</h3>
          <p className={styles.hint}>{say('links.join.about')}</p>
          <CopyLink audience="join" address={links.join} />
          <dl className={styles.code}>
            <dt>{say('links.codeWords', { address: location.host + JOIN_PATH })}</dt>
            <dd>
              <bdi dir="ltr">{code}</bdi>
            </dd>
          </dl>
          <div className={styles.actions}>
            <Button icon={<Printer size={18} aria-hidden />} onPress={() => window.print()}>
              {say('links.print')}
            </Button>
            {renewal}
          </div>
        </div>
      </section>
      {BEHIND_THE_FIRST.map((audience) => (
        <section key={audience} className={styles.link} aria-labelledby={`link-${audience}`}>
          <h3 id={`link-${audience}`}>{say(`links.${audience}`)}</h3>
          <p className={styles.hint}>{say(`links.${audience}.about`)}</p>
          <CopyLink audience={audience} address={links[audience]} />
        </section>
      ))}
      <JoinSheet about={about} code={code} />
    </div>
  );
}

interface CopyLinkProps {
  readonly audience: Audience;
  readonly address: string;
}

function CopyLink({ audience, address }: CopyLinkProps) {
  const t = useT();
  const say = useLiveT();
  return (
    <CopyField
      label={say(`links.${audience}.field`)}
      value={address}
      variant={audience === 'join' ? 'primary' : 'plain'}
      words={{ copy: t('common.copy'), copied: t('common.copied'), failed: t('share.copyFailed') }}
    />
  );
}

interface JoinSheetProps {
  readonly about: { readonly title: string; readonly host: string };
  readonly code: string;
}

/** A page for the wall, which is on paper alone: the code large, and what to type where there is no camera. */
function JoinSheet({ about: { title, host }, code }: JoinSheetProps) {
  const say = useLiveT();
  return createPortal(
    <article className={styles.sheet}>
      <p className={styles.sheetTitle} dir="auto">
        {title}
      </p>
      {host !== '' && <p dir="auto">{host}</p>}
      <QrCode text={joinAddress(location.origin, code)} label={say('links.code.alt')} />
      <p className={styles.sheetLead}>{say('links.sheet.scan')}</p>
      <p>{say('links.codeWords', { address: location.host + JOIN_PATH })}</p>
      <p className={styles.sheetCode} dir="ltr">
        {code}
      </p>
    </article>,
    document.body,
  );
}
