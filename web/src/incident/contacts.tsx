import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { escalationQuery } from '../api/queries';
import type { Escalation } from '../api/types';
import { useMay } from '../session/use-session';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Section } from '../ui/page';
import { useWide } from '../ui/use-wide';
import { BulletinPart } from './bulletin-part';
import { LadderPicture } from './ladder-picture';
import { ReasonDisclosure } from './reason-disclosure';
import { RungCard } from './rung-card';
import { TellingLine } from './telling-line';
import { TellingTable } from './telling-table';
import { UpdatesPart } from './updates-part';
import { useIncident } from './use-incident';

/** In milliseconds. */
const LOOK_AGAIN = 20_000;

/** 連絡: who was told, who has answered, whom to telephone. */
export function Contacts(): ReactElement {
  const { id } = useIncident();
  // A mail that is tried again in vain is no change of the incident.
  const query = useQuery({ ...escalationQuery(id), refetchInterval: LOOK_AGAIN });
  return <Loaded query={query}>{(escalation) => <Ladder escalation={escalation} />}</Loaded>;
}

const FIRST = { exhausted: 0, calling: 1, waiting: 2, answered: 3, 'stood-down': 4 } as const;

function Ladder({
  escalation: { rungs, asked },
}: {
  readonly escalation: Escalation;
}): ReactElement {
  const { t } = useTranslation();
  const { id, parties } = useIncident();
  const officer = useMay('officer');
  const wide = useWide();
  const open = rungs.some(({ state }) => state === 'waiting' || state === 'calling');
  const sorted = rungs.toSorted(
    (one, other) =>
      Number(other.alarm) - Number(one.alarm) || FIRST[one.state] - FIRST[other.state],
  );
  return (
    <div className="flex flex-col gap-4">
      {parties.calls > 0 && (
        <Notice tone="warn" title={t('sharing.callWaits', { count: parties.calls })}>
          <Link to={`/incidents/${id}/parties`}>{t('sharing.callOpen')}</Link>
        </Notice>
      )}
      <Section
        title={t('contacts.title')}
        actions={
          <span className="flex flex-wrap gap-4">
            <Link to="#updates">{t('updates.title')}</Link>
            <Link to={`/outbox?incident=${id}`}>{t('contacts.mails')}</Link>
          </span>
        }
      >
        {rungs.length === 0 && <p>{t('contacts.none')}</p>}
        {wide && sorted.length > 0 && <TellingTable rungs={sorted} />}
        {!wide && (
          <ul className="flex flex-col gap-3">
            {sorted.map((rung) => (
              <RungCard key={rung.id} rung={rung} />
            ))}
          </ul>
        )}
        {officer && open && (
          <ReasonDisclosure
            path={`/incidents/${id}/stand-down`}
            label={t('contacts.standDown')}
            reason={t('form.reason')}
            hint={t('contacts.standDownHint')}
            look="danger"
          />
        )}
      </Section>
      <LadderPicture rungs={rungs} />
      <UpdatesPart />
      <BulletinPart />
      {asked.length > 0 && (
        <Section title={t('contacts.asked')}>
          <ul className="flex flex-col gap-2">
            {asked.map((telling) => (
              <TellingLine key={telling.key} telling={telling} withOffice />
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
