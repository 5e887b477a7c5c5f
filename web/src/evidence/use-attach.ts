import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Incomplete } from '../api/problem';
import type { Body } from '../api/types';
import { useCommand } from '../api/use-command';
import { announce } from '../ui/announcer';
import { sendFile } from './upload';

interface Attaching {
  readonly error: Error | null;
  /** How much has arrived, from 0 to 1; null while nothing is under way. */
  readonly sent: number | null;
  /** Whether the file is attached now. */
  readonly attach: (file: File | null, body: Body<'AttachmentDto'>) => Promise<boolean>;
  readonly stop: () => void;
  readonly refuse: (error: Error) => void;
}

/** Send one file at a time, then put it into the 経過. */
export function useAttach(incident: string): Attaching {
  const { t } = useTranslation();
  const { error, send, refuse } = useCommand();
  const [sent, setSent] = useState<number | null>(null);
  const under = useRef<AbortController | null>(null);
  const path = `/incidents/${incident}/files`;

  const whole = async (file: File, body: Body<'AttachmentDto'>, signal: AbortSignal) => {
    const arrived = await sendFile(path, file, { signal, onProgress: setSent });
    const receipt = await send({ path: `${path}/${arrived}/attachment`, body });
    if (receipt) announce(t('files.done', { name: file.name }));
    return receipt !== undefined;
  };

  const attach: Attaching['attach'] = async (file, body) => {
    if (under.current) return false;
    if (!file) {
      refuse(new Incomplete([{ field: 'file', message: t('files.missing') }]));
      return false;
    }
    const abort = new AbortController();
    under.current = abort;
    setSent(0);
    try {
      return await whole(file, body, abort.signal);
    } catch (failure) {
      if (abort.signal.aborted) announce(t('files.stopped'));
      else refuse(failure instanceof Error ? failure : new Error(String(failure)));
      return false;
    } finally {
      under.current = null;
      setSent(null);
    }
  };

  return { error, sent, attach, refuse, stop: () => under.current?.abort() };
}
