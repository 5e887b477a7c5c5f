import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useParams } from 'react-router';
import { incidentQuery } from '../api/queries';
import type { Incident } from '../api/types';
import { Stripe } from '../app/stripe';
import { useSession } from '../session/use-session';
import { Button } from '../ui/button';
import { LevelChip, PhaseChip, Tag } from '../ui/chip';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';

const TABS = ['overview', 'steps', 'duties', 'timeline', 'contacts', 'parties'] as const;

/** /incidents/:id: the frame of the five tabs. */
export function IncidentPage(): ReactElement {
  const { id = '' } = useParams();
  const query = useQuery(incidentQuery(id));
  return <Loaded query={query}>{(incident) => <Framed incident={incident} />}</Loaded>;
}

function Framed({ incident }: { readonly incident: Incident }): ReactElement {
  const { t } = useTranslation();
  const { number, summary, severity, phase, drill, past, parties } = incident;
  // Without another body in the installation there is nobody to share with.
  const isShareable = useSession()?.others === true || parties.count > 0;
  const tabs = TABS.filter((tab) => tab !== 'parties' || isShareable);
  return (
    <Page
      title={`${number} ${summary}`}
      heading={
        <>
          <span className="text-std-18B-160 block text-solid-gray-700">{number}</span>
          <span className="line-clamp-3">{summary}</span>
        </>
      }
      actions={
        <div className="flex flex-wrap items-center gap-2">
          <LevelChip level={severity.level} />
          <PhaseChip phase={phase} />
          {past && <Tag>{t('incident.past')}</Tag>}
          <Button look="plain" onClick={() => window.print()}>
            {t('action.print')}
          </Button>
        </div>
      }
    >
      {drill && <Stripe>{t('stripe.drill')}</Stripe>}
      <nav aria-label={t('incident.tabs')}>
        <ul className="flex flex-wrap border-b border-solid-gray-420">
          {tabs.map((tab) => (
            <li key={tab}>
              <NavLink
                to={tab === 'overview' ? '.' : tab}
                end
                className="inline-flex min-h-11 items-center border-b-4 border-transparent px-3 text-solid-gray-900 no-underline hover:bg-key-50 aria-[current=page]:border-key-900 aria-[current=page]:font-bold sm:px-5"
              >
                {tab === 'parties' ? t('sharing.tab') : t(`incident.${tab}`)}
                <Count tab={tab} incident={incident} />
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet context={incident} />
    </Page>
  );
}

/** What waits behind a tab. */
function Count({ tab, incident }: { tab: (typeof TABS)[number]; incident: Incident }) {
  const { steps, rungs, parties } = incident;
  const count = {
    overview: 0,
    steps: steps.open,
    duties: 0,
    timeline: 0,
    contacts: rungs.open,
    parties: parties.calls,
  }[tab];
  if (count === 0) return null;
  return <span className="ml-1 text-dns-14N-130">({count})</span>;
}
