import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rung, RungState as State } from '../api/types';
import { Tag, type Tone } from '../ui/chip';
import { cls } from '../ui/class';
import { CandidateList } from './candidate-list';
import { RungActs } from './rung-acts';
import { CallsInVain, RungNext } from './rung-next';
import { TogetherLine } from './together-line';
import { TellingLine } from './telling-line';

const TONES: Record<State, Tone> = {
  waiting: 'plain',
  calling: 'warn',
  answered: 'good',
  exhausted: 'alarm',
  'stood-down': 'plain',
};

/** One office of the ladder on a narrow screen: told whom, answered or not, and the telephone. */
export function RungCard({ rung }: { readonly rung: Rung }): ReactElement {
  const { alarm, told, calls } = rung;
  return (
    <li
      className={cls(
        'flex flex-col gap-2 rounded-8 border p-3',
        alarm ? 'border-2 border-error-1' : 'border-solid-gray-420',
      )}
    >
      <div className="flex flex-wrap items-center gap-2">
        <RungState rung={rung} />
      </div>
      <RungNext rung={rung} />
      <ul className="flex flex-col gap-2">
        {told.map((telling) => (
          <TellingLine key={telling.key} telling={telling} />
        ))}
      </ul>
      <CallsInVain calls={calls} />
      <RungWork rung={rung} />
    </li>
  );
}

/** The office, and how it stands with it. */
export function RungState({ rung }: { readonly rung: Rung }): ReactElement {
  const { t } = useTranslation();
  const { officeTitle, state, alarm, together } = rung;
  return (
    <>
      <h3>{officeTitle}</h3>
      <Tag tone={TONES[state]}>{t(`contacts.state.${state}`)}</Tag>
      {alarm && <Tag tone="alarm">{t('contacts.alarm')}</Tag>}
      {together && (
        <span className="text-dns-14N-130">
          <TogetherLine together={together} />
        </span>
      )}
    </>
  );
}

/** Whom to telephone and what to record: in sight while it is called, folded before its time. */
export function RungWork({ rung }: { readonly rung: Rung }): ReactElement | null {
  const { t } = useTranslation();
  const { state, alarm, candidates, channels } = rung;
  const numbers = <CandidateList candidates={candidates} channels={channels} />;
  if (alarm) {
    return (
      <>
        {numbers}
        <RungActs rung={rung} />
      </>
    );
  }
  if (state !== 'waiting' && state !== 'calling') return <RungActs rung={rung} />;
  return (
    <>
      <details>
        <summary className="min-h-11 cursor-pointer content-center">
          {t(state === 'waiting' ? 'telling.before' : 'contacts.candidates')}
        </summary>
        {numbers}
        {state === 'waiting' && <RungActs rung={rung} />}
      </details>
      {state === 'calling' && <RungActs rung={rung} />}
    </>
  );
}
