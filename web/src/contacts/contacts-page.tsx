import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery } from '../api/queries';
import type { Plan } from '../api/types';
import { Person } from '../plans/offices';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Phone } from '../ui/phone';

/** /contacts 連絡先: whom to ring, office by office, and nothing else. */
export function ContactsPage(): ReactElement {
  const { t } = useTranslation();
  const query = useQuery(planQuery);
  return (
    <Page title={t('nav.contacts')}>
      <Loaded query={query}>{(plan) => <Offices plan={plan} />}</Loaded>
    </Page>
  );
}

function Offices({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation();
  const { desk, offices } = plan;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3">
        {t('plan.desk')}: {desk.name} <Phone number={desk.phone} />
      </p>
      <ul className="grid gap-3 md:grid-cols-2 lg:grid-cols-3">
        {offices.map(({ id, title, holders }) => (
          <li key={id} className="rounded-8 border border-solid-gray-420 bg-white p-3">
            <h2 className="text-std-18B-160">{title}</h2>
            {holders.length === 0 && <p>{t('plan.vacant')}</p>}
            <ol className="flex flex-col gap-2">
              {holders
                .toSorted((one, other) => one.order - other.order)
                .map((holder) => (
                  <li key={holder.person}>
                    <Person holder={holder} />
                  </li>
                ))}
            </ol>
          </li>
        ))}
      </ul>
    </>
  );
}
