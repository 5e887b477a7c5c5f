import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Organisation, OrganisationOffice } from '../api/types';
import type { Day } from '../format/date-input';
import { formatDay } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { Disclosure } from '../ui/disclosure';
import { Section } from '../ui/page';
import { useIsEditing } from './draft-context';
import { OfficeForm } from './office-form';
import { PersonText } from './person-text';
import { PlacesForm } from './places-form';
import { isMeant, later, standing } from './standing';

export interface PartProps {
  readonly organisation: Organisation;
  readonly day: Day;
  readonly today: Day;
  readonly typed: string;
}

/** 役職: who is in each on the chosen day, and who stands in. */
export function OfficesPart({ organisation, day, today, typed }: PartProps): ReactElement {
  const { t } = useTranslation();
  const isEditing = useIsEditing();
  const shown = organisation.offices.filter(
    (office) => typed === '' || isAbout(office, { organisation, day, typed }),
  );
  return (
    <Section title={t('organisation.offices')} id="offices">
      {shown.length === 0 && <p>{t('organisation.noneFound')}</p>}
      <ul className="flex flex-col">
        {shown.map((office) => (
          <Line key={office.id} {...{ organisation, office, day, today }} />
        ))}
      </ul>
      {isEditing && (
        <Disclosure label={t('organisation.addOffice')} look="second">
          {(close) => <OfficeForm office={null} onDone={close} />}
        </Disclosure>
      )}
    </Section>
  );
}

function isAbout(
  office: OrganisationOffice,
  { organisation, day, typed }: Omit<PartProps, 'today'>,
) {
  const words = typed.normalize('NFKC').toLowerCase();
  const names = `${office.title} ${office.fullTitle}`.normalize('NFKC').toLowerCase();
  return (
    names.includes(words) ||
    standing(office, day).some(({ person }) => {
      const member = organisation.people.find(({ id }) => id === person);
      return member && isMeant(member, organisation, typed);
    })
  );
}

interface LineProps extends Omit<PartProps, 'typed'> {
  readonly office: OrganisationOffice;
}

function Line({ organisation, office, day, today }: LineProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const isEditing = useIsEditing();
  const now = standing(office, day);
  const people = (id: string) => organisation.people.find((each) => each.id === id);
  const isVacant = !now.some(({ order }) => order === 1);
  return (
    <li
      className="flex flex-col gap-1 border-b border-solid-gray-200 py-3 last:border-0"
      data-office={office.id}
    >
      <h3 className="text-std-16B-170">
        {office.title}
        {office.fullTitle !== office.title && (
          <span className="ml-2 text-dns-14N-130">{office.fullTitle}</span>
        )}
      </h3>
      {isVacant && <p className="text-error-2">{t('organisation.vacant')}</p>}
      <ol className="flex flex-col gap-1">
        {now.map(({ order, person }) => (
          <li key={person} className="flex flex-wrap items-center gap-x-3">
            <span className="min-w-20 text-dns-14N-130">
              {order === 1 ? t('organisation.holder') : t('organisation.deputy', { order })}
            </span>
            <PersonText member={people(person)} id={person} />
          </li>
        ))}
      </ol>
      {later(office, day).map(({ order, person, from }) => (
        <p key={`${order} ${from}`} className="text-dns-14N-130">
          {t('organisation.later', {
            day: formatDay(from, language),
            place: order === 1 ? t('organisation.holder') : t('organisation.deputy', { order }),
            name: people(person)?.name ?? person,
          })}
        </p>
      ))}
      {isEditing && (
        <div className="flex flex-wrap gap-3">
          <Disclosure label={t('organisation.change', { office: office.title })} look="second">
            {(close) => <PlacesForm {...{ organisation, office, day, today }} onDone={close} />}
          </Disclosure>
          <Disclosure label={t('organisation.renameOffice')}>
            {(close) => <OfficeForm office={office} onDone={close} />}
          </Disclosure>
        </div>
      )}
    </li>
  );
}
