import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { BOX, Field } from '../ui/field';
import { csvOfPasted } from './pasted';

interface Props {
  readonly busy: boolean;
  readonly onTable: (csv: File) => void;
}

/** A table copied from Excel, headings too; what was pasted stays until it is written. */
export function PasteList({ busy, onTable }: Props): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  return (
    <div className="flex flex-col items-start gap-2">
      <div className="w-full">
        <Field id={id} label={t('organisation.list.paste')} hint={t('organisation.list.pasteHint')}>
          <textarea
            id={id}
            name="pasted"
            rows={4}
            spellCheck={false}
            aria-describedby={`${id}-hint`}
            className={`${BOX} h-auto`}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </Field>
      </div>
      {text.trim() && (
        <Button busy={busy} onClick={() => onTable(new File([csvOfPasted(text)], 'pasted.csv'))}>
          {t('organisation.list.look')}
        </Button>
      )}
    </div>
  );
}
