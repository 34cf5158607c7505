import type { Service } from '@parcours/shared/board';
import { GripVertical, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.ts';
import { ActorIcon } from '../../records/actors/ActorIcon.tsx';
import { useVerifiedWords } from '../../records/fields/sourceWords.ts';
import type { Offer } from '../../records/services/offers.ts';
import { useUi, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { PLACEABLE_TYPE, writePlaceable } from '../../store/placeable.ts';
import type { Placeable } from '../../store/uiStore.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './Palette.module.css';

/** One actor and what it offers. */
export function ActorGroup({ offer: { actor, services } }: { readonly offer: Offer }) {
  const t = useT();
  const verifiedWords = useVerifiedWords();
  const { source } = actor;
  const name = actor.name || t('common.untitled');
  return (
    <li className={styles.group} style={{ borderInlineStartColor: `var(--actor-${actor.kind})` }}>
      <div className={styles.row}>
        <PlaceButton what={{ kind: 'actors', id: actor.id }} label={t('palette.place', { name })}>
          <ActorIcon kind={actor.kind} size={20} />
          <span className={styles.words}>
            <strong>
              <bdi>{name}</bdi>
            </strong>
            <small>
              {t(`actorKind.${actor.kind}`)}
              {/* Directories check services: of organisations they hardly ever say. */}
              {source && (source.verifiedOn ?? source.goneOn) && ` · ${verifiedWords(source)}`}
            </small>
          </span>
        </PlaceButton>
        <EditButton id={actor.id} name={name} />
      </div>
      {services.length > 0 && (
        <ul className={styles.services}>
          {services.map(({ service }) => (
            <ServiceRow key={service.id} service={service} />
          ))}
        </ul>
      )}
    </li>
  );
}

function ServiceRow({ service }: { readonly service: Readonly<Service> }) {
  const t = useT();
  const verifiedWords = useVerifiedWords();
  const { canEdit } = useSession();
  const name = service.name || t('common.untitled');
  return (
    <li className={styles.row}>
      <PlaceButton what={{ kind: 'services', id: service.id }} label={t('palette.place', { name })}>
        {canEdit && <GripVertical size={16} aria-hidden className={styles.grip} />}
        <span className={styles.words}>
          <bdi>{name}</bdi>
          {service.source && <small>{verifiedWords(service.source)}</small>}
        </span>
      </PlaceButton>
      <EditButton id={service.id} name={name} />
    </li>
  );
}

function EditButton({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useT();
  const { select, setPanel } = useUiActions();
  const show = () => {
    select([id]);
    setPanel('details');
  };
  return (
    <IconButton size="sm" className={styles.edit} label={t('palette.details', { name })} onPress={show}>
      <Pencil size={15} aria-hidden />
    </IconButton>
  );
}

interface PlaceButtonProps {
  readonly what: Extract<Placeable, { readonly id: string }>;
  readonly label: string;
  readonly children: ReactNode;
}

/**
 * Something of the city: dragged onto the canvas, or pressed and then put by a press on the canvas; pressed by a key, it
 * is put where there is room, since no key points at a place.
 */
function PlaceButton({ what, label, children }: PlaceButtonProps) {
  const { canEdit } = useSession();
  const { placeInSight, setTool, setPanel } = useUiActions();
  const isInHand = useUi(
    ({ tool }) => tool.kind === 'place' && 'id' in tool.what && tool.what.id === what.id,
  );
  const take = () => {
    setTool(isInHand ? { kind: 'pointer' } : { kind: 'place', what });
    if (!isInHand) setPanel('canvas');
  };
  if (!canEdit) return <span className={styles.place}>{children}</span>;
  return (
    <button
      type="button"
      className={styles.place}
      aria-label={label}
      aria-pressed={isInHand}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(PLACEABLE_TYPE, writePlaceable(what));
        event.dataTransfer.effectAllowed = 'copy';
      }}
      onClick={({ detail: clicks }) => (clicks === 0 ? placeInSight(what) : take())}
    >
      {children}
    </button>
  );
}
