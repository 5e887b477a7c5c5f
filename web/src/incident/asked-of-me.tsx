import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { boardQuery, runsQuery } from '../api/queries';
import type { BoardYours, Incident, Run } from '../api/types';
import { Due } from '../format/due';
import { formatTime } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { ButtonLink } from '../ui/button';
import { AskedGate } from './asked-gate';
import { useHoldsOffice } from './next-step';
import { activeSteps, isUnratified, placeOf, type RunStep } from './step-order';

/** 求めること: what this incident asks of the reader, each with its button. */
export function AskedOfMe({ incident }: { readonly incident: Incident }): ReactElement {
  const { id } = incident;
  const yours = useQuery(boardQuery).data?.yours;
  const runs = useQuery(runsQuery(id)).data;
  const gates = useGates(runs ?? []);
  const rest = yours ? ofIncident(yours, id) : null;
  const steps = ownSteps(runs ?? []);
  const asked = gates.shown.length + (rest?.count ?? 0) + steps.length;
  return (
    <div className="flex flex-col gap-2">
      {gates.shown.map(({ run, step }) => (
        // What is typed keeps its gate here, also when somebody else was first.
        <div key={placeOf({ run, step })} onInput={() => gates.keep(placeOf({ run, step }))}>
          <AskedGate run={run} step={step} onDone={() => gates.letGo(placeOf({ run, step }))} />
        </div>
      ))}
      {rest && <Others rest={rest} />}
      {/* Beside a decision it would push what an officer has to know below the first screen. */}
      {gates.shown.length === 0 && <OwnSteps steps={steps} />}
      {runs && rest && asked === 0 && <NotAsked runs={runs} />}
    </div>
  );
}

/** The gates that ask the reader, and those in which the reader is typing. */
function useGates(runs: readonly Run[]) {
  const [kept, setKept] = useState<readonly string[]>([]);
  const all = runs.flatMap((run) => run.steps.map((step) => ({ run, step })));
  return {
    shown: all.filter((each) => each.step.asked || kept.includes(placeOf(each))),
    keep: (place: string) => setKept((before) => [...new Set([...before, place])]),
    letGo: (place: string) => setKept((before) => before.filter((each) => each !== place)),
  };
}

/** The reader's steps that can be done now, the most urgent first; decisions and approvals stand for themselves. */
function ownSteps(runs: readonly Run[]): RunStep[] {
  return activeSteps(runs).filter(({ step }) => step.mine && !step.asked && !isUnratified(step));
}

/** The next of them by name, so that nobody reads that nothing is asked while their time runs out. */
function OwnSteps({ steps }: { readonly steps: readonly RunStep[] }): ReactElement | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const [next] = steps;
  if (!next) return null;
  const { dueAt } = next.step;
  const more = steps.length - 1;
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <Link to={`steps#${placeOf(next)}`} className="min-h-11 content-center">
        {t('essentials.step', { title: titleIn(language, next.step) })}
      </Link>
      {dueAt && <Due at={dueAt} />}
      {more > 0 && <span>{t('essentials.moreSteps', { count: more })}</span>}
    </p>
  );
}

/** Nothing waits for the reader; who holds no office sees to everything, so the steps are named all the same. */
function NotAsked({ runs }: { readonly runs: readonly Run[] }): ReactElement {
  const { t } = useTranslation();
  const holdsOffice = useHoldsOffice();
  const count = activeSteps(runs).length;
  if (holdsOffice || count === 0) return <p>{t('essentials.nothing')}</p>;
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      {t('essentials.noOffice')}
      <Link to="steps" className="inline-flex min-h-11 items-center">
        {t('essentials.anySteps', { count })}
      </Link>
    </p>
  );
}

function ofIncident(yours: BoardYours, id: string) {
  const isHere = (each: { readonly incident: { readonly id: string } }): boolean =>
    each.incident.id === id;
  const calls = yours.calls.filter(isHere);
  const ratifications = yours.ratifications.filter(isHere);
  const reports = yours.reports.filter(isHere);
  const closure = yours.closures.some((each) => each.id === id);
  const count = calls.length + ratifications.length + reports.length + Number(closure);
  return { calls, ratifications, reports, closure, count };
}

function Others({ rest }: { readonly rest: ReturnType<typeof ofIncident> }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const { calls, ratifications, reports, closure } = rest;
  return (
    <>
      {calls.map(({ officeTitle, since }) => (
        <p key={officeTitle} className="flex flex-wrap items-center justify-between gap-2">
          {t('yours.call', { office: officeTitle, time: formatTime(since) })}
          <ButtonLink to="contacts" look="main">
            {t('yours.answer')}
          </ButtonLink>
        </p>
      ))}
      {ratifications.map((each) => (
        <p key={each.step} className="flex flex-wrap items-center gap-x-2">
          {t('steps.unratified')}:
          <Link to={`steps#step-${each.run}:${each.step}`}>{titleIn(language, each)}</Link>
          {each.ratifyUntil && <Due at={each.ratifyUntil} />}
        </p>
      ))}
      {reports.map(({ at }) => (
        <p key={at} className="flex flex-wrap items-center gap-x-2">
          <Link to="contacts#updates" className="inline-flex min-h-11 items-center">
            {t('essentials.report')}
          </Link>
          <Due at={at} />
        </p>
      ))}
      {closure && (
        <p>
          <a href="#closure" className="inline-flex min-h-11 items-center">
            {t('essentials.closure')}
          </a>
        </p>
      )}
    </>
  );
}
