import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Handover } from '../api/types';
import { Moment } from '../format/moment';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { Facts } from '../ui/facts';

/** A note as it was handed over: who, when, and what to do with it. */
export function HandoverCard({ handover }: { readonly handover: Handover }): ReactElement {
  const { t } = useTranslation();
  const { from, to, at, acceptedAt, withdrawnAt, note, items } = handover;
  return (
    <article className="flex flex-col gap-3 rounded-8 border border-solid-gray-420 bg-white p-4">
      <h3>{titleOf(handover, t)}</h3>
      <Facts
        rows={[
          [t('handover.offeredAt'), <Moment key="at" at={at} />],
          ...(acceptedAt
            ? [[t('handover.acceptedAt'), <Moment key="accepted" at={acceptedAt} />] as const]
            : []),
          ...(withdrawnAt
            ? [[t('handover.withdrawnAt'), <Moment key="withdrawn" at={withdrawnAt} />] as const]
            : []),
          ...(note ? [[t('handover.noteTitle'), note] as const] : []),
        ]}
      />
      {items.map(({ incident, number, summary, text, changes }) => (
        <section key={incident} aria-label={`${number} ${from} ${to}`}>
          <h4>
            <Link to={`/incidents/${incident}`} className="inline-flex min-h-11 items-center">
              {number} {summary}
            </Link>
          </h4>
          <p className="whitespace-pre-wrap">{text}</p>
          {changes !== null && changes > 0 && (
            <p>
              <Link
                to={`/incidents/${incident}/timeline`}
                className="inline-flex min-h-11 items-center"
              >
                {t('handover.changedSince', { count: changes })}
              </Link>
            </p>
          )}
        </section>
      ))}
      {!acceptedAt && !withdrawnAt && <Ends handover={handover} />}
    </article>
  );
}

function titleOf({ from, to, side, acceptedAt, withdrawnAt }: Handover, t: TFunction): string {
  if (acceptedAt || withdrawnAt) return t('handover.line', { from, to });
  if (side === 'to') return t('handover.toYou', { from });
  return side === 'from' ? t('handover.fromYou', { to }) : t('handover.others', { from, to });
}

function Ends({
  handover: { id, side, items },
}: {
  readonly handover: Handover;
}): ReactElement | null {
  const { t } = useTranslation();
  if (side === 'other') return null;
  const isMine = side === 'to';
  return (
    <div className="no-print">
      <CommandForm<'nothing', Handover>
        path={`/handovers/${id}/${isMine ? 'acceptance' : 'withdrawal'}`}
        look={isMine ? 'main' : 'second'}
        submit={t(isMine ? 'handover.accept' : 'handover.withdraw')}
        body={() => undefined}
        onDone={() =>
          announce(
            isMine ? t('handover.accepted', { count: items.length }) : t('handover.withdrawn'),
          )
        }
      />
    </div>
  );
}
