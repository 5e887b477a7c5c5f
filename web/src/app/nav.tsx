import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { deskCountQuery } from '../api/queries';
import type { Role } from '../api/types';
import { useSession } from '../session/use-session';
import { cls } from '../ui/class';
import { useDisasterMode } from './disaster';

const PAGES: readonly { to: string; name: PageName; roles?: readonly Role[] }[] = [
  { to: '/', name: 'board' },
  { to: '/my', name: 'work' },
  { to: '/board', name: 'bulletins' },
  { to: '/report', name: 'report', roles: ['desk', 'responder'] },
  { to: '/inbox', name: 'inbox' },
  { to: '/handover', name: 'handover', roles: ['desk', 'responder', 'officer'] },
  { to: '/incidents', name: 'incidents' },
  { to: '/outbox', name: 'outbox' },
  { to: '/alarms', name: 'alarms' },
  { to: '/plans', name: 'plans' },
  { to: '/playbooks', name: 'playbooks' },
  { to: '/settings', name: 'settings', roles: ['administrator'] },
];

/** Reached from another page; the palette knows them too. */
const BEHIND: typeof PAGES = [
  { to: '/stats', name: 'stats' },
  { to: '/contacts', name: 'contacts' },
];

/** The pages that somebody may use and go to by name. */
export function pagesOf(roles: readonly Role[]): typeof PAGES {
  return [...PAGES, ...BEHIND].filter((page) => mayUse(page, roles));
}

function mayUse(page: (typeof PAGES)[number], roles: readonly Role[]): boolean {
  return page.roles?.some((role) => roles.includes(role)) ?? true;
}

/** What is left in 災害モード. */
const IN_A_DISASTER: typeof PAGES = [
  { to: '/report', name: 'report', roles: ['desk', 'responder'] },
  { to: '/my', name: 'steps' },
  { to: '/contacts', name: 'contacts' },
];

type PageName =
  | 'steps'
  | 'contacts'
  | 'board'
  | 'work'
  | 'bulletins'
  | 'report'
  | 'inbox'
  | 'handover'
  | 'incidents'
  | 'stats'
  | 'outbox'
  | 'alarms'
  | 'plans'
  | 'playbooks'
  | 'settings';

const LINK =
  'inline-flex min-h-11 w-full items-center border-b-4 border-transparent text-solid-gray-900 no-underline hover:bg-key-50 aria-[current=page]:border-key-900 aria-[current=page]:font-bold';

/** Words stay whole: what has no room in one row begins another. */
const NARROW = 'px-3 whitespace-nowrap md:px-2 xl:px-2.5';

/** Buttons for cold fingers, in sight without the menu. */
const BIG = 'px-3 justify-center rounded-8 outline-2 outline-black font-bold text-center';

/** The main pages; those a role cannot use are left out. */
export function Nav({ onGo }: { readonly onGo: () => void }): ReactElement {
  const { t } = useTranslation();
  const roles = useSession()?.roles ?? [];
  const disaster = useDisasterMode();
  const pages = disaster ? IN_A_DISASTER : PAGES;
  const mine = pages.filter((page) => mayUse(page, roles));
  return (
    <nav aria-label={t('nav.label')} className="mx-auto max-w-6xl px-4">
      <ul
        className={cls(
          'flex',
          disaster ? 'flex-row gap-2 py-2' : 'flex-col md:flex-row md:flex-wrap',
        )}
      >
        {mine.map(({ to, name }) => (
          <li key={to} className={disaster ? 'flex-1' : undefined}>
            <NavLink
              to={to}
              end={to === '/'}
              onClick={onGo}
              className={cls(LINK, disaster ? BIG : NARROW)}
            >
              {t(`nav.${name}`)}
              {(name === 'inbox' || name === 'handover') && <Waiting of={name} />}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How many reports nobody has taken, how many 引継ぎ wait for the reader; nothing while there is none. */
function Waiting({ of }: { readonly of: 'inbox' | 'handover' }): ReactElement | null {
  const { t } = useTranslation();
  const count = useQuery(deskCountQuery).data;
  const waiting = (of === 'inbox' ? count?.waiting : count?.handovers) ?? 0;
  if (waiting === 0) return null;
  return (
    <span className="ml-1 rounded-full bg-red-1000 px-2 py-0.5 text-oln-14B-100 text-white">
      {t('nav.waiting', { count: waiting })}
    </span>
  );
}
