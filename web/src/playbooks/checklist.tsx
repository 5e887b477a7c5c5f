import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cls } from '../ui/class';
import { ChoiceCells, roundBoxes, StepCells } from './checklist-cells';
import { Indented } from './indented';
import { rowsOf, type Row } from './paper-rows';
import type { Reading } from './reading';
import type { Recorded } from './recorded';

interface Props {
  readonly reading: Reading;
  /** Repeated at the head of every page. */
  readonly running: ReactNode;
  readonly recorded: (step: string) => Recorded;
  /** Steps that were added while the incident ran. */
  readonly extra?: ReactNode;
}

/** The steps as a table to tick, with time and name; tracks and ways are drawn in from the left. */
export function Checklist({ reading, running, recorded, extra }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <table className="checklist">
      <colgroup>
        <col className="checklist-tick" />
        <col />
        <col className="checklist-time" />
        <col className="checklist-name" />
      </colgroup>
      <thead>
        <tr>
          <td colSpan={4} className="checklist-running">
            {running}
          </td>
        </tr>
        <tr>
          <th scope="col">{t('paper.done')}</th>
          <th scope="col">{t('paper.step')}</th>
          <th scope="col">{t('paper.time')}</th>
          <th scope="col">{t('paper.name')}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(reading).map((row) => (
          <OneRow key={row.id} row={row} reading={reading} recorded={recorded} />
        ))}
        {extra}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: Row;
  readonly reading: Reading;
  readonly recorded: Props['recorded'];
}

function OneRow({ row, reading, recorded }: RowProps): ReactElement {
  const { t } = useTranslation();
  switch (row.row) {
    case 'phase':
      return (
        <tr className="checklist-phase">
          <th scope="colgroup" colSpan={4}>
            {t(`phase.${row.phase}`)} <span>{t('playbooks.goal', { goal: row.goal })}</span>
          </th>
        </tr>
      );
    case 'heading':
      return <Heading row={row} chosen={row.option && recorded(row.option.choice).option} />;
    case 'rounds':
      return (
        <Wide depth={row.depth}>
          {t('paper.round', {
            boxes: roundBoxes(row.atMost, recorded(row.repeat).times.length),
          })}
        </Wide>
      );
    case 'step':
      return (
        <tr>
          <StepCells {...row} reading={reading} recorded={recorded(row.id)} />
        </tr>
      );
    case 'choice':
      return (
        <tr className="checklist-with-next">
          <ChoiceCells {...row} reading={reading} recorded={recorded(row.id)} />
        </tr>
      );
  }
}

interface HeadingProps {
  readonly row: Extract<Row, { row: 'heading' }>;
  readonly chosen: string | null;
}

function Heading({ row, chosen }: HeadingProps): ReactElement {
  const { depth, text, note, option } = row;
  const tick = option && (chosen === option.id ? '☑ ' : '□ ');
  return (
    <Wide depth={depth} next>
      {text && (
        <strong>
          {tick}
          {text}
        </strong>
      )}{' '}
      <span>{note}</span>
    </Wide>
  );
}

interface WideProps {
  readonly depth: number;
  /** Not the last thing on a page. */
  readonly next?: boolean;
  readonly children: ReactNode;
}

function Wide({ depth, next, children }: WideProps): ReactElement {
  return (
    <tr className={cls('checklist-wide', next && 'checklist-with-next')}>
      <td />
      <td colSpan={3}>
        <Indented depth={depth}>{children}</Indented>
      </td>
    </tr>
  );
}
