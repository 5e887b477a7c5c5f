import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Destinations } from '../api/types';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { SelectField, TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { Check } from '../ui/radio-row';
import { choiceOf, textOf } from '../ui/read-form';

const LEVELS = ['L0', 'L1', 'L2', 'L3', 'L4'] as const;
const NEWS = ['first', 'update', 'alarm'] as const;

/** Add a place that is told. */
export function DestinationForm(): ReactElement {
  const { t } = useTranslation();
  return (
    <CommandForm<'DestinationDto', Destinations>
      path="/destinations"
      submit={t('destinations.addIt')}
      label={t('destinations.add')}
      body={(data) => {
        const [name, url] = [textOf(data, 'name'), textOf(data, 'url')];
        const news = NEWS.filter((each) => data.getAll('news').includes(each));
        need(!name && { field: 'name', message: t('destinations.needName') });
        need(!url && { field: 'url', message: t('destinations.needUrl') });
        need(news.length === 0 && { field: 'news', message: t('destinations.needNews') });
        return { name, url, level: choiceOf(data, 'level', LEVELS) ?? 'L0', news };
      }}
      onDone={() => announce(t('destinations.added'))}
    >
      <TextField
        name="name"
        label={t('destinations.name')}
        hint={t('destinations.nameHint')}
        maxLength={60}
        required
      />
      <TextField
        name="url"
        type="url"
        inputMode="url"
        label="URL"
        hint={t('destinations.urlHint')}
        maxLength={500}
        required
      />
      <SelectField name="level" label={t('destinations.level')} defaultValue="L1">
        {LEVELS.map((each) => (
          <option key={each} value={each}>
            {t('destinations.from', { level: each })}
          </option>
        ))}
      </SelectField>
      <fieldset className="flex flex-col gap-1">
        <legend className="text-std-16B-170">{t('destinations.news')}</legend>
        {NEWS.map((each) => (
          <Check key={each} name="news" value={each} initial>
            {t(`destinations.told.${each}`)}
          </Check>
        ))}
      </fieldset>
    </CommandForm>
  );
}
