import type { ReactElement } from 'react';
import { CsvButton } from '../ui/csv-button';
import { WideTable } from '../ui/facts';

interface Props {
  readonly label: string;
  readonly head: readonly string[];
  /** The first cell of a row is its name. */
  readonly rows: readonly (readonly string[])[];
  /** The name of the file, without its ending. */
  readonly file: string;
  /** What the file says where it is not what is shown: plain numbers. */
  readonly csv?: readonly (readonly string[])[];
}

/** The numbers of a picture, on the screen and as a file. */
export function DataTable({ label, head, rows, file, csv = [head, ...rows] }: Props): ReactElement {
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <WideTable label={label}>
        <thead>
          <tr>
            {head.map((each) => (
              <th key={each} scope="col" className="min-w-16 [overflow-wrap:normal] lg:min-w-14">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <th scope="row" className="min-w-28 font-normal [overflow-wrap:normal]">
                {name}
              </th>
              {cells.map((cell, at) => (
                <td key={head[at + 1]} className="whitespace-nowrap tabular-nums">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
      <CsvButton file={file} rows={csv} />
    </div>
  );
}
