import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { incidentQuery, planQuery, playbookVersionQuery, runsQuery } from '../api/queries';
import { serverNow } from '../api/server-time';
import type { Incident, Plan, Playbook, Run } from '../api/types';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { AddedSteps } from './added-steps';
import { addressOf } from './address';
import { Checklist } from './checklist';
import { PaperCard, PaperHead, PaperRest } from './paper-parts';
import { useReading } from './reading';
import { recordedBy } from './recorded';
import { RunningHead } from './running-head';
import { Sheet } from './sheet';
import { titleIn } from './words';

/** /incidents/:id/runs/:run/paper The checklist of an incident, with what has been recorded so far. */
export function RunPaperPage(): ReactElement {
  const { t } = useTranslation();
  const { id = '', run = '' } = useParams();
  const plan = useQuery(planQuery);
  const incident = useQuery(incidentQuery(id));
  const runs = useQuery(runsQuery(id));
  return (
    <Loaded query={plan}>
      {(known) => (
        <Loaded query={incident}>
          {(one) => (
            <Loaded query={runs}>
              {(all) => {
                const mine = all.find((each) => each.run === run);
                if (!mine) return <Notice title={t('paper.noSuchRun')} />;
                return <Pinned plan={known} incident={one} run={mine} />;
              }}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface Props {
  readonly plan: Plan;
  readonly incident: Incident;
  readonly run: Run;
}

/** The version the run is pinned to, whatever is in force now. */
function Pinned(props: Props): ReactElement {
  const query = useQuery(playbookVersionQuery(props.run.playbook, props.run.digest));
  return <Loaded query={query}>{(playbook) => <Paper {...props} playbook={playbook} />}</Loaded>;
}

function Paper({ plan, incident, run, playbook }: Props & { playbook: Playbook }): ReactElement {
  const { t } = useTranslation();
  const reading = useReading(playbook);
  const [now] = useState(serverNow);
  const { id, number, summary, drill } = incident;
  const to = `/incidents/${id}/steps`;
  const title = titleIn(reading.language, playbook);
  const mark = drill ? t('paper.drill') : '';
  return (
    <Sheet
      title={`${mark}${number} ${title} ${t('paper.checklist')}`}
      size="A4"
      back={{ to, label: t('paper.backToRun') }}
    >
      <PaperHead
        playbook={playbook}
        plan={plan}
        address={addressOf(plan, to)}
        qrLabel={t('paper.qrRun')}
      >
        <p className="sheet-incident">
          {mark}
          {t('paper.incident', { number })} {summary}
        </p>
        <p>{t('paper.recorded')}</p>
      </PaperHead>
      <section className="sheet-card">
        <h2>{t('playbooks.card')}</h2>
        <PaperCard playbook={playbook} plan={plan} />
      </section>
      <p className="sheet-correct">{t('paper.correct')}</p>
      <Checklist
        reading={reading}
        recorded={recordedBy(run, now)}
        running={
          <RunningHead playbook={playbook} title={title}>
            {mark}
            {number}{' '}
          </RunningHead>
        }
        extra={<AddedSteps run={run} now={now} />}
      />
      <PaperRest playbook={playbook} />
    </Sheet>
  );
}
