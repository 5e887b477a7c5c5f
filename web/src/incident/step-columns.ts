import type { Run, StepState } from '../api/types';
import { isUnratified, type RunStep } from './step-order';

/** 未着手・実施中・待ち・完了 */
export const COLUMNS = ['todo', 'doing', 'waiting', 'done'] as const;
export type Column = (typeof COLUMNS)[number];

/** In which column a step stands; what is off stands in none. */
const COLUMN_OF: Record<StepState, Column | null> = {
  ready: 'todo',
  begun: 'doing',
  blocked: 'waiting',
  requested: 'waiting',
  off: null,
  done: 'done',
  answered: 'done',
  approved: 'done',
  'acted-first': 'done',
  skipped: 'done',
  rejected: 'done',
};

/** The steps of the runs that are followed, by column, each in reading order. What waits for 事後承認 is not done. */
export function stepColumns(runs: readonly Run[]): Record<Column, readonly RunStep[]> {
  const columns: Record<Column, RunStep[]> = { todo: [], doing: [], waiting: [], done: [] };
  for (const run of runs.filter(({ left }) => left === null)) {
    for (const step of run.steps) {
      const column = isUnratified(step) ? 'waiting' : COLUMN_OF[step.state];
      if (column) columns[column].push({ run, step });
    }
  }
  return columns;
}
