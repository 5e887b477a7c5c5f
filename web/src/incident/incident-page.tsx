import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useParams } from 'react-router';
import { incidentQuery } from '../api/queries';
import type { Incident } from '../api/types';
import { Stripe } from '../app/stripe';
import { useSession } from '../session/use-session';
import { Button } from '../ui/button';
import { cls } from '../ui/class';
import { PresentPeople } from './present-people';
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
        <span className="text-std-20B-150 line-clamp-3 sm:text-std-24B-150">
          <span className="text-dns-16B-130 text-solid-gray-700 sm:block">{number}</span> {summary}
        </span>
      }
      actions={
        <div className="order-first flex w-full flex-wrap items-center gap-2 sm:order-none sm:w-auto">
          <LevelChip level={severity.level} />
          <PhaseChip phase={phase} />
          {past && <Tag>{t('incident.past')}</Tag>}
          <PresentPeople id={incident.id} />
          {/* Nobody prints from a telephone, and its one screen is for what is asked. */}
          <span className="hidden sm:inline">
            <Button look="plain" onClick={() => window.print()}>
              {t('action.print')}
            </Button>
          </span>
        </div>
      }
    >
      {drill && <Stripe>{t('stripe.drill')}</Stripe>}
      <nav aria-label={t('incident.tabs')}>
        <ul
          className={cls(
            '-mx-2 grid border-b border-solid-gray-420 sm:mx-0 sm:flex sm:flex-wrap',
            // Six in a row would break their words.
            tabs.length > 5 ? 'grid-cols-3' : 'auto-cols-fr grid-flow-col',
          )}
        >
          {tabs.map((tab) => (
            <li key={tab}>
              <NavLink
                to={tab === 'overview' ? '.' : tab}
                end
                className="flex h-full min-h-11 flex-wrap content-center items-center justify-center border-b-4 border-transparent text-center text-dns-14N-130 text-solid-gray-900 no-underline hover:bg-key-50 aria-[current=page]:border-key-900 aria-[current=page]:font-bold sm:px-5 sm:text-std-16N-170"
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
  return <span className="text-dns-14N-130 sm:ml-1">({count})</span>;
}
