import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation } from '../api/types';
import type { Day } from '../format/date-input';
import { formatDay } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { need } from '../ui/need';
import { Disclosure } from '../ui/disclosure';
import { Section } from '../ui/page';
import { EditForm } from './edit-form';
import { rolesOf } from './standing';

interface Props {
  readonly organisation: Organisation;
  readonly today: Day;
}

/** 連絡先の確認: whose telephone and mail were tried, and work. Those tried longest ago come first. */
export function ConfirmPart({ organisation, today }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <Section title={t('organisation.confirm')} id="confirm">
      <p>{t('organisation.confirmWhy')}</p>
      <Disclosure label={t('organisation.confirmChoose')} look="second">
        {(close) => <ConfirmForm organisation={organisation} today={today} onDone={close} />}
      </Disclosure>
    </Section>
  );
}

function ConfirmForm({
  organisation,
  today,
  onDone,
}: Props & { onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const oldest = organisation.people.toSorted((one, other) =>
    (one.confirmed ?? '').localeCompare(other.confirmed ?? ''),
  );
  return (
    <EditForm
      label={t('organisation.confirm')}
      about="confirmed"
      onDone={onDone}
      change={(data) => {
        const people = data.getAll('people').map(String);
        need(people.length === 0 && { field: 'people', message: t('organisation.needPeople') });
        return { kind: 'confirmed', people, from: today };
      }}
    >
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {oldest.map(({ id, name, post, confirmed }) => (
          <li key={id}>
            <label className="flex min-h-11 items-center gap-2">
              <input type="checkbox" name="people" value={id} />
              <span>
                {name} <span className="text-dns-14N-130">{post}</span>{' '}
                <span className="text-dns-14N-130">
                  {confirmed
                    ? t('organisation.confirmed', { day: formatDay(confirmed, language) })
                    : t('organisation.neverConfirmed')}
                  {rolesOf(organisation, id, today).length === 0 && t('organisation.noRole')}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </EditForm>
  );
}
