import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { planQuery, playbookQuery } from '../api/queries';
import type { Plan, Playbook } from '../api/types';
import { Loaded } from '../ui/loaded';
import { addressOf } from './address';
import { Checklist } from './checklist';
import { PaperCard, PaperHead, PaperRest } from './paper-parts';
import { useReading } from './reading';
import { recordedBy } from './recorded';
import { RunningHead } from './running-head';
import { Sheet } from './sheet';
import { titleIn } from './words';

const nothing = recordedBy(null, 0);

/** /playbooks/:id/paper One playbook as an A4 checklist with nothing filled in. */
export function PaperPage(): ReactElement {
  const { id = '' } = useParams();
  const plan = useQuery(planQuery);
  const playbook = useQuery(playbookQuery(id));
  return (
    <Loaded query={plan}>
      {(known) => (
        <Loaded query={playbook}>{(one) => <Paper plan={known} playbook={one} />}</Loaded>
      )}
    </Loaded>
  );
}

function Paper({ plan, playbook }: { plan: Plan; playbook: Playbook }): ReactElement {
  const { t } = useTranslation();
  const reading = useReading(playbook);
  const to = `/playbooks/${playbook.id}`;
  const title = titleIn(reading.language, playbook);
  return (
    <Sheet
      title={`${title} ${t('paper.checklist')}`}
      size="A4"
      back={{ to, label: t('paper.back') }}
    >
      <PaperHead
        playbook={playbook}
        plan={plan}
        address={addressOf(plan, to)}
        qrLabel={t('paper.qrPlaybook')}
      />
      <section className="sheet-card">
        <h2>{t('playbooks.card')}</h2>
        <PaperCard playbook={playbook} plan={plan} />
      </section>
      <p className="sheet-correct">{t('paper.correct')}</p>
      <Checklist
        reading={reading}
        recorded={nothing}
        running={<RunningHead playbook={playbook} title={title} />}
      />
      <PaperRest playbook={playbook} />
    </Sheet>
  );
}
