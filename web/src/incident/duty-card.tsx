import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyClock, DutyDeadline, Duties, OutsideDuty } from '../api/types';
import { Due } from '../format/due';
import { formatDay, formatMoment } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { useMay } from '../session/use-session';
import { Tag, type Tone } from '../ui/chip';
import { Disclosure } from '../ui/disclosure';
import { Facts } from '../ui/facts';
import { DutyJudgeForm, DutyReportForm } from './duty-forms';
import { useIncident } from './use-incident';
import { comma } from '../i18n/punctuation';

interface Props {
  readonly duty: OutsideDuty;
  readonly facts: Duties['facts'];
}

interface CardProps extends Props {
  /** Only its line until it is asked for. */
  readonly folded?: boolean | undefined;
}

const TONES: Readonly<Record<OutsideDuty['state'], Tone>> = {
  due: 'bad',
  undecided: 'warn',
  reported: 'good',
  judged: 'plain',
  'not-due': 'plain',
};

/** One outside duty: by when, why, to whom, and what can be recorded about it. */
export function DutyCard({ duty, facts, folded = false }: CardProps): ReactElement {
  const { provisional } = duty;
  return (
    <li className="flex flex-col gap-2 rounded-8 border border-solid-gray-420 p-3">
      {folded ? (
        <details>
          <summary className="flex min-h-11 cursor-pointer list-none flex-wrap items-center gap-2">
            <Line duty={duty} />
            {provisional[0] && <Due at={provisional[0].at} />}
            <span aria-hidden="true" className="no-print">
              ▼
            </span>
          </summary>
          <div className="mt-2 flex flex-col gap-2">
            <Whole duty={duty} facts={facts} />
          </div>
        </details>
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-2">
            <Line duty={duty} />
          </div>
          <Whole duty={duty} facts={facts} />
        </>
      )}
    </li>
  );
}

function Line({ duty: { title, state } }: Pick<Props, 'duty'>): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <h3>{title}</h3>
      <Tag tone={TONES[state]}>{t(`duties.state.${state}`)}</Tag>
    </>
  );
}

function Whole({ duty, facts }: Props): ReactElement {
  const { t } = useTranslation();
  const { state, clocks, provisional, missing, holdsNow, judgement } = duty;
  const labels = facts.filter(({ id }) => missing.includes(id)).map(({ label }) => label);
  return (
    <>
      {clocks.map((clock) => (
        <ClockLines key={clock.day1} clock={clock} />
      ))}
      {provisional.length > 0 && (
        <div>
          <p>{t('duties.ifDue')}</p>
          <Deadlines deadlines={provisional} open />
        </div>
      )}
      {state === 'due' && holdsNow === false && <p>{t('duties.noLonger')}</p>}
      {state === 'undecided' && labels.length > 0 && (
        <p>
          {t('duties.missing')}: {labels.join(comma())}
        </p>
      )}
      {judgement && state === 'judged' && <p>{t('duties.judgedBy', { ...judgement })}</p>}
      <Reports duty={duty} />
      <div className="flex flex-wrap gap-x-4">
        <Actions duty={duty} />
        <Disclosure label={t('duties.more')}>{() => <More duty={duty} />}</Disclosure>
      </div>
    </>
  );
}

function ClockLines({ clock }: { readonly clock: DutyClock }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { day1, cases, deadlines, report } = clock;
  return (
    <div>
      <Deadlines deadlines={deadlines} open={report === null} />
      <p className="text-dns-14N-130">
        {t('duties.day1', { day: formatDay(`${day1}T12:00:00+09:00`, language) })}　
        {t('duties.cases')}: {cases.join(comma())}
      </p>
    </div>
  );
}

interface DeadlinesProps {
  readonly deadlines: readonly DutyDeadline[];
  readonly open: boolean;
}

function Deadlines({ deadlines, open }: DeadlinesProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className="flex flex-col gap-1">
      {deadlines.map(({ kind, at, day, rolled }) => (
        <li key={kind} className="flex flex-wrap items-center gap-2">
          <strong>{t(`duties.${kind}`)}</strong>
          <span>{day === null ? formatMoment(at, language) : formatDay(at, language)}</span>
          {day !== null && <span>{t('duties.nthDay', { count: day })}</span>}
          {rolled && <span>{t('duties.rolled')}</span>}
          {open && <Due at={at} />}
        </li>
      ))}
    </ul>
  );
}

function Reports({ duty: { reports } }: Pick<Props, 'duty'>): ReactElement | null {
  const { t } = useTranslation();
  const language = useLanguage();
  if (reports.length === 0) return null;
  return (
    <ul>
      {reports.map(({ at, by, number }) => (
        <li key={`${at} ${number}`}>
          {t('duties.metBy', {
            by,
            at: formatMoment(at, language),
            number: number && t('duties.number', { number }),
          })}
        </li>
      ))}
    </ul>
  );
}

function More({ duty }: Pick<Props, 'duty'>): ReactElement {
  const { t } = useTranslation();
  const { addressee, route, article, contents, note, confidence, because } = duty;
  const said = (value: string | number | null): string => {
    if (value === null) return t('steps.unknown');
    return value === 'yes' || value === 'no' ? t(`steps.${value}`) : String(value);
  };
  return (
    <>
      {confidence !== 'verified' && <Tag tone="warn">{t(`duties.${confidence}`)}</Tag>}
      <Facts
        rows={[
          [t('duties.to'), addressee],
          [t('duties.route'), route],
          [t('duties.article'), article],
          [t('duties.contents'), contents.map((each, index) => `${index + 1} ${each}`).join('\n')],
          [t('duties.note'), note],
          [
            t('duties.because'),
            because.map(({ label, value }) => `${label}: ${said(value)}`).join('\n') || '－',
          ],
        ]}
      />
    </>
  );
}

function Actions({ duty }: Pick<Props, 'duty'>): ReactElement | null {
  const { t } = useTranslation();
  const { phase, past } = useIncident();
  const may = useMay('responder', 'officer') && !past;
  if (!may) return null;
  const isOpen = duty.state === 'due' || duty.state === 'undecided';
  if (phase === 'closed' && !isOpen) return null;
  return (
    <>
      <Disclosure label={t(duty.state === 'reported' ? 'duties.reportAgain' : 'duties.report')}>
        {(close) => <DutyReportForm duty={duty} onDone={close} />}
      </Disclosure>
      {isOpen && (
        <Disclosure label={t('duties.judge')}>
          {(close) => <DutyJudgeForm duty={duty} onDone={close} />}
        </Disclosure>
      )}
    </>
  );
}
