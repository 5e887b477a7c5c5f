import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BoardLine } from '../api/types';
import { Due } from '../format/due';
import { spanOf } from '../format/elapsed';
import { Moment } from '../format/moment';
import { useNow } from '../format/use-now';
import { formatTime, minutesBetween } from '../format/when';
import { TogetherLine } from '../incident/together-line';
import { LevelChip, PhaseChip, Tag } from '../ui/chip';
import { bracketed, comma } from '../i18n/punctuation';

/** One open incident: how bad, what next, who has not answered. */
export function BoardCard({ line }: { readonly line: BoardLine }): ReactElement {
  const { t } = useTranslation();
  const { incident, drill, next, overdueSteps, openSteps } = line;
  const to = `/incidents/${incident.id}`;
  return (
    <li className="flex flex-col gap-3 rounded-12 border border-solid-gray-200 bg-white p-4">
      <div className="flex flex-wrap items-center gap-2">
        <LevelChip level={incident.level} />
        <PhaseChip phase={incident.phase} />
        {drill && <Tag tone="warn">{t('board.drill')}</Tag>}
        <span className="ml-auto text-dns-14N-130">
          {incident.number} <Moment at={incident.awareAt} as="short" />
        </span>
      </div>
      <h2 className="text-std-18B-160 line-clamp-3">
        <Link to={to}>{incident.summary}</Link>
      </h2>
      <div className="rounded-8 bg-solid-gray-50 p-3">
        <p className="text-dns-14N-130 text-solid-gray-700">
          {t(next ? 'board.next' : 'board.nextMove')}
        </p>
        {next ? (
          <p>
            <Link to={`${to}/steps`}>{next.title}</Link> <span>{bracketed(next.officeTitle)}</span>{' '}
            {next.dueAt && <Due at={next.dueAt} />}
          </p>
        ) : (
          line.move && (
            <p>
              <Link to={line.move === 'unblock' ? `${to}/steps` : to}>
                {t(`board.move.${line.move}`)}
              </Link>
            </p>
          )
        )}
        <p className="mt-2 flex flex-wrap gap-2">
          {overdueSteps > 0 && <Tag tone="bad">{t('board.overdue', { count: overdueSteps })}</Tag>}
          {openSteps > 0 && <Tag>{t('board.openSteps', { count: openSteps })}</Tag>}
        </p>
      </div>
      <Waiting line={line} />
    </li>
  );
}

function Waiting({ line }: { readonly line: BoardLine }): ReactElement {
  const { t } = useTranslation();
  const now = useNow();
  const to = `/incidents/${line.incident.id}`;
  const waited = (since: string): string =>
    t('board.since', {
      time: formatTime(since),
      span: spanOf(Math.max(0, minutesBetween(since, now)), t),
    });
  return (
    <div className="flex flex-col gap-1">
      {line.nextReport && (
        <p>
          <Link to={`${to}/contacts#updates`}>{t('board.nextReport')}</Link>{' '}
          <Due at={line.nextReport.at} />
        </p>
      )}
      {line.alarms.length > 0 && (
        <p>
          <Tag tone="alarm">{t('board.call')}</Tag> {line.alarms.join(comma())}
        </p>
      )}
      {line.unanswered.length > 0 && (
        <p>
          <Link to={`${to}/contacts`}>{t('board.unanswered')}</Link>:{' '}
          {line.unanswered.join(comma())}
        </p>
      )}
      {line.together.map((together) => (
        <p key={together.missing.join()}>
          <Link to={`${to}/contacts`}>{t('board.each')}</Link>: <TogetherLine together={together} />
        </p>
      ))}
      {line.wantCalls.map(({ officeTitle, personName, since, party }) => (
        <p key={officeTitle + personName}>
          <Tag tone="warn">{t('board.wantsCall')}</Tag>{' '}
          <Link to={`${to}/${party ? 'parties' : 'contacts'}`}>
            {/* Somebody of a party bears its name already. */}
            {party ? personName || officeTitle : `${officeTitle} ${personName}`}
          </Link>{' '}
          {waited(since)}
        </p>
      ))}
      {line.waitingGates.map(({ step, title, since }) => (
        <p key={step}>
          <Tag tone="warn">{t('board.gates')}</Tag> <Link to={`${to}/steps`}>{title}</Link>{' '}
          {waited(since)}
        </p>
      ))}
    </div>
  );
}
