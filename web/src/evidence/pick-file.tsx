import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fileSize } from '../format/file-size';
import { Button } from '../ui/button';
import { Hint } from '../ui/field';

interface Props {
  readonly id: string;
  readonly file: File | null;
  readonly onPick: (file: File) => void;
  readonly error: string | undefined;
}

/** Choose a file, or take a photo where the device is held in the hand. */
export function PickFile({ id, file, onPick, error }: Props): ReactElement {
  const { t } = useTranslation();
  const isHandheld = matchMedia('(pointer: coarse)').matches;
  const described = [error && `${id}-error`, `${id}-chosen`].filter(Boolean).join(' ');
  return (
    <div className="flex flex-col gap-2">
      <Hint>{t('files.kinds')}</Hint>
      <div className="flex flex-wrap gap-2">
        {isHandheld && <Choice label={t('files.photo')} camera onPick={onPick} />}
        <Choice id={id} described={described} label={t('files.choose')} onPick={onPick} />
      </div>
      <p id={`${id}-chosen`} aria-live="polite" className="break-all">
        {file ? t('files.chosen', { name: file.name, size: fileSize(file.size) }) : t('files.none')}
      </p>
    </div>
  );
}

interface ChoiceProps extends Pick<Props, 'onPick'> {
  readonly id?: string;
  readonly described?: string;
  readonly label: string;
  readonly camera?: boolean;
}

/** The browser's own control cannot say in Japanese what it does: a button opens it. */
function Choice({ id, described, label, camera = false, onPick }: ChoiceProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button id={id} aria-describedby={described} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        {...(camera ? { accept: 'image/*', capture: 'environment' } : {})}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) onPick(chosen);
          // The same file chosen again is a choice too.
          target.value = '';
        }}
      />
    </>
  );
}
