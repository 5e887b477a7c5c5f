import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationOffice } from '../api/types';
import { missing } from '../incident/need-reason';
import { TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { textOf } from '../ui/read-form';
import { EditForm } from './edit-form';
import { Removal } from './removal';

interface Props {
  /** Null: a new one. */
  readonly office: OrganisationOffice | null;
  readonly onDone: () => void;
}

/** An office's names; add, rename or remove it. */
export function OfficeForm({ office, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const id = office ? { id: office.id } : {};
  return (
    <div className="flex flex-col gap-6">
      <EditForm
        label={office ? t('organisation.renameOffice') : t('organisation.addOffice')}
        about={`office ${office?.id ?? ''}`}
        onDone={onDone}
        change={(data) => {
          need(...missing(data, ['title'], t));
          return {
            ...{ kind: 'office', ...id },
            office: {
              ...{ title: textOf(data, 'title'), fullTitle: textOf(data, 'fullTitle') },
              outside: data.get('outside') === 'on',
            },
          };
        }}
      >
        <TextField
          name="title"
          label={t('organisation.field.title')}
          hint={t('organisation.field.titleHint')}
          defaultValue={office?.title ?? ''}
          maxLength={120}
          required
        />
        <TextField
          name="fullTitle"
          label={t('organisation.field.fullTitle')}
          defaultValue={office?.fullTitle ?? ''}
          maxLength={120}
        />
        <label className="flex min-h-11 items-center gap-2">
          <input type="checkbox" name="outside" defaultChecked={office?.outside ?? false} />
          {t('organisation.field.outsideOffice')}
        </label>
      </EditForm>
      {office && (
        <Removal
          kind="office"
          id={office.id}
          label={t('organisation.removeOffice')}
          onDone={onDone}
        />
      )}
    </div>
  );
}
