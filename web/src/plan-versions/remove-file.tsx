import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanVersion, PlanVersionFile, PlanVersionLine } from '../api/types';
import { useCommand } from '../api/use-command';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { ErrorBox } from '../ui/error-box';
import type { WrittenFile } from './last-file';

interface Props {
  readonly version: PlanVersion;
  readonly file: PlanVersionFile;
  readonly onWritten: (written: WrittenFile) => void;
}

/** このファイルを外す: it can be put back at once, so nothing is asked first. */
export function RemoveFile({ version, file, onWritten }: Props): ReactElement {
  const { t } = useTranslation();
  const { state, error, send } = useCommand();
  const { path, text: former } = file;
  const remove = async (): Promise<void> => {
    const body = { path, text: null, version: version.version };
    const order = { path: `/plan/versions/${version.id}/file`, method: 'PUT', body } as const;
    const line = await send<PlanVersionLine>(order);
    if (!line) return;
    announce(t('planVersion.add.removed', { path }));
    onWritten({ path, former, version: line.version, removed: true });
  };
  return (
    <div className="flex flex-col items-start gap-2">
      <ErrorBox error={error} form="remove-file" />
      <Button busy={state !== 'idle'} onClick={() => void remove()}>
        {t('planVersion.add.remove')}
      </Button>
    </div>
  );
}
