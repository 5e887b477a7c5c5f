import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rung, RungState } from '../api/types';
import { formatMoment } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { useMay } from '../session/use-session';
import { Tag, type Tone } from '../ui/chip';
import { cls } from '../ui/class';
import { Disclosure } from '../ui/disclosure';
import { CandidateList } from './candidate-list';
import { ProxyForm } from './proxy-form';
import { TellingLine } from './telling-line';

const TONES: Record<RungState, Tone> = {
  waiting: 'plain',
  calling: 'warn',
  answered: 'good',
  exhausted: 'alarm',
  'stood-down': 'plain',
};

/** One office of the ladder: told whom, answered or not, and the telephone. */
export function RungCard({ rung }: { readonly rung: Rung }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const may = useMay('desk', 'responder', 'officer');
  const { officeTitle, state, alarm, told, dueAt, channels, candidates } = rung;
  const open = state === 'waiting' || state === 'calling' || state === 'exhausted';
  return (
    <li
      className={cls(
        'flex flex-col gap-2 rounded-8 border p-3',
        alarm ? 'border-2 border-error-1' : 'border-solid-gray-420',
      )}
    >
      <div className="flex flex-wrap items-center gap-2">
        <h3>{officeTitle}</h3>
        <Tag tone={TONES[state]}>{t(`contacts.state.${state}`)}</Tag>
        {alarm && <Tag tone="alarm">{t('contacts.alarm')}</Tag>}
      </div>
      {state === 'waiting' && (
        <p>{t('contacts.notYet', { time: formatMoment(dueAt, language) })}</p>
      )}
      <ul className="flex flex-col gap-2">
        {told.map((telling) => (
          <TellingLine key={telling.key} telling={telling} />
        ))}
      </ul>
      {alarm && <CandidateList candidates={candidates} channels={channels} />}
      {!alarm && open && candidates.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer content-center">
            {t('contacts.candidates')}
          </summary>
          <CandidateList candidates={candidates} channels={channels} />
        </details>
      )}
      {may && (open || state === 'answered') && (
        <Disclosure label={t(open ? 'contacts.proxy' : 'contacts.changeAnswer')}>
          {(close) => <ProxyForm rung={rung} onDone={close} />}
        </Disclosure>
      )}
    </li>
  );
}
