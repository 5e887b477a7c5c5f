import { useEffect, useId, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isOvertaken } from '../api/problem';
import type { PlanVersion, PlanVersionFile, TextFinding } from '../api/types';
import { bothTexts, lineDiff } from '../playbook-drafts/line-diff';
import { TextBox, type TextBoxHandle } from '../playbook-drafts/text-box';
import type { Writing } from '../playbook-drafts/use-kept-text';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { Tag } from '../ui/chip';
import { ErrorBox } from '../ui/error-box';
import { useFileWriting } from './use-file-writing';

interface Props {
  readonly file: PlanVersionFile;
  readonly version: PlanVersion;
  readonly line: number;
  readonly account: string;
  readonly readOnly: boolean;
}

/** One file with its findings in the text; what is typed stays on this device until the server has it. */
export function FileEditor({ file, version, line, account, readOnly }: Props): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<TextBoxHandle>(null);
  const writing = useFileWriting({ id: version.id, file, account });
  const { text, dirty, kept, overtaken, error, state, type, save, discard } = writing;
  useEffect(() => box.current?.goTo(line), [line]);
  const findings = dirty ? [] : findingsOf(version, file.path);
  return (
    <div className="flex flex-col gap-3">
      {overtaken && <Overtaken file={file} writing={writing} />}
      <ErrorBox error={isOvertaken(error) ? null : error} />
      <p id={`${id}-state`} className="flex flex-wrap items-center gap-3">
        {readOnly ? (
          t('planVersion.readOnly')
        ) : dirty ? (
          <>
            <Tag tone="warn">{t('drafts.unsaved')}</Tag>
            {t(kept ? 'drafts.keptHere' : 'drafts.notKept')}
          </>
        ) : (
          t('planVersion.saved')
        )}
      </p>
      <TextBox
        ref={box}
        text={text}
        label={file.path}
        findings={findings}
        describedBy={`${id}-state`}
        onType={readOnly ? undefined : type}
      />
      {!readOnly && (
        <div className="flex flex-wrap gap-3">
          <Button
            look="main"
            busy={state !== 'idle'}
            onClick={() => {
              if (!dirty) return announce(t('drafts.nothingToSave'));
              void save().then((saved) => saved && announce(t('drafts.savedNow')));
            }}
          >
            {state === 'idle' ? t('planVersion.save') : t(`form.${state}`)}
          </Button>
          {dirty && <Button onClick={discard}>{t('drafts.discard')}</Button>}
        </div>
      )}
    </div>
  );
}

/** Somebody else has saved meanwhile: both texts where they differ, and three ways on. */
function Overtaken({
  file,
  writing,
}: {
  readonly file: PlanVersionFile;
  readonly writing: Writing;
}): ReactElement {
  const { t } = useTranslation();
  const { from, one, other } = lineDiff(file.text ?? '', writing.text);
  return (
    <section
      aria-label={t('planVersion.overtaken')}
      className="flex flex-col gap-3 rounded-8 border-2 border-error-1 bg-white p-4"
    >
      <h3>{t('planVersion.overtaken')}</h3>
      <div className="grid gap-4 md:grid-cols-2">
        <Lines title={t('planVersion.theirs')} from={from} lines={one} />
        <Lines title={t('drafts.mine')} from={from} lines={other} />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => writing.merge(bothTexts(file.text ?? '', writing.text))}>
          {t('drafts.keepBoth')}
        </Button>
        <Button onClick={writing.discard}>{t('drafts.takeTheirs')}</Button>
        <Button look="danger" onClick={() => void writing.save('over')}>
          {t('drafts.overwrite')}
        </Button>
      </div>
    </section>
  );
}

interface LinesProps {
  readonly title: string;
  readonly from: number;
  readonly lines: readonly string[];
}

function Lines({ title, from, lines }: LinesProps): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="min-w-0">
      <p className="text-std-16B-170">{title}</p>
      <pre tabIndex={0} role="region" aria-label={title} className="max-h-80 overflow-auto p-2">
        {lines.length === 0
          ? t('drafts.noLines', { line: from })
          : lines.map((each, index) => `${String(from + index).padStart(4)}  ${each}\n`).join('')}
      </pre>
    </div>
  );
}

function findingsOf({ findings }: PlanVersion, path: string): TextFinding[] {
  return (findings ?? [])
    .filter((finding) => finding.path === path)
    .map(({ line, column, what, severity }) => ({
      ...{ rule: null, line, column, what, path: [], elsewhere: null },
      severity: severity === 'error' ? 'error' : 'warning',
    }));
}
