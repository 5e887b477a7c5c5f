import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachedFile } from '../api/types';
import { fileSize } from '../format/file-size';

interface Props {
  /** Under which address its incident's files lie. */
  readonly base: string;
  readonly file: AttachedFile;
}

/** An attached file: a picture to look at, everything else to save. */
export function FileItem({ base, file: about }: Props): ReactElement {
  const { t } = useTranslation();
  const { file, name, bytes, sha256, place, picture, note } = about;
  const address = `/api/v1${base}/files/${file}`;
  return (
    <div className="flex flex-col items-start gap-1 py-1">
      {picture && (
        <a href={address} download={name} className="inline-block min-h-11 min-w-11">
          <img
            src={address}
            alt={note || name}
            loading="lazy"
            className="max-h-48 max-w-full rounded-8 border border-solid-gray-420"
          />
        </a>
      )}
      <a href={address} download={name} className="inline-flex min-h-11 items-center break-all">
        {t('files.save', { name, size: fileSize(bytes) })}
      </a>
      {place !== 'none' && <p className="text-dns-14N-130">{t(`files.place.${place}`)}</p>}
      <details className="no-print max-w-full text-dns-14N-130">
        <summary className="min-h-11 cursor-pointer content-center">{t('files.proof')}</summary>
        <p className="break-all">
          SHA-256 <code>{sha256}</code>
        </p>
        <p>{t('files.proofHint')}</p>
      </details>
    </div>
  );
}
