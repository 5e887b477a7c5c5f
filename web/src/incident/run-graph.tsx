import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { playbookVersionQuery, runsQuery } from '../api/queries';
import type { Run, Step, StepState } from '../api/types';
import { useLanguage } from '../i18n/use-language';
import { PlaybookGraph } from '../playbooks/graph';
import { GraphStandings, type GraphStanding } from '../playbooks/graph-standings';
import { titleIn } from '../playbooks/words';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { MARKS } from './step-head';
import { placeOf } from './step-order';
import { useIncident } from './use-incident';
import { bracketed } from '../i18n/punctuation';

const LOOKS: Record<StepState, GraphStanding['look']> = {
  ready: 'ready',
  begun: 'ready',
  requested: 'waiting',
  blocked: 'open',
  off: 'off',
  skipped: 'off',
  rejected: 'off',
  done: 'done',
  answered: 'done',
  approved: 'done',
  'acted-first': 'done',
};

/** /incidents/:id/runs/:run/graph The steps as a picture, each as it stands now; the list is the truth. */
export function RunGraphPage(): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  const { run = '' } = useParams();
  const query = useQuery(runsQuery(id));
  return (
    <Loaded query={query}>
      {(runs) => {
        const mine = runs.find((each) => each.run === run);
        return mine ? <RunPicture run={mine} /> : <Notice title={t('paper.noSuchRun')} />;
      }}
    </Loaded>
  );
}

/** One playbook that is followed, drawn. */
export function RunPicture({ run }: { readonly run: Run }): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  const language = useLanguage();
  const query = useQuery(playbookVersionQuery(run.playbook, run.digest));
  const standings = useStandings(run);
  return (
    <Section title={query.data ? titleIn(language, query.data) : run.title}>
      <p className="no-print">
        <Link to={`/incidents/${id}/steps`} className="inline-flex min-h-11 items-center">
          {t('runs.toList')}
        </Link>
      </p>
      <p>{t('runs.graphHint')}</p>
      <Added run={run} />
      <Loaded query={query}>
        {({ graph }) => (
          <GraphStandings value={standings}>
            <InSight>
              <PlaybookGraph graph={graph} />
            </InSight>
          </GraphStandings>
        )}
      </Loaded>
    </Section>
  );
}

/** On a narrow screen the picture is wider than it: begin where the work is. */
function InSight({ children }: { readonly children: ReactElement }): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const region = place.current?.querySelector('[data-wide-table]');
    const now = place.current?.querySelector('.graph-now-ready, .graph-now-waiting');
    if (!region || !now) return;
    const [around, node] = [region.getBoundingClientRect(), now.getBoundingClientRect()];
    region.scrollLeft += node.left + node.width / 2 - (around.left + around.width / 2);
  }, []);
  return <div ref={place}>{children}</div>;
}

/** Steps nobody foresaw have no place in the picture. */
function Added({ run }: { readonly run: Run }): ReactElement | null {
  const { t } = useTranslation();
  const { id } = useIncident();
  const added = run.steps.filter((step) => step.added);
  if (added.length === 0) return null;
  return (
    <div>
      <h3>{t('runs.graphAdded')}</h3>
      <ul>
        {added.map((step) => (
          <li key={step.id}>
            <Link
              to={`/incidents/${id}/steps#${placeOf({ run, step })}`}
              className="inline-flex min-h-11 items-center"
            >
              {MARKS[step.state]} {step.title}
              {bracketed(t(`steps.state.${step.state}`))}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where each node stands, by its written id: of a repeat the last round. */
function useStandings(run: Run): (node: string) => GraphStanding | null {
  const { t } = useTranslation();
  const { id } = useIncident();
  return useMemo(() => {
    const last = new Map<string, Step>();
    for (const step of run.steps) last.set(step.id.split('~')[0] ?? step.id, step);
    return (node) => {
      const step = last.get(node);
      if (!step) return null;
      const { state } = step;
      const round = step.id.split('~')[1];
      const words = [t(`steps.state.${state}`), ...(round ? [t('runs.round', { round })] : [])];
      return {
        to: `/incidents/${id}/steps#${placeOf({ run, step })}`,
        mark: MARKS[state],
        words: words.join(' '),
        look: LOOKS[state],
      };
    };
  }, [run, id, t]);
}
