import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page, Section } from '../ui/page';

type Entry =
  | 'firstRun'
  | 'ladder'
  | 'severity'
  | 'accounts'
  | 'organisation'
  | 'mail'
  | 'diagnosis'
  | 'alarms';

const PARTS: readonly {
  readonly part: 'people' | 'plan' | 'machine';
  readonly entries: readonly { readonly to: string; readonly name: Entry }[];
}[] = [
  {
    part: 'people',
    entries: [
      { to: '/settings/first-run', name: 'firstRun' },
      { to: '/plans/organisation', name: 'organisation' },
      { to: '/accounts', name: 'accounts' },
    ],
  },
  {
    part: 'plan',
    entries: [
      { to: '/settings/ladder', name: 'ladder' },
      { to: '/settings/severity', name: 'severity' },
    ],
  },
  {
    part: 'machine',
    entries: [
      { to: '/settings/diagnosis', name: 'diagnosis' },
      { to: '/outbox/setup', name: 'mail' },
      { to: '/alarms', name: 'alarms' },
    ],
  },
];

/** /settings 設定: where an administrator finds everything. */
export function SettingsPage(): ReactElement {
  const { t } = useTranslation();
  return (
    <Page title={t('settings.title')}>
      <p>{t('settings.lead')}</p>
      {PARTS.map(({ part, entries }) => (
        <Section key={part} title={t(`settings.${part}`)}>
          <ul className="grid gap-x-6 sm:grid-cols-2">
            {entries.map(({ to, name }) => (
              <li key={to} className="py-2">
                <Link to={to} className="inline-flex min-h-11 items-center text-std-18B-160">
                  {t(`settings.${name}`)}
                </Link>
                <p className="text-solid-gray-700">{t(`settings.${name}Hint`)}</p>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}
