import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { Role } from '../api/types';
import { useSession } from '../session/use-session';
import { cls } from '../ui/class';
import { useDisasterMode } from './disaster';

const PAGES: readonly { to: string; name: PageName; roles?: readonly Role[] }[] = [
  { to: '/', name: 'board' },
  { to: '/my', name: 'work' },
  { to: '/board', name: 'bulletins' },
  { to: '/report', name: 'report', roles: ['desk', 'responder'] },
  { to: '/incidents', name: 'incidents' },
  { to: '/outbox', name: 'outbox' },
  { to: '/alarms', name: 'alarms' },
  { to: '/plans', name: 'plans' },
  { to: '/playbooks', name: 'playbooks' },
  { to: '/settings', name: 'settings', roles: ['administrator'] },
];

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
  | 'incidents'
  | 'outbox'
  | 'alarms'
  | 'plans'
  | 'playbooks'
  | 'settings';

const LINK =
  'inline-flex min-h-11 w-full items-center border-b-4 border-transparent px-3 text-solid-gray-900 no-underline hover:bg-key-50 aria-[current=page]:border-key-900 aria-[current=page]:font-bold';

/** Buttons for cold fingers, in sight without the menu. */
const BIG = 'justify-center rounded-8 outline-2 outline-black font-bold text-center';

/** The main pages; those a role cannot use are left out. */
export function Nav({ onGo }: { readonly onGo: () => void }): ReactElement {
  const { t } = useTranslation();
  const roles = useSession()?.roles ?? [];
  const disaster = useDisasterMode();
  const pages = disaster ? IN_A_DISASTER : PAGES;
  const mine = pages.filter((page) => page.roles?.some((role) => roles.includes(role)) ?? true);
  return (
    <nav aria-label={t('nav.label')} className="mx-auto max-w-6xl px-4">
      <ul className={cls('flex', disaster ? 'flex-row gap-2 py-2' : 'flex-col md:flex-row')}>
        {mine.map(({ to, name }) => (
          <li key={to} className={disaster ? 'flex-1' : undefined}>
            <NavLink to={to} end={to === '/'} onClick={onGo} className={cls(LINK, disaster && BIG)}>
              {t(`nav.${name}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
