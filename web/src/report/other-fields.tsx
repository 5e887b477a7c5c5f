import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField, TextField } from '../ui/inputs';
import { AssetsField } from './assets-field';
import { HarmFields } from './harm-fields';
import { OrganField } from './organ-field';
import type { Part } from './required-fields';

/** The five fields that may wait. */
export function OtherFields({ draft, change }: Part): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        name="place"
        label={t('report.place')}
        value={draft.place}
        onChange={(event) => change({ place: event.target.value })}
        maxLength={500}
      />
      <OrganField draft={draft} change={change} />
      <TextField
        name="system"
        label={t('report.system')}
        value={draft.system}
        onChange={(event) => change({ system: event.target.value })}
        maxLength={500}
      />
      <AssetsField draft={draft} change={change} />
      <HarmFields harm={draft} onChange={change} legend={t('report.harm')} />
      <fieldset className="grid gap-3 sm:grid-cols-2">
        <legend className="text-std-16B-170 mb-1">{t('report.contact')}</legend>
        <TextField
          name="contact.name"
          label={t('report.contactName')}
          value={draft.contactName}
          onChange={(event) => change({ contactName: event.target.value })}
          maxLength={100}
        />
        <TextField
          name="contact.phone"
          label={t('report.contactPhone')}
          type="tel"
          value={draft.contactPhone}
          onChange={(event) => change({ contactPhone: event.target.value })}
          maxLength={100}
        />
      </fieldset>
      <AreaField
        name="done"
        label={t('report.done')}
        hint={t('report.doneHint')}
        value={draft.done}
        onChange={(event) => change({ done: event.target.value })}
        maxLength={4000}
      />
    </>
  );
}
