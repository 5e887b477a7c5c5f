import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { noticeQuery } from '../api/queries';
import type { Notice, NoticeLine, NoticeStatus } from '../api/types';
import { Moment } from '../format/moment';
import { useMay } from '../session/use-session';
import { Cause } from '../ui/cause';
import { Tag, type Tone } from '../ui/chip';
import { Loaded } from '../ui/loaded';
import { MailActs } from './mail-acts';

const TONES: Record<NoticeStatus, Tone> = {
  pending: 'warn',
  sending: 'warn',
  uncertain: 'warn',
  accepted: 'good',
  undeliverable: 'bad',
  superseded: 'plain',
  parked: 'bad',
};

/** One mail: to whom, in which state; its text is read when it is opened. */
export function MailCard({ line }: { readonly line: NoticeLine }): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { subject, status, partyName, officeTitle, personName, address, attempts, dueAt } = line;
  const { why, error } = line;
  return (
    <li className="rounded-8 border border-solid-gray-200 bg-white p-3">
      <p className="flex flex-wrap items-center gap-2">
        <Tag tone={TONES[status]}>{t(`outbox.status.${status}`)}</Tag>
        <About line={line} />
        <span className="text-dns-14N-130">
          <Moment at={line.settledAt ?? dueAt} as="short" />
        </span>
        <span className="text-dns-14N-130">{t('outbox.attempts', { count: attempts })}</span>
      </p>
      <p className="text-std-16B-170">{subject}</p>
      <p className="text-dns-14N-130">
        {partyName} {officeTitle} {personName} {address && <>&lt;{address}&gt;</>}
      </p>
      <Stays line={line} />
      <Cause why={why} said={error} className="text-error-2" />
      <MailActs line={line} />
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="min-h-11 cursor-pointer content-center">{t('outbox.open')}</summary>
        {open && <Whole id={line.id} />}
      </details>
    </li>
  );
}

const REMEDIES = { sample: '/settings/first-run', 'no-relay': '/settings/diagnosis' } as const;

/** Why it stayed in the building, and for whoever can change that, where. */
function Stays({ line: { stays } }: { readonly line: NoticeLine }): ReactElement | null {
  const { t } = useTranslation();
  const administrator = useMay('administrator');
  if (stays === null) return null;
  return (
    <p>
      {t(`outbox.stays.${stays}`)}{' '}
      {administrator && <Link to={REMEDIES[stays]}>{t(`outbox.toSend.${stays}`)}</Link>}
    </p>
  );
}

/** What the mail is about, where it can be read. */
function About({ line }: { readonly line: NoticeLine }): ReactElement | null {
  const { t } = useTranslation();
  const { incident, number, about, template } = line;
  if (incident) return <Link to={`/incidents/${incident}/contacts`}>{number}</Link>;
  if (template !== 'plan-approval') return null;
  return <Link to={`/plans/versions/${about}`}>{t(`outbox.about.${template}`)}</Link>;
}

function Whole({ id }: { readonly id: string }): ReactElement {
  const query = useQuery(noticeQuery(id));
  return <Loaded query={query}>{(notice) => <AsSent notice={notice} />}</Loaded>;
}

function AsSent({ notice }: { readonly notice: Notice }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="mt-2 flex flex-col gap-3">
      <pre
        aria-label={t('outbox.text')}
        className="text-mono-14N-150 rounded-8 bg-solid-gray-50 p-3 whitespace-pre-wrap"
      >
        {notice.text}
      </pre>
      <h3>{t('outbox.tries')}</h3>
      <ol className="list-decimal pl-6">
        {notice.tries.map(({ no, startedAt, outcome, why, detail }) => (
          <li key={no}>
            <Moment at={startedAt} as="short" /> {outcomeWords(outcome, t)}
            <Cause why={why} said={detail} />
          </li>
        ))}
      </ol>
      {notice.acts.length > 0 && <h3>{t('outbox.acts')}</h3>}
      <ul className="list-disc pl-6">
        {notice.acts.map(({ act, at, by, reason }) => (
          <li key={at}>
            <Moment at={at} as="short" /> {by}: {t(`outbox.did.${act}`)} {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}

const OUTCOMES = [
  'accepted',
  'retryable',
  'relay-fault',
  'dead-address',
  'rejected',
  'uncertain',
  'not-written',
  'sending',
] as const;

/** How an attempt ended; a word this console does not know is shown as it came. */
function outcomeWords(outcome: string, t: TFunction): string {
  const known = OUTCOMES.find((each) => each === outcome);
  return known ? t(`outbox.outcome.${known}`) : outcome;
}
