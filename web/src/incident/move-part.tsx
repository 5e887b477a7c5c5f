import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { moveQuery } from '../api/queries';
import type { Move, MovedStep, Run } from '../api/types';
import { useMay } from '../session/use-session';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { Disclosure } from '../ui/disclosure';
import { AreaField } from '../ui/inputs';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { needReason } from './need-reason';
import { useIncident } from './use-incident';

/** 新しい版があります: what the switch would do, then the switch. */
export function MovePart({ run }: { readonly run: Run }): ReactElement {
  const { t } = useTranslation();
  return (
    <Notice title={t('runs.newer')}>
      <p>{t('runs.newerHint')}</p>
      <Disclosure label={t('runs.preview')} look="second">
        {() => <Preview run={run} />}
      </Disclosure>
    </Notice>
  );
}

function Preview({ run }: { readonly run: Run }): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  const query = useQuery(moveQuery(id, run.run));
  const may = useMay('responder', 'officer');
  return (
    <Loaded query={query}>
      {(move) => (
        <div className="flex flex-col gap-3">
          <p>{t('runs.move.kept', { count: move.kept })}</p>
          <Moved label={t('runs.move.changed', { count: move.changed.length })} of={move.changed} />
          <Moved label={t('runs.move.added', { count: move.added.length })} of={move.added} />
          <Moved label={t('runs.move.dropped', { count: move.dropped.length })} of={move.dropped} />
          {move.possible ? (
            may && <MoveForm run={run} digest={move.digest} />
          ) : (
            <Refused move={move} />
          )}
        </div>
      )}
    </Loaded>
  );
}

function Moved({ label, of }: { label: string; of: readonly MovedStep[] }): ReactElement | null {
  if (of.length === 0) return null;
  return (
    <div>
      <h3>{label}</h3>
      <ul className="list-disc pl-6">
        {of.map(({ step, title }) => (
          <li key={step}>{title}</li>
        ))}
      </ul>
    </div>
  );
}

function Refused({ move }: { readonly move: Move }): ReactElement {
  const { t } = useTranslation();
  return (
    <div>
      <p className="text-std-16B-170">{t('runs.move.not')}</p>
      <h3>{t('runs.move.refused', { count: move.refused.length })}</h3>
      <ul className="list-disc pl-6">
        {move.refused.map(({ step, title, why }) => (
          <li key={step}>
            {title}: {t(`runs.move.why.${why}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function MoveForm({ run, digest }: { readonly run: Run; readonly digest: string }): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  return (
    <CommandForm<'MoveDto'>
      path={`/incidents/${id}/runs/${run.run}/move`}
      submit={t('runs.move.send')}
      body={(data) => ({ digest, reason: needReason(data, t) })}
      onDone={() => announce(t('runs.move.done'))}
    >
      <p>{t('runs.move.dueAnew')}</p>
      <AreaField name="reason" label={t('runs.move.reason')} maxLength={2000} required />
    </CommandForm>
  );
}
