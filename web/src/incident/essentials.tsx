import { useQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { updatesQuery } from '../api/queries';
import type { Incident } from '../api/types';
import { Due } from '../format/due';
import { useSession } from '../session/use-session';
import { Phone } from '../ui/phone';
import { AskedOfMe } from './asked-of-me';
import { comma, slash } from '../i18n/punctuation';

const QUESTIONS = ['counter', 'residents', 'personalData'] as const;
/** People named one by one. */
const MOST_NAMED = 2;

/** What an officer has to know on one screen of a telephone: 結論, 求めること, 影響, 対応中, 次報. */
export function Essentials({ incident }: { readonly incident: Incident }): ReactElement {
  const { t } = useTranslation();
  const { id, phase, harm } = incident;
  const updates = useQuery(updatesQuery(id)).data;
  const conclusion = updates?.updates[0]?.conclusion ?? t(`essentials.phase.${phase}`);
  const open = phase !== 'closed' && !incident.past;
  return (
    <section
      aria-label={t('essentials.title')}
      className="rounded-12 border-2 border-solid-gray-600 bg-white p-3 sm:p-6"
    >
      <dl className="grid grid-cols-[4.5rem_1fr] gap-x-3 gap-y-1 text-dns-16N-130 sm:grid-cols-[8rem_1fr]">
        <Row name={t('essentials.conclusion')}>
          <span className="line-clamp-3 font-bold">{conclusion}</span>
        </Row>
        {open && (
          <Row name={t('essentials.asked')}>
            <AskedOfMe incident={incident} />
          </Row>
        )}
        <Row name={t('incident.harm')}>
          {QUESTIONS.map(
            (each) => `${t(`essentials.harm.${each}`)} ${t(`answer.${harm[each]}`)}`,
          ).join(slash())}
        </Row>
        {open && (
          <Row name={t('essentials.doing')}>
            <Doing incident={incident} />
          </Row>
        )}
        {open && (
          <Row name={t('essentials.next')}>
            {updates?.next ? (
              <Link to="contacts#updates">
                <Due at={updates.next.at} bare />
              </Link>
            ) : (
              t('essentials.noNext')
            )}
          </Row>
        )}
      </dl>
    </section>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <>
      <dt className="py-0.5 text-dns-14N-130 text-solid-gray-700 sm:text-dns-16N-130">{name}</dt>
      <dd className="min-w-0 py-0.5">{children}</dd>
    </>
  );
}

/** Who is at it, and whom to ring: the contact of the report, with the number that was given. */
function Doing({ incident }: { readonly incident: Incident }): ReactElement {
  const { t } = useTranslation();
  const { contact, atWork } = incident;
  const me = useSession()?.name;
  const people = atWork.map((name) => (name === me ? t('essentials.you') : name));
  const more = people.length - MOST_NAMED;
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <span>
        {people.length === 0
          ? t('essentials.nobody')
          : people.slice(0, MOST_NAMED).join(comma()) +
            (more > 0 ? t('essentials.others', { count: more }) : '')}
      </span>
      {contact.phone && (
        <span>
          {t('essentials.contact')} {contact.name} <Phone number={contact.phone} />
        </span>
      )}
    </span>
  );
}
