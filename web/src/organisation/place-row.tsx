import { useId, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation, OrganisationOffice } from '../api/types';
import { Button } from '../ui/button';
import { BOX } from '../ui/field';
import { bracketed } from '../i18n/punctuation';

/** Who is chosen for a place: somebody by id, somebody new, or nobody. */
export const NEW = '*new';
export const NOBODY = '';

interface Props {
  readonly organisation: Organisation;
  readonly office: OrganisationOffice;
  readonly index: number;
  readonly last: number;
  readonly person: string;
  readonly onChoose: (person: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly children?: ReactNode;
}

/** One place of an office, with who is in it and where it stands in the order. */
export function PlaceRow(props: Props): ReactElement {
  const { organisation, office, index, last, person, onChoose, onMove, children } = props;
  const { t } = useTranslation();
  const id = useId();
  const place =
    index === 0 ? t('organisation.holder') : t('organisation.deputy', { order: index + 1 });
  return (
    <li className="flex flex-col gap-3 rounded-8 border border-solid-gray-420 p-3">
      <div className="flex flex-wrap items-center gap-3">
        <label htmlFor={id} className="min-w-28 text-std-16B-170">
          {place}
        </label>
        <select
          id={id}
          value={person}
          onChange={({ target }) => onChoose(target.value)}
          className={`${BOX} max-w-md flex-1 basis-60`}
        >
          <option value={NOBODY}>{t('organisation.nobody')}</option>
          <option value={NEW}>{t('organisation.newcomer')}</option>
          {organisation.people.map(({ id: each, name, post }) => (
            <option key={each} value={each}>
              {name}
              {bracketed(post)}
            </option>
          ))}
        </select>
        <span className="flex gap-1">
          <Button
            look="plain"
            busy={index === 0}
            aria-label={t('organisation.up', { office: office.title, place })}
            onClick={() => onMove(-1)}
          >
            ↑
          </Button>
          <Button
            look="plain"
            busy={index === last}
            aria-label={t('organisation.down', { office: office.title, place })}
            onClick={() => onMove(1)}
          >
            ↓
          </Button>
        </span>
      </div>
      {children}
    </li>
  );
}
