import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProofRun } from '../api/types';
import { useCommand } from '../api/use-command';
import { useMay } from '../session/use-session';
import { Button } from '../ui/button';
import { CommandForm } from '../ui/command-form';
import { announce } from '../ui/announcer';
import { ErrorBox } from '../ui/error-box';
import { TextField } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { need } from '../ui/need';
import { filled, textOf } from '../ui/read-form';
import { lookedAt } from './looked-at';

/** How far the proof is, or how to begin one. */
export function RunPart({
  run,
  hasLast,
}: {
  readonly run: ProofRun | null;
  readonly hasLast: boolean;
}): ReactElement | null {
  const { t } = useTranslation();
  const may = useMay('officer', 'administrator');
  if (run?.state === 'running') return <Progress run={run} may={may} />;
  return (
    <div className="no-print flex flex-col gap-3">
      {run && (
        <Notice tone="warn" title={t(`proof.state.${run.state}`)}>
          {run.why && <p>{run.why}</p>}
        </Notice>
      )}
      {may && (
        <CommandForm<'ProofDto', ProofRun>
          path="/plan/proofs"
          submit={t(hasLast ? 'proof.again' : 'proof.start')}
          body={(data) => {
            const at = lookedAt(textOf(data, 'at'));
            need(at === null && { field: 'at', message: t('planCheck.noSuchDay') });
            return filled({ at: at ?? '' });
          }}
        >
          <TextField
            name="at"
            label={t('planCheck.day')}
            hint={t('planCheck.dayHint')}
            maxLength={40}
            className="max-w-60"
          />
        </CommandForm>
      )}
    </div>
  );
}

function Progress({ run, may }: { readonly run: ProofRun; readonly may: boolean }): ReactElement {
  const { t } = useTranslation();
  const { send, state, error } = useCommand();
  const { done, total, id } = run;
  const percent = total === 0 ? 0 : Math.floor((100 * done) / total);
  const cancel = async (): Promise<void> => {
    const ended = await send({ path: `/plan/proofs/${id}/cancel` });
    if (ended !== undefined) announce(t('proof.cancelled'));
  };
  return (
    <Notice title={t('proof.running')}>
      <progress
        aria-label={t('proof.running')}
        value={done}
        max={total}
        className="h-4 w-full accent-key-900"
      />
      <p>
        {t('proof.progress', {
          ...{ done: done.toLocaleString(), total: total.toLocaleString(), percent },
        })}
      </p>
      <p className="text-dns-14N-130">{t('proof.runningHint')}</p>
      {error && <ErrorBox error={error} />}
      {may && (
        <Button busy={state !== 'idle'} onClick={() => void cancel()}>
          {t('proof.cancel')}
        </Button>
      )}
    </Notice>
  );
}
