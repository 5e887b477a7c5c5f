import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refused } from '../api/problem';
import { WideTable } from '../ui/facts';
import { Notice } from '../ui/notice';

/** What is wrong with a list, at its row and column. */
export interface ListProblem {
  readonly row: number;
  readonly column: string | null;
  readonly what: string;
}

/** The problems of a refused list; none when it was refused for something else. */
export function problemsOf({ problem }: Refused): readonly ListProblem[] {
  const { problems } = problem.context;
  return Array.isArray(problems) ? problems.filter(isProblem) : [];
}

function isProblem(each: unknown): each is ListProblem {
  return typeof each === 'object' && each !== null && 'row' in each && 'what' in each;
}

/** More than this helps nobody: the first ones cause the others. */
const MOST = 20;

/** 行, 列, 直すこと: nothing of the list was taken. */
export function ListProblems({ problems }: { problems: readonly ListProblem[] }): ReactElement {
  const { t } = useTranslation();
  const rest = problems.length - MOST;
  return (
    <div role="alert" className="flex flex-col gap-3">
      <Notice tone="bad" title={t('organisation.list.refused', { count: problems.length })}>
        <p>{t('organisation.list.nothingTaken')}</p>
      </Notice>
      <WideTable label={t('organisation.list.problems')}>
        <thead>
          <tr>
            <th scope="col">{t('organisation.list.row')}</th>
            <th scope="col">{t('organisation.list.column')}</th>
            <th scope="col">{t('organisation.list.what')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, MOST).map(({ row, column, what }) => (
            <tr key={`${row} ${column ?? ''} ${what}`}>
              <td className="whitespace-nowrap">{t('organisation.list.rowNumber', { row })}</td>
              <td className="whitespace-nowrap">{column ?? ''}</td>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      {rest > 0 && <p>{t('organisation.list.more', { count: rest })}</p>}
    </div>
  );
}
