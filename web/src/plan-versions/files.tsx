import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { planVersionFileQuery } from '../api/queries';
import type { PlanVersion } from '../api/types';
import { useMay, useSession } from '../session/use-session';
import { Disclosure } from '../ui/disclosure';
import { Loaded } from '../ui/loaded';
import { Section } from '../ui/page';
import { Field, BOX } from '../ui/field';
import { AddFile } from './add-file';
import { FileEditor } from './file-editor';
import { LastFile, type WrittenFile } from './last-file';
import { RemoveFile } from './remove-file';
import { bracketed } from '../i18n/punctuation';

/** A line of a file. */
export interface Spot {
  readonly path: string;
  readonly line: number;
}

interface Props {
  readonly version: PlanVersion;
  readonly spot: Spot | null;
  readonly onSpot: (spot: Spot | null) => void;
}

/** The files of a version: what is changed first, the body's own before the shipped ones. */
export function Files({ version, spot, onSpot }: Props): ReactElement {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState<WrittenFile | null>(null);
  const mayWrite = useMay('administrator') && isOpen(version);
  const wrote = (written: WrittenFile): void => {
    setLast(written);
    onSpot(written.removed ? null : { path: written.path, line: 1 });
  };
  const seesNumbers = useMay('desk', 'responder', 'officer', 'administrator');
  const files = version.files
    .filter(({ path }) => seesNumbers || !path.endsWith('/body.yaml'))
    .toSorted((one, other) => rank(one) - rank(other) || (one.path < other.path ? -1 : 1));
  useEffect(() => {
    if (spot) box.current?.scrollIntoView({ block: 'start' });
  }, [spot]);
  return (
    <Section title={t('planVersion.files')}>
      <div ref={box} className="flex flex-col gap-4">
        <Field
          id="plan-version-file"
          label={t('planVersion.file')}
          hint={t(seesNumbers ? 'planVersion.filesLead' : 'planVersion.filesWithoutNumbers')}
        >
          <select
            id="plan-version-file"
            className={BOX}
            value={spot?.path ?? ''}
            onChange={({ target }) => onSpot(target.value ? { path: target.value, line: 1 } : null)}
          >
            <option value="">{t('planVersion.chooseFile')}</option>
            {files.map(({ path, changed, own }) => (
              <option key={path} value={path}>
                {path}
                {changed === 'same' ? '' : bracketed(t(`planVersion.file_${changed}`))}
                {own ? '' : bracketed(t('planVersion.shipped'))}
              </option>
            ))}
          </select>
        </Field>
        {mayWrite && (
          <Disclosure label={t('planVersion.add.open')} look="second">
            {(close) => (
              <AddFile
                version={version}
                onWritten={(written) => {
                  close();
                  wrote(written);
                }}
              />
            )}
          </Disclosure>
        )}
        {last && mayWrite && (
          <LastFile
            key={last.version}
            id={version.id}
            last={last}
            onUndone={() => {
              setLast(null);
              onSpot(null);
            }}
          />
        )}
        {spot && <Opened key={spot.path} version={version} spot={spot} onWritten={wrote} />}
      </div>
    </Section>
  );
}

function rank({ changed, own }: PlanVersion['files'][number]): number {
  return (changed === 'same' ? 2 : 0) + (own ? 0 : 1);
}

/** What no plan can be without. */
const NEEDED = /\/(?:body|profile)\.yaml$/;

function isOpen({ state }: PlanVersion): boolean {
  return ['draft', 'checked', 'requested'].includes(state);
}

interface OpenedProps {
  readonly version: PlanVersion;
  readonly spot: Spot;
  readonly onWritten: (written: WrittenFile) => void;
}

function Opened({ version, spot, onWritten }: OpenedProps): ReactElement {
  const account = useSession()?.account ?? '';
  const isClerk = useMay('administrator');
  const query = useQuery(planVersionFileQuery(version.id, { ...spot, edit: version.version }));
  const own = version.files.some(({ path, own: mine }) => path === spot.path && mine);
  const readOnly = !isClerk || !isOpen(version) || !own;
  return (
    <Loaded query={query}>
      {(file) => (
        <>
          <FileEditor
            file={file}
            version={version}
            line={spot.line}
            account={account}
            readOnly={readOnly}
          />
          {!readOnly && file.text !== null && !NEEDED.test(file.path) && (
            <RemoveFile version={version} file={file} onWritten={onWritten} />
          )}
        </>
      )}
    </Loaded>
  );
}
