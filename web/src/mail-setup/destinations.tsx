import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DestinationKey } from '../api/types';
import { Loaded } from '../ui/loaded';
import { Section } from '../ui/page';
import { DestinationCard } from './destination-card';
import { DestinationForm } from './destination-form';
import { DestinationKeyNotice } from './destination-key';
import { destinationsQuery } from './query';

/** In milliseconds: what becomes of a test message is no event of an incident. */
const LOOK_AGAIN = 3_000;

/** 通知先（チャット等）: places that are told beside the mails. */
export function Destinations(): ReactElement {
  const { t } = useTranslation();
  const query = useQuery({ ...destinationsQuery, refetchInterval: LOOK_AGAIN });
  /** Shown until it is put away: the server does not tell it again. */
  const [made, setMade] = useState<(DestinationKey & { readonly name: string }) | null>(null);
  return (
    <Section title={t('destinations.title')} id="destinations">
      <p>{t('destinations.lead')}</p>
      {made && <DestinationKeyNotice made={made} onClose={() => setMade(null)} />}
      <Loaded query={query}>
        {({ items }) => (
          <ul className="flex flex-col gap-3" aria-label={t('destinations.list')}>
            {items.length === 0 && <li>{t('destinations.none')}</li>}
            {items.map((each) => (
              <DestinationCard
                key={each.id}
                destination={each}
                onKey={(key) => setMade({ ...key, name: each.name })}
              />
            ))}
          </ul>
        )}
      </Loaded>
      <details>
        <summary className="min-h-11 cursor-pointer content-center">
          {t('destinations.add')}
        </summary>
        <DestinationForm />
      </details>
    </Section>
  );
}
