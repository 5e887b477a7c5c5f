import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { runsQuery } from '../api/queries';
import { CommandForm } from '../ui/command-form';
import { Disclosure } from '../ui/disclosure';
import { AreaField } from '../ui/inputs';
import { needText } from './need-reason';
import { OpenSteps, openIn } from './open-steps';

interface Props {
  readonly id: string;
  readonly phase: 'containment' | 'recovery';
}

/** The gate at the end of a phase: what is open, else the confirmation it asks for. */
export function LeaveForm({ id, phase }: Props): ReactElement {
  const { t } = useTranslation();
  const runs = useQuery(runsQuery(id)).data ?? [];
  const open = openIn(runs, [phase]);
  if (open.length > 0) {
    return (
      <div>
        <p>{t('incident.leaveOpen')}</p>
        <OpenSteps open={open} />
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
          <AreaField
            name="confirmation"
            label={t(`incident.leaveLabel.${phase}`)}
            maxLength={2000}
            required
          />
        </CommandForm>
      )}
    </Disclosure>
  );
}
