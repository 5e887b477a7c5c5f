import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rung } from '../api/types';
import { useMay } from '../session/use-session';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { Disclosure } from '../ui/disclosure';
import { TextField } from '../ui/inputs';
import { need } from '../ui/need';
import { filled, textOf } from '../ui/read-form';
import { CallForm } from './call-form';
import { ProxyForm } from './proxy-form';
import { ReasonDisclosure } from './reason-disclosure';
import { TakeOver } from './take-over';
import { useIncident } from './use-incident';

/** Of outside duties: telephoned about like those of the ladder, but not a part of it. */
const OF_DUTIES = 'duties:';

/** What people do about one office: an answer heard, a call in vain, call now, call no more. */
export function RungActs({ rung }: { readonly rung: Rung }): ReactElement | null {
  const { t } = useTranslation();
  const { id } = useIncident();
  const may = useMay('desk', 'responder', 'officer');
  const officer = useMay('officer');
  const { state } = rung;
  const open = state === 'waiting' || state === 'calling' || state === 'exhausted';
  const ofLadder = !rung.id.startsWith(OF_DUTIES);
  if (!may || (!open && state !== 'answered')) return null;
  return (
    <div className="no-print flex flex-wrap gap-2">
      <Disclosure label={t(open ? 'contacts.proxy' : 'contacts.changeAnswer')}>
        {(close) => <ProxyForm rung={rung} onDone={close} />}
      </Disclosure>
      {open && (
        <Disclosure label={t('telling.calledInVain')}>
          {(close) => <CallForm rung={rung} onDone={close} />}
        </Disclosure>
      )}
      {ofLadder && (state === 'calling' || state === 'exhausted') && <TakeOver rung={rung} />}
      {ofLadder && (state === 'waiting' || state === 'exhausted') && <CallNow rung={rung} />}
      {ofLadder && open && officer && (
        <ReasonDisclosure
          path={`/incidents/${id}/stand-down`}
          rung={rung.id}
          label={t('telling.standDownOne')}
          reason={t('form.reason')}
          hint={t('telling.standDownOneHint')}
        />
      )}
    </div>
  );
}

function CallNow({ rung }: { readonly rung: Rung }): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  const required = !useMay('officer');
  return (
    <Disclosure label={t('telling.callNow')}>
      {(close) => (
        <CommandForm<'CallNowDto'>
          path={`/incidents/${id}/rungs/${encodeURIComponent(rung.id)}/call-now`}
          submit={t('telling.callNow')}
          body={(data) => {
            const reason = textOf(data, 'reason');
            need(required && !reason && { field: 'reason', message: t('telling.needReason') });
            return filled({ reason });
          }}
          onDone={() => {
            announce(t('telling.callingNow'));
            close();
          }}
        >
          <TextField
            name="reason"
            label={t('form.reason')}
            hint={t('telling.callNowHint')}
            required={required}
            maxLength={2000}
          />
        </CommandForm>
      )}
    </Disclosure>
  );
}
