import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OpenAlarms } from '../alarms/open-alarms';
import { useSession } from '../session/use-session';
import { Button } from '../ui/button';
import { cls } from '../ui/class';
import { useDisasterMode } from './disaster';
import { DisasterSwitch } from './disaster-switch';
import { FreshnessLabel } from './freshness';
import { LanguageSwitch } from './language-switch';
import { LogOut } from './log-out';
import { Nav } from './nav';
import { Stripe } from './stripe';

interface Props {
  readonly onHelp: () => void;
  /** Open the palette, which a keyboard opens by Ctrl+K. */
  readonly onFind: () => void;
}

/** Whose tracker this is, how fresh it is, and where to go. */
export function Header({ onHelp, onFind }: Props): ReactElement {
  const { t } = useTranslation();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const disaster = useDisasterMode();
  const find = (): void => {
    setOpen(false);
    onFind();
  };
  return (
    <header data-shell className="border-b border-solid-gray-200 bg-white">
      <OpenAlarms />
      {session?.sample && <Stripe>{t('stripe.sample')}</Stripe>}
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-1">
        <Link to="/" className="inline-flex min-h-11 items-center text-std-18B-160 no-underline">
          {session?.bodyName} {t('app')}
        </Link>
        <p className="hidden text-dns-14N-130 text-solid-gray-700 lg:block">{session?.planName}</p>
        <div className="order-last w-full md:order-none md:w-auto">
          <FreshnessLabel />
        </div>
        <Button
          look="second"
          className="ml-auto md:hidden"
          aria-expanded={open}
          aria-controls="menu"
          onClick={() => setOpen(!open)}
        >
          {t('nav.menu')}
        </Button>
        <div className="ml-auto hidden flex-wrap items-center gap-2 md:flex">
          <Own onHelp={onHelp} />
        </div>
      </div>
      {/* The three actions of 災害モード are never behind the menu. */}
      {disaster && <Nav onGo={() => setOpen(false)} />}
      <div id="menu" className={cls(open ? 'block' : 'hidden', 'md:block')}>
        {!disaster && <Nav onGo={() => setOpen(false)} />}
        <div className="flex flex-wrap gap-1 border-t border-solid-gray-200 px-2 py-2 md:hidden">
          {/* Not beside the menu: there it would take a row from the one screen of 概要. */}
          <Button look="plain" onClick={find}>
            {t('nav.find')}
          </Button>
          <Own onHelp={onHelp} />
        </div>
      </div>
    </header>
  );
}

function Own({ onHelp }: { readonly onHelp: () => void }): ReactElement {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <>
      <DisasterSwitch />
      <LanguageSwitch />
      <Button look="plain" onClick={onHelp}>
        {t('nav.help')}
      </Button>
      {/* Another page of the server, not one of the console. */}
      <a href="/lite" className="inline-flex min-h-11 items-center px-2">
        {t('nav.lite')}
      </a>
      <Link to="/password" className="inline-flex min-h-11 items-center px-2">
        {session?.name}
      </Link>
      <LogOut />
    </>
  );
}
