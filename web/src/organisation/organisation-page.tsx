import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { organisationQuery } from '../api/queries';
import type { Organisation } from '../api/types';
import { useMay } from '../session/use-session';
import { Field, BOX } from '../ui/field';
import { Loaded } from '../ui/loaded';
import { Page, Section } from '../ui/page';
import { ConfirmPart } from './confirm-part';
import { ContactsPart } from './contacts-part';
import { DayChoice } from './day-choice';
import { DraftBar } from './draft-bar';
import { DraftContext } from './draft-context';
import { OfficesPart } from './offices-part';
import { PeoplePart } from './people-part';
import { nextChange } from './standing';
import { StartEdit } from './start-edit';
import { TransferPart } from './transfer-part';
import { useOpenDraft } from './use-open-draft';

/** /plans/organisation 組織: who is where on a day; in a draft, every edit of it. */
export function OrganisationPage(): ReactElement {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const version = search.get('version');
  const query = useQuery(organisationQuery(version));
  return (
    <Page title={t('organisation.title')} actions={<Link to="/plans">{t('plan.title')}</Link>}>
      <Loaded query={query}>
        {(organisation) => <Whole key={version} organisation={organisation} id={version} />}
      </Loaded>
    </Page>
  );
}

interface WholeProps {
  readonly organisation: Organisation;
  /** The draft that is edited; null: the plan in force is read. */
  readonly id: string | null;
}

function Whole({ organisation, id }: WholeProps): ReactElement {
  const { t } = useTranslation();
  const { today } = organisation;
  const [day, setDay] = useState(today);
  const [typed, setTyped] = useState('');
  const mayEdit = useMay('administrator');
  const open = useOpenDraft(id ?? '', organisation.version ?? 0);
  const draft = id !== null && organisation.version !== null && mayEdit ? open.draft : null;
  const part = { organisation, day, today, typed };
  return (
    <DraftContext value={draft}>
      {draft && (
        <DraftBar
          id={draft.id}
          day={day === today ? nextChange(organisation, day) : day}
          last={open.last}
          onUndone={open.undone}
          key={draft.version}
        />
      )}
      {!draft && mayEdit && <StartEdit />}
      {draft && <Jumps />}
      <ContactsPart />
      <Section title={t('organisation.show')}>
        <DayChoice
          name="day"
          label={t('organisation.day')}
          today={today}
          value={day}
          onChange={setDay}
        />
        <Field id="filter" label={t('organisation.filter')}>
          <input
            id="filter"
            type="search"
            className={BOX}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </Field>
        {!organisation.showsNumbers && <p>{t('organisation.hidden')}</p>}
      </Section>
      <OfficesPart {...part} />
      <PeoplePart {...part} />
      {draft && <TransferPart today={today} day={day} />}
      {draft && <ConfirmPart organisation={organisation} today={today} />}
    </DraftContext>
  );
}

/** What can be done on the page, for whoever does not know that it is below. */
function Jumps(): ReactElement {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('organisation.jump')}>
      <ul className="flex flex-wrap gap-x-6">
        {(['offices', 'people', 'list', 'confirm'] as const).map((part) => (
          <li key={part}>
            <a href={`#${part}`} className="inline-flex min-h-11 items-center">
              {t(`organisation.jumps.${part}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
