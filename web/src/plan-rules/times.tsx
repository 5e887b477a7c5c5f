import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Level, Plan } from '../api/types';
import { LevelChip } from '../ui/chip';
import { Facts, WideTable } from '../ui/facts';
import { Section } from '../ui/page';
import { countOf, unitOf } from './minutes';

const LEVELS = ['L1', 'L2', 'L3', 'L4'] as const;
const ROWS = ['answerWithin', 'actWithin', 'nextReport'] as const;
const HOUR = 60;

/** The times of a ladder; of a plan in force office hours too. */
export type ShownTimes = Pick<Plan['times'], (typeof ROWS)[number] | 'roundTheClock'> &
  Partial<Plan['times']>;

/** The times beside the ladder: how long one has to answer, what is told by night, office hours. */
export function Times({ times }: { readonly times: ShownTimes }): ReactElement {
  const { t } = useTranslation();
  const span = (minutes: number): string =>
    t(`span.${unitOf(minutes)}`, { count: countOf(minutes) });
  const cell = (row: (typeof ROWS)[number], level: Level): string => {
    const minutes = times[row][level];
    return minutes === undefined ? t(`planRules.none.${row}`) : span(minutes);
  };
  return (
    <Section title={t('planRules.times')}>
      <WideTable label={t('planRules.times')}>
        <thead>
          <tr>
            <td />
            {LEVELS.map((level) => (
              <th key={level} scope="col">
                <LevelChip level={level} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('planRules.when')}</th>
            {LEVELS.map((level) => (
              <td key={level}>
                {t(times.roundTheClock.includes(level) ? 'planRules.always' : 'planRules.inHours')}
              </td>
            ))}
          </tr>
          {ROWS.map((row) => (
            <tr key={row}>
              <th scope="row" className="min-w-40">
                {t(`planRules.${row}`)}
              </th>
              {LEVELS.map((level) => (
                <td key={level}>{cell(row, level)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
      {times.opens !== undefined && times.closes !== undefined && (
        <Facts rows={[[t('planRules.hours'), `${clock(times.opens)}～${clock(times.closes)}`]]} />
      )}
      {times.unknownRaisesAfter !== undefined && (
        <Facts rows={[[t('planRules.unknown'), span(times.unknownRaisesAfter)]]} />
      )}
    </Section>
  );
}

/** Minutes after midnight as 08:30. */
function clock(minutes: number): string {
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${two(Math.floor(minutes / HOUR))}:${two(minutes % HOUR)}`;
}
