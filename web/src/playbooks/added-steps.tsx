import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run } from '../api/types';
import { Indented } from './indented';
import { recordedBy } from './recorded';

/** Steps nobody foresaw, at the end of a run's checklist. */
export function AddedSteps({
  run,
  now,
}: {
  readonly run: Run;
  readonly now: number;
}): ReactElement {
  const { t } = useTranslation();
  const recorded = recordedBy(run, now);
  return (
    <>
      {run.steps
        .filter((step) => step.added)
        .map(({ id, title, how, officeTitle }) => {
          const { mark, times, names } = recorded(id);
          return (
            <tr key={id}>
              <td className="checklist-tick">{mark}</td>
              <td>
                <Indented depth={0}>
                  <p className="checklist-title">
                    {t('paper.added')}: {title}
                  </p>
                  <p>{t('paper.who', { office: officeTitle })}</p>
                  <p className="checklist-how">{how.trim()}</p>
                </Indented>
              </td>
              <td>{times.join(' ')}</td>
              <td>{names.join(' ')}</td>
            </tr>
          );
        })}
    </>
  );
}
