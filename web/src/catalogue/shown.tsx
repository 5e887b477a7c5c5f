import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Incomplete, Unreachable } from '../api/problem';
import { announce } from '../ui/announcer';
import { Button, ButtonLink } from '../ui/button';
import { Cause } from '../ui/cause';
import { LevelChip, PhaseChip, Tag } from '../ui/chip';
import { Dialog } from '../ui/dialog';
import { Disclosure } from '../ui/disclosure';
import { ErrorBox } from '../ui/error-box';
import { Facts, WideTable } from '../ui/facts';
import { KeepTheirs } from '../ui/keep-theirs';
import { KeptLine } from '../ui/kept-line';
import { Loaded } from '../ui/loaded';
import { MoreButton } from '../ui/more-button';
import { Notice } from '../ui/notice';
import { Phone } from '../ui/phone';
import type { Sample } from './sample';

const LOOKS = ['main', 'second', 'plain', 'danger'] as const;
const LEVELS = ['L0', 'L1', 'L2', 'L3', 'L4'] as const;
const PHASES = ['intake', 'triage', 'containment', 'recovery', 'prevention', 'closed'] as const;
const TONES = ['plain', 'good', 'warn', 'bad'] as const;

/** What is read or pressed. */
export const SHOWN: readonly Sample[] = [
  { name: 'button', show: Buttons },
  { name: 'chip', show: Chips },
  { name: 'notice', show: Notices },
  { name: 'error-box', show: ErrorBoxes },
  { name: 'facts', show: FactLists },
  { name: 'loaded', show: LoadedStates },
  { name: 'more-button', show: More },
  { name: 'kept-line', show: KeptLines },
  { name: 'keep-theirs', show: KeepingTheirs },
  { name: 'disclosure', show: Disclosures },
  { name: 'dialog', show: Dialogs },
  { name: 'phone', show: () => <Phone number="000-000-0000（内線2100）" /> },
  { name: 'cause', show: () => <Cause why="550 5.1.1" said="550 5.1.1 user unknown" /> },
  { name: 'announcer', show: Announcing },
];

function Buttons(): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {LOOKS.map((look) => (
        <div key={look} className="flex flex-wrap gap-3">
          <Button look={look}>{t('action.report')}</Button>
          <Button look={look} busy>
            {t('form.sending')}
          </Button>
          <ButtonLink look={look} to="/ui">
            {t('action.more')}
          </ButtonLink>
        </div>
      ))}
    </>
  );
}

function Chips(): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <div className="flex flex-wrap gap-3">
        {LEVELS.map((level) => (
          <LevelChip key={level} level={level} />
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        {PHASES.map((phase) => (
          <PhaseChip key={phase} phase={phase} />
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        {TONES.map((tone) => (
          <Tag key={tone} tone={tone}>
            {t('answer.unknown')}
          </Tag>
        ))}
      </div>
    </>
  );
}

function Notices(): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {(['info', 'good', 'warn'] as const).map((tone) => (
        <Notice key={tone} tone={tone} title={t('board.empty')}>
          {t('board.emptyHint')}
        </Notice>
      ))}
    </>
  );
}

function ErrorBoxes(): ReactElement {
  const { t } = useTranslation();
  const missing = { field: 'reason', message: t('form.reasonNeeded') };
  return (
    <>
      <ErrorBox error={new Incomplete([missing])} />
      <ErrorBox error={new Unreachable()} />
    </>
  );
}

function FactLists(): ReactElement {
  const { t } = useTranslation();
  const rows = [
    [t('when.day'), '2026-11-21'],
    [t('when.time'), '02:13'],
  ] as const;
  return (
    <>
      <Facts rows={rows} />
      <WideTable label={t('when.day')}>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  );
}

function More(): ReactElement {
  const query = useInfiniteQuery({
    queryKey: ['ui'],
    queryFn: ({ pageParam }) => Promise.resolve(pageParam),
    initialPageParam: 1,
    getNextPageParam: (last) => last + 1,
  });
  return (
    <>
      <p>{query.data?.pages.join(' ')}</p>
      <MoreButton query={query} />
    </>
  );
}

function KeptLines(): ReactElement {
  const { t } = useTranslation();
  const aside = { field: 'text', label: t('form.note'), text: t('board.emptyHint') };
  const nothing = (): void => undefined;
  const keys = { load: () => null, save: nothing };
  const acts = { discard: nothing, settle: nothing, forget: nothing, keys };
  return <KeptLine kept={{ restored: true, aside: [aside], ...acts }} />;
}

function KeepingTheirs(): ReactElement {
  const { t } = useTranslation();
  return <KeepTheirs onLeave={() => undefined}>{t('accounts.keepTheirs')}</KeepTheirs>;
}

function LoadedStates(): ReactElement {
  const refetch = (): Promise<never> => Promise.reject(new Error('a sample'));
  const states = [
    { data: undefined, error: null },
    { data: undefined, error: new Unreachable() },
    { data: '2026-11-21', error: null },
  ];
  return (
    <>
      {states.map((state, index) => (
        <Loaded key={index} query={{ ...state, refetch }}>
          {(day) => <p>{day}</p>}
        </Loaded>
      ))}
    </>
  );
}

function Disclosures(): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {LOOKS.map((look) => (
        <Disclosure key={look} label={t('nav.menu')} look={look}>
          {(close) => <Button onClick={close}>{t('action.close')}</Button>}
        </Disclosure>
      ))}
    </>
  );
}

function Dialogs(): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('nav.help')}</Button>
      {open && (
        <Dialog title={t('help.title')} onClose={() => setOpen(false)}>
          <p>{t('board.emptyHint')}</p>
        </Dialog>
      )}
    </>
  );
}

function Announcing(): ReactElement {
  const { t } = useTranslation();
  return <Button onClick={() => announce(t('board.empty'))}>{t('board.title')}</Button>;
}
