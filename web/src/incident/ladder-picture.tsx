import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rung, Telling } from '../api/types';
import { useNow } from '../format/use-now';
import { Section } from '../ui/page';
import { TimeChart, type TimeRow, type TimeSpan } from '../ui/time-chart';

const MINUTE = 60_000;
/** In seconds. */
const LOOK_AGAIN = 60;

/** The ladder as lines of time, an office a row; the list above is the truth. */
export function LadderPicture({ rungs }: { readonly rungs: readonly Rung[] }): ReactElement | null {
  const { t } = useTranslation();
  const now = useNow(LOOK_AGAIN);
  const first = Math.min(...rungs.flatMap(({ told }) => told.map(({ at }) => Date.parse(at))));
  if (!Number.isFinite(first)) return null;
  const since = (at: number): number => Math.max(0, (at - first) / MINUTE);
  return (
    <Section title={t('ladderPicture.title')}>
      <p>{t('ladderPicture.hint')}</p>
      <TimeChart
        label={t('ladderPicture.label')}
        rows={rungs.map((rung) => rowOf(rung, { t, since, now }))}
        legend={[
          ['triangle', t('ladderPicture.told')],
          ['square', t('ladderPicture.accepted')],
          ['circle', t('ladderPicture.answered')],
        ]}
      />
      <p className="text-dns-14N-130">{t('ladderPicture.unanswered')}</p>
    </Section>
  );
}

interface Drawn {
  readonly t: TFunction;
  /** Minutes after the first one was told. */
  readonly since: (at: number) => number;
  readonly now: number;
}

function rowOf({ id, officeTitle, state, told }: Rung, drawn: Drawn): TimeRow {
  return {
    key: id,
    name: officeTitle,
    said: drawn.t(`contacts.state.${state}`),
    spans: told.map((telling) =>
      spanOf(telling, { ...drawn, waited: state === 'calling' || state === 'exhausted' }),
    ),
  };
}

function spanOf(
  { key, at, acceptedAt, answered }: Telling,
  { since, now, waited }: Drawn & { readonly waited: boolean },
): TimeSpan {
  const from = since(Date.parse(at));
  const minutes = (moment: string): number => since(Date.parse(moment));
  // A mail of another office may have told the same person before.
  const sent = acceptedAt && minutes(acceptedAt) >= from ? [minutes(acceptedAt)] : [];
  const accepted = sent.map((moment) => ({ mark: 'square', at: moment }) as const);
  const answer = answered ? [{ mark: 'circle', at: minutes(answered.at) } as const] : [];
  const marks = [{ mark: 'triangle', at: from } as const, ...accepted, ...answer];
  const last = Math.max(...marks.map((each) => each.at));
  // A line goes on while somebody is waited for; where the office has answered otherwise it ends with its last mark.
  const open = !answered && waited;
  return { key, from, to: open ? Math.max(last, since(now)) : last, open, marks };
}
