import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../api/server-time';
import { absencesQuery } from '../api/queries';
import type { Absence, Plan } from '../api/types';
import { formatMoment } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { useMay } from '../session/use-session';
import { CommandForm } from '../ui/command-form';
import { Tag } from '../ui/chip';
import { Disclosure } from '../ui/disclosure';
import { Loaded } from '../ui/loaded';
import { Section } from '../ui/page';
import { AbsenceForm } from './absence-form';

/** 不在: who cannot be reached, so that the next in the order is told. */
export function Absences({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation();
  const query = useQuery(absencesQuery);
  const may = useMay('desk', 'officer', 'administrator');
  return (
    <Section title={t('absence.title')}>
      <Loaded query={query}>
        {(absences) => (
          <>
            {absences.length === 0 && <p>{t('absence.none')}</p>}
            <ul className="flex flex-col gap-2">
              {absences.map((absence) => (
                <Line key={absence.id} absence={absence} may={may} />
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {may && (
        <Disclosure label={t('absence.add')} look="second">
          {(close) => <AbsenceForm plan={plan} onDone={close} />}
        </Disclosure>
      )}
    </Section>
  );
}

interface LineProps {
  readonly absence: Absence;
  readonly may: boolean;
}

function Line({ absence, may }: LineProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const [now] = useState(serverNow);
  const { id, personName, from, to, reason } = absence;
  const isNow = Date.parse(from) <= now && now < Date.parse(to);
  return (
    <li className="flex flex-wrap items-center gap-x-3">
      <span className="text-std-16B-170">{personName}</span>
      <span>
        {t('absence.until', { from: formatMoment(from, language), to: formatMoment(to, language) })}
      </span>
      <span>{reason}</span>
      {isNow && <Tag tone="warn">{t('absence.now')}</Tag>}
      {may && (
        <CommandForm<'nothing'>
          path={`/absences/${id}`}
          method="DELETE"
          look="plain"
          submit={t('action.remove')}
          body={() => undefined}
        />
      )}
    </li>
  );
}
