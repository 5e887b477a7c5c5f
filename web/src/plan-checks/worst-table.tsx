import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProofResult, ProofRow } from '../api/types';
import { LevelChip } from '../ui/chip';
import { WideTable } from '../ui/facts';
import { FAILURES, isWanted, LEVELS, TIMES } from './filters';
import { waitOf } from './words';

interface Props {
  readonly result: ProofResult;
  readonly search: URLSearchParams;
  readonly onCase: (name: string) => void;
}

/** The longest waits by hour, failure and level: until somebody answers, and until somebody may approve. */
export function WorstTable({ result, search, onCase }: Props): ReactElement {
  const { t } = useTranslation();
  const kept = new Set(result.timetables.map(({ name }) => name));
  const level = search.get('level');
  const levels = LEVELS.filter((each) => !level || each === level);
  const lines = TIMES.flatMap((time) => FAILURES.map((failure) => ({ time, failure }))).filter(
    ({ time, failure }) => isWanted(search, { levels, times: [time], failure }),
  );
  const row = (of: { time: string; failure: string }, one: string): ProofRow | undefined =>
    result.rows.find(
      (each) => each.time === of.time && each.failure === of.failure && each.level === one,
    );
  return (
    <WideTable label={t('proof.worst')}>
      <thead>
        <tr>
          <th scope="col">{t('proof.time')}</th>
          <th scope="col">{t('proof.failure')}</th>
          {levels.map((each) => (
            <th key={each} scope="col">
              <LevelChip level={each} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.time} ${line.failure}`}>
            <th scope="row">{t(`proof.times.${line.time}`)}</th>
            <td>{t(`proof.failures.${line.failure}`)}</td>
            {levels.map((each) => (
              <td key={each} className="whitespace-nowrap">
                <Waits row={row(line, each)} kept={kept} onCase={onCase} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

interface WaitsProps {
  readonly row: ProofRow | undefined;
  readonly kept: ReadonlySet<string>;
  readonly onCase: (name: string) => void;
}

function Waits({ row, kept, onCase }: WaitsProps): ReactElement | null {
  const { t } = useTranslation();
  if (!row) return null;
  const wait = (worst: ProofRow['first'], none: string): ReactElement => {
    if (!worst) return <span>{none}</span>;
    const value = waitOf(worst.after, t);
    if (!kept.has(worst.example)) return <span>{value}</span>;
    return (
      <button
        type="button"
        aria-label={t('proof.showCase', { value })}
        className="cursor-pointer text-key-1000 underline underline-offset-2"
        onClick={() => onCase(worst.example)}
      >
        {value}
      </button>
    );
  };
  return (
    <span className="flex flex-col gap-1">
      {wait(row.first, t('proof.nobody'))}
      {wait(row.gate, t('proof.noGate'))}
    </span>
  );
}
