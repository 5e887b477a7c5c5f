import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { runsQuery } from '../api/queries';
import type { PlaybookPhase, Run } from '../api/types';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { CommandForm } from '../ui/command-form';
import { Disclosure } from '../ui/disclosure';
import { AreaField } from '../ui/inputs';
import { isSettled, placeOf, type RunStep } from './step-order';
import { needText } from './need-reason';

interface Props {
  readonly id: string;
  readonly phase: 'containment' | 'recovery';
}

/** The gate at the end of a phase: what is open, else the confirmation it asks for. */
export function LeaveForm({ id, phase }: Props): ReactElement {
  const { t } = useTranslation();
  const runs = useQuery(runsQuery(id)).data ?? [];
  const language = useLanguage();
  const open = openIn(runs, phase);
  if (open.length > 0) {
    return (
      <div>
        <p>{t('incident.leaveOpen')}</p>
        <ul className="list-disc pl-6">
          {open.slice(0, 5).map((each) => (
            <li key={placeOf(each)}>
              <Link to={`steps#${placeOf(each)}`}>{titleIn(language, each.step)}</Link>
            </li>
          ))}
          {open.length > 5 && <li>…（{open.length - 5}）</li>}
        </ul>
      </div>
    );
  }
  return (
    <Disclosure label={t(`incident.leave.${phase}`)} look="main">
      {() => (
        <CommandForm<'PhaseDto'>
          path={`/incidents/${id}/phase`}
          submit={t(`incident.leave.${phase}`)}
          body={(data) => ({ confirmation: needText(data, 'confirmation', t) })}
        >
          <AreaField name="confirmation" label={t(`incident.leaveLabel.${phase}`)} required />
        </CommandForm>
      )}
    </Disclosure>
  );
}

function openIn(runs: readonly Run[], phase: PlaybookPhase): RunStep[] {
  return runs
    .flatMap((run) => run.steps.map((step) => ({ run, step })))
    .filter(({ step }) => step.phase === phase && step.required && !isSettled(step.state));
}
