import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { boardQuery, runsQuery } from '../api/queries';
import type { BoardYours, Incident } from '../api/types';
import { Due } from '../format/due';
import { formatTime } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { ButtonLink } from '../ui/button';
import { AskedGate } from './asked-gate';
import { placeOf } from './step-order';

/** 求めること: what this incident asks of the reader, each with its button. */
export function AskedOfMe({ incident }: { readonly incident: Incident }): ReactElement {
  const { t } = useTranslation();
  const { id } = incident;
  const yours = useQuery(boardQuery).data?.yours;
  const gates = useGates(id);
  const rest = yours ? ofIncident(yours, id) : null;
  const nothing = gates.shown.length === 0 && rest !== null && rest.count === 0;
  return (
    <div className="flex flex-col gap-2">
      {gates.shown.map(({ run, step }) => (
        // What is typed keeps its gate here, also when somebody else was first.
        <div key={placeOf({ run, step })} onInput={() => gates.keep(placeOf({ run, step }))}>
          <AskedGate run={run} step={step} onDone={() => gates.letGo(placeOf({ run, step }))} />
        </div>
      ))}
      {rest && <Others rest={rest} />}
      {nothing && <p>{t('essentials.nothing')}</p>}
    </div>
  );
}

/** The gates that ask the reader, and those in which the reader is typing. */
function useGates(id: string) {
  const runs = useQuery(runsQuery(id)).data ?? [];
  const [kept, setKept] = useState<readonly string[]>([]);
  const all = runs.flatMap((run) => run.steps.map((step) => ({ run, step })));
  return {
    shown: all.filter((each) => each.step.asked || kept.includes(placeOf(each))),
    keep: (place: string) => setKept((before) => [...new Set([...before, place])]),
    letGo: (place: string) => setKept((before) => before.filter((each) => each !== place)),
  };
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
