import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { filesQuery } from '../api/queries';
import type { AttachedFile } from '../api/types';
import { useIncident } from '../incident/use-incident';
import { useMay } from '../session/use-session';
import { Disclosure } from '../ui/disclosure';
import { AttachForm } from './attach-form';
import { FileItem } from './file-item';

interface Props {
  readonly on: { readonly run: string; readonly step: string } | { readonly entry: string };
  /** Whether more may be attached here. */
  readonly open: boolean;
}

/** What is attached to a step or an entry, and the form for more. */
export function FilesOf({ on, open }: Props): ReactElement | null {
  const { t } = useTranslation();
  const incident = useIncident();
  const may = useMay('desk', 'responder', 'officer') && open;
  const all = useQuery(filesQuery(incident.id)).data ?? [];
  const files = all.filter((each) => isOn(each, on));
  if (files.length === 0 && !may) return null;
  return (
    <div className="flex flex-col items-start gap-1">
      {files.length > 0 && (
        <ul aria-label={t('files.label')}>
          {files.map((each) => (
            <li key={each.file}>
              {each.note && <p className="whitespace-pre-line">{each.note}</p>}
              <FileItem base={`/incidents/${incident.id}`} file={each} />
            </li>
          ))}
        </ul>
      )}
      {may && (
        <Disclosure label={t('files.attach')}>
          {(close) => <AttachForm incident={incident} on={on} onDone={close} />}
        </Disclosure>
      )}
    </div>
  );
}

function isOn(file: AttachedFile, on: Props['on']): boolean {
  return 'entry' in on ? file.entry === on.entry : file.run === on.run && file.step === on.step;
}
