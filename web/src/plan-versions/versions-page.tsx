import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { planVersionsQuery } from '../api/queries';
import type { PlanVersionLine } from '../api/types';
import { Moment } from '../format/moment';
import { useMay } from '../session/use-session';
import { CommandForm } from '../ui/command-form';
import { Disclosure } from '../ui/disclosure';
import { SelectField, TextField } from '../ui/inputs';
import { Loaded } from '../ui/loaded';
import { Page, Section } from '../ui/page';
import { textOf } from '../ui/read-form';
import { ApprovedBy } from './approved-by';
import { StateTag, useDay, useVersionName } from './words';

/** /plans/versions 計画の版: what is written, approved, in force. */
export function PlanVersionsPage(): ReactElement {
  const { t } = useTranslation();
  const query = useQuery(planVersionsQuery);
  const may = useMay('administrator');
  return (
    <Page title={t('planVersion.title')} actions={<Link to="/plans">{t('plan.title')}</Link>}>
      <p>{t('planVersion.lead')}</p>
      {may && (
        <Disclosure label={t('planVersion.begin')} look="main">
          {() => <BeginForm />}
        </Disclosure>
      )}
      <Loaded query={query}>
        {(versions) => (
          <Section title={t('planVersion.list')}>
            {versions.length === 0 && <p>{t('planVersion.none')}</p>}
            <ul className="flex flex-col divide-y divide-solid-gray-200">
              {versions.map((version) => (
                <Line key={version.id} version={version} />
              ))}
            </ul>
          </Section>
        )}
      </Loaded>
    </Page>
  );
}

function Line({ version }: { readonly version: PlanVersionLine }): ReactElement {
  const { t } = useTranslation();
  const name = useVersionName();
  const day = useDay();
  const { id, state, inForceFrom, note, changedAt, changedBy } = version;
  return (
    <li className="flex flex-col gap-1 py-3">
      <div className="flex flex-wrap items-center gap-x-3">
        <Link to={`/plans/versions/${id}`} className="inline-flex min-h-11 items-center">
          {name(version)}
        </Link>
        <StateTag state={state} />
        {inForceFrom && <span>{t('planVersion.from', { day: day(inForceFrom) })}</span>}
        {version.mayApprove && <span>{t('planVersion.yours')}</span>}
      </div>
      {note && <span className="whitespace-pre-wrap">{note}</span>}
      <ApprovedBy version={version} />
      <span className="text-dns-14N-130">
        {t('planVersion.changed', { by: changedBy })} <Moment at={changedAt} />
      </span>
    </li>
  );
}

/** A draft begins as a copy: of the plan in force, or of the files on disk. */
function BeginForm(): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <CommandForm<'NewVersionDto', PlanVersionLine>
      path="/plan/versions"
      submit={t('planVersion.begin')}
      body={(data) => ({
        from: textOf(data, 'from') === 'files' ? 'files' : 'in-force',
        note: textOf(data, 'note'),
      })}
      onDone={({ id }) => void navigate(`/plans/versions/${id}`)}
    >
      <SelectField name="from" label={t('planVersion.beginAs')} defaultValue="in-force">
        <option value="in-force">{t('planVersion.inForceCopy')}</option>
        <option value="files">{t('planVersion.filesCopy')}</option>
      </SelectField>
      <TextField
        name="note"
        label={t('planVersion.note')}
        hint={t('planVersion.noteHint')}
        maxLength={500}
      />
    </CommandForm>
  );
}
