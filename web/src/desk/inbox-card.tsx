import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { needReason } from '../incident/need-reason';
import type { InboxItem } from '../api/types';
import { spanOf } from '../format/elapsed';
import { Moment } from '../format/moment';
import { useNow } from '../format/use-now';
import { useMay } from '../session/use-session';
import { LevelChip, Tag } from '../ui/chip';
import { CommandForm } from '../ui/command-form';
import { Disclosure } from '../ui/disclosure';
import { Facts } from '../ui/facts';
import { Hint } from '../ui/field';
import { AreaField } from '../ui/inputs';
import { Phone } from '../ui/phone';
import { LinkForm, MergeForm } from './merge-forms';
import type { Done } from './undo';
import { bracketed, comma, dot } from '../i18n/punctuation';

const MINUTE = 60_000;

export interface CardProps {
  readonly item: InboxItem;
  readonly onDone: (done: Done) => void;
}

/** One report that waits: what is known, what may be the same, what can be done with it. */
export function InboxCard({ item, onDone }: CardProps): ReactElement {
  const { t } = useTranslation();
  const may = useMay('desk', 'responder', 'officer');
  const { incident, drill } = item;
  const { id, number, level, summary, awareAt } = incident;
  const minutes = Math.max(0, Math.floor((useNow() - Date.parse(awareAt)) / MINUTE));
  return (
    <article
      data-queued
      tabIndex={-1}
      aria-labelledby={`queued-${id}`}
      className="flex flex-col gap-4 rounded-12 border border-solid-gray-420 bg-white p-4 sm:p-6"
    >
      <div className="flex flex-wrap items-center gap-2">
        <LevelChip level={level} />
        {drill && <Tag tone="warn">{t('board.drill')}</Tag>}
        <Link
          to={`/incidents/${id}`}
          aria-label={t('inbox.openNamed', { number })}
          className="inline-flex min-h-11 items-center"
        >
          {number}
        </Link>
        <strong>{t('inbox.since', { span: spanOf(minutes, t) })}</strong>
      </div>
      <h2 id={`queued-${id}`} className="whitespace-pre-line text-std-18B-160">
        {summary}
      </h2>
      <Known item={item} />
      {may && <Acts item={item} onDone={onDone} />}
    </article>
  );
}

function Known({ item }: { readonly item: InboxItem }): ReactElement {
  const { t } = useTranslation();
  const { incident, kindLabel, place, system, contact, done, floorLabels, impact, urgency } = item;
  const why =
    floorLabels.length > 0 ? floorLabels.join(comma()) : t('inbox.byMatrix', { impact, urgency });
  const where = [place, system].filter(Boolean).join(dot());
  return (
    <Facts
      rows={[
        [t('inbox.aware'), <Moment key="aware" at={incident.awareAt} />],
        [t('inbox.kind'), kindLabel ?? t('inbox.kindUnknown')],
        [
          t('inbox.level'),
          <span key="level" className="inline-flex flex-wrap items-center gap-2">
            {t(`level.${incident.level}`)}
            {bracketed(why)}
          </span>,
        ],
        [
          t('inbox.playbooks'),
          item.playbooks.length > 0
            ? t('inbox.started', { titles: item.playbooks.join(comma()) })
            : t('inbox.playbooksNone'),
        ],
        ...(where ? [[t('inbox.where'), where] as const] : []),
        ...(contact.name
          ? [
              [
                t('inbox.contact'),
                <span key="contact">
                  {contact.name} {contact.phone && <Phone number={contact.phone} />}
                </span>,
              ] as const,
            ]
          : []),
        ...(done ? [[t('inbox.done'), done] as const] : []),
        ...(item.similar.length > 0
          ? [[t('inbox.similar'), <Similar key="similar" item={item} />] as const]
          : []),
      ]}
    />
  );
}

function Similar({ item }: { readonly item: InboxItem }): ReactElement {
  return (
    <ul className="flex flex-col gap-1">
      {item.similar.map(({ id, number, summary, level }) => (
        <li key={id} className="flex min-w-0 flex-wrap items-center gap-2">
          <LevelChip level={level} />
          <Link to={`/incidents/${id}`} className="inline-flex min-h-11 items-center">
            {number} {summary}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Acts({ item, onDone }: CardProps): ReactElement {
  const { t } = useTranslation();
  const { incident, similar } = item;
  const { id, number } = incident;
  const path = `/incidents/${id}/taking`;
  return (
    <div className="flex flex-col items-start gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <CommandForm<'TakingDto'>
          path={path}
          submit={t('inbox.begin')}
          body={() => ({ begin: true })}
          onDone={() => onDone({ id, number, text: t('inbox.begun', { number }), undo: null })}
        />
        <CommandForm<'TakingDto'>
          path={path}
          look="second"
          submit={t('inbox.take')}
          body={() => ({})}
          onDone={() => onDone({ id, number, text: t('inbox.taken', { number }), undo: null })}
        />
      </div>
      <Hint>{t('inbox.beginHint')}</Hint>
      <div className="flex w-full flex-wrap gap-x-4">
        <Disclosure label={t('merge.label')}>
          {() => <MergeForm incident={incident} similar={similar} onDone={onDone} />}
        </Disclosure>
        <Disclosure label={t('merge.link')}>
          {() => <LinkForm incident={incident} similar={similar} onDone={onDone} />}
        </Disclosure>
        <Disclosure label={t('inbox.notIncident')}>
          {() => <AsideForm item={item} onDone={onDone} />}
        </Disclosure>
      </div>
    </div>
  );
}

/** インシデントではない: with a reason, and it can be taken back. */
function AsideForm({ item, onDone }: CardProps): ReactElement {
  const { t } = useTranslation();
  const { id, number } = item.incident;
  const undone = { to: 'triage', reason: t('inbox.undoReason') };
  return (
    <CommandForm<'JudgementDto'>
      path={`/incidents/${id}/judgement`}
      look="danger"
      submit={t('inbox.notIncident')}
      body={(data) => ({ incident: false, reason: needReason(data, t) })}
      onDone={() =>
        onDone({
          ...{ id, number, text: t('inbox.asideDone', { number }) },
          undo: { path: `/incidents/${id}/reopening`, body: undone },
        })
      }
    >
      <Hint>{t('inbox.notIncidentHint')}</Hint>
      <AreaField name="reason" label={t('inbox.notIncidentReason')} maxLength={2000} required />
    </CommandForm>
  );
}
