import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FirstRun, FirstStep } from '../api/types';
import { announce } from '../ui/announcer';
import { Tag, type Tone } from '../ui/chip';
import { CommandForm } from '../ui/command-form';
import { OwnBodyForm } from './own-body-form';

type State = FirstStep['state'];

const LOOKS: Readonly<Record<State, { tone: Tone; shape: string }>> = {
  open: { tone: 'warn', shape: '▲' },
  done: { tone: 'good', shape: '●' },
  skipped: { tone: 'plain', shape: '○' },
};

/** Where a step is done. */
const PLACES: Readonly<Record<FirstStep['step'], readonly Place[]>> = {
  body: [{ to: '/plans/organisation', word: 'organisation' }],
  administrators: [{ to: '/accounts', word: 'accounts' }],
  officers: [{ to: '/plans/organisation', word: 'organisation' }],
  mail: [
    { to: '/outbox/setup', word: 'mail' },
    { to: '/settings/diagnosis', word: 'diagnosis' },
  ],
  contacts: [
    { to: '/settings/ladder', word: 'ladder' },
    { to: '/settings/severity', word: 'severity' },
  ],
};
interface Place {
  readonly to: string;
  readonly word: 'organisation' | 'accounts' | 'mail' | 'diagnosis' | 'ladder' | 'severity';
}

interface Props {
  readonly step: FirstStep;
  readonly no: number;
  readonly firstRun: FirstRun;
}

/** One step: what it is for, what breaks without it, where it is done. */
export function StepCard({ step: { step, state }, no, firstRun }: Props): ReactElement {
  const { t } = useTranslation();
  const { tone, shape } = LOOKS[state];
  const begins = step === 'body' && firstRun.sample;
  return (
    <li className="flex flex-col gap-3 rounded-12 border border-solid-gray-200 bg-white p-4 sm:p-6">
      <div className="flex flex-wrap items-center gap-3">
        <Tag tone={tone}>
          <span aria-hidden="true">{shape}</span> {t(`firstRun.state.${state}`)}
        </Tag>
        <h2>
          {no}. {t(`firstRun.step.${step}.title`)}
        </h2>
      </div>
      <p>{t(`firstRun.step.${step}.what`)}</p>
      <p>
        <span className="font-bold">{t('firstRun.without')}: </span>
        {t(`firstRun.step.${step}.without`)}
      </p>
      {begins && <OwnBodyForm firstRun={firstRun} />}
      {!begins && (
        <ul className="flex flex-wrap gap-x-6">
          {PLACES[step].map(({ to, word }) => (
            <li key={to}>
              <Link to={to} className="inline-flex min-h-11 items-center">
                {t(`settings.${word}`)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Marks step={step} state={state} />
    </li>
  );
}

/** What can be seen counts by itself; the rest is said by a person, and taken back. */
function Marks({ step, state }: FirstStep): ReactElement | null {
  const { t } = useTranslation();
  if (state === 'done' && step !== 'contacts') return null;
  const marks = state === 'open' ? (['done', 'skipped'] as const) : (['open'] as const);
  // A body of one's own and a second administrator are seen, not said.
  const said = marks.filter(
    (mark) => mark !== 'done' || step === 'officers' || step === 'contacts',
  );
  return (
    <div className="flex flex-wrap gap-3">
      {said.map((mark) => (
        <CommandForm<'FirstMarkDto', FirstRun>
          key={mark}
          path="/first-run/marks"
          look={mark === 'done' ? 'second' : 'plain'}
          submit={t(`firstRun.mark.${mark}`)}
          label={`${t(`firstRun.step.${step}.title`)}: ${t(`firstRun.mark.${mark}`)}`}
          body={() => ({ step, mark })}
          onDone={() => announce(t('firstRun.kept'))}
        />
      ))}
    </div>
  );
}
