import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Step } from '../api/types';
import { FilesOf } from '../evidence/files-of';
import { spanOf } from '../format/elapsed';
import { useNow } from '../format/use-now';
import { formatShort, formatTime, minutesBetween } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { howIn } from '../playbooks/words';
import { Tag } from '../ui/chip';
import { useWide } from '../ui/use-wide';
import { Overtaken } from './overtaken';
import { StepActions } from './step-actions';
import type { StepProps } from './step-item';
import { isSettled } from './step-order';
import { StepOutcome } from './step-outcome';
import { useIncident } from './use-incident';
import { comma } from '../i18n/punctuation';

/** In minutes. */
const DAY = 24 * 60;

/** What a step needs: warnings first, then how, then what can be done. A decision of the reader's comes before how. */
export function StepBody({ run, step }: StepProps): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  // As it was opened: the form does not move under whoever types in it.
  const [decides] = useState(step.asked);
  const how = howIn(useLanguage(), step);
  const { helperTitles, target, undoes, blockers } = step;
  return (
    <>
      <Warnings step={step} />
      {decides && <StepActions run={run} step={step} />}
      <PassedOn step={step} />
      {undoes.length > 0 && <p>{t('steps.undoes', { titles: undoes.join(comma()) })}</p>}
      {how && <How how={how} />}
      {target && !isSettled(step.state) && <p>{t('steps.target', { target })}</p>}
      {blockers.some(({ kind }) => kind === 'measures') && (
        <Link to={`/incidents/${id}`} className="inline-flex min-h-11 items-center">
          {t('steps.enterMeasures')}
        </Link>
      )}
      <Overtaken step={step} />
      <StepOutcome step={step} />
      {!decides && <StepActions run={run} step={step} />}
      {helperTitles.length > 0 && (
        <p className="text-dns-14N-130">
          {t('steps.helpers', { offices: helperTitles.join(comma()) })}
        </p>
      )}
      <FilesOf on={{ run: run.run, step: step.id }} open={step.state !== 'off'} />
    </>
  );
}

/** More than this many letters would push the button below the first screen of a phone. */
const SHORT = 60;

/** How it is done; on a phone a longer one is its first line until it is asked for. */
function How({ how }: { readonly how: string }): ReactElement {
  const { t } = useTranslation();
  const wide = useWide();
  const text = 'max-w-prose whitespace-pre-line';
  if (wide || how.length <= SHORT) return <p className={text}>{how}</p>;
  return (
    <details className="group">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2">
        <span aria-hidden="true" className="no-print group-open:rotate-180">
          ▼
        </span>
        <span className="line-clamp-1 underline group-open:hidden">{how}</span>
        <span className="hidden underline group-open:inline">{t('steps.less')}</span>
      </summary>
      <p className={text}>{how}</p>
    </details>
  );
}

/** What cannot be taken back, what must be taken back later, what the law asks. */
function Warnings({ step }: { readonly step: Step }): ReactElement | null {
  const { t } = useTranslation();
  const { irreversible, measure, duty } = step;
  if (!irreversible && !measure && !duty) return null;
  return (
    <p className="flex flex-wrap items-center gap-2">
      {irreversible && <Tag tone="bad">{t(`steps.irreversible.${irreversible}`)}</Tag>}
      {measure && (
        <Tag tone="warn">{t('steps.measure', { measure: t(`playbooks.measure.${measure}`) })}</Tag>
      )}
      {duty && <span>{t('steps.duty', { duty: t(`playbooks.duty.${duty}`) })}</span>}
    </p>
  );
}

/** Who has begun, and since when. */
export function BegunBy({ step: { begun, state } }: { readonly step: Step }): ReactElement | null {
  const { t } = useTranslation();
  const now = useNow();
  if (!begun || isSettled(state)) return null;
  const past = Math.max(0, minutesBetween(begun.at, now));
  return (
    <p>
      {t('steps.begunBy', {
        name: begun.byName,
        time: past < DAY ? formatTime(begun.at) : formatShort(begun.at, now),
        span: spanOf(past, t),
      })}
    </p>
  );
}

/** What was said when it was passed on. */
function PassedOn({ step: { assigned, state } }: { readonly step: Step }): ReactElement | null {
  const { t } = useTranslation();
  if (!assigned || isSettled(state)) return null;
  const given = assigned.personName ? 'steps.handedOver' : 'steps.reassigned';
  return (
    <p className="whitespace-pre-line">
      {t(given, { name: assigned.personName ?? '', note: assigned.note })}
    </p>
  );
}
