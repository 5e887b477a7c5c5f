import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { csvText } from './csv';

interface Props {
  /** Without the ending. */
  readonly file: string;
  readonly rows: readonly (readonly string[])[];
}

/** A table as a file that a spreadsheet opens; made on the device, also without HTTPS. */
export function CsvButton({ file, rows }: Props): ReactElement {
  const { t } = useTranslation();
  return (
    <Button look="plain" className="self-start" onClick={() => save(`${file}.csv`, csvText(rows))}>
      {t('chart.csv')}
    </Button>
  );
}

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
