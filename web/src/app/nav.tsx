import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { Role } from '../api/types';
import { useSession } from '../session/use-session';

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

type PageName =
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

/** The main pages; those a role cannot use are left out. */
export function Nav({ onGo }: { readonly onGo: () => void }): ReactElement {
  const { t } = useTranslation();
  const roles = useSession()?.roles ?? [];
  const mine = PAGES.filter((page) => page.roles?.some((role) => roles.includes(role)) ?? true);
  return (
    <nav aria-label={t('nav.label')} className="mx-auto max-w-6xl px-4">
      <ul className="flex flex-col md:flex-row">
        {mine.map(({ to, name }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={to === '/'}
              onClick={onGo}
              className="inline-flex min-h-11 w-full items-center border-b-4 border-transparent px-3 text-solid-gray-900 no-underline hover:bg-key-50 aria-[current=page]:border-key-900 aria-[current=page]:font-bold"
            >
              {t(`nav.${name}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
