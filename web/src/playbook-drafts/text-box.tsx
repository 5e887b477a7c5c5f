import {
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type Ref,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { TextFinding } from '../api/types';
import { countLines, newLineAt, rangeOfLine } from './lines';
import { LineMarks } from './line-marks';
import './draft.css';

/** What others may ask of the text box. */
export interface TextBoxHandle {
  /** Go to a line: it is selected and in the middle of what is seen. */
  readonly goTo: (line: number) => void;
}

interface Props {
  readonly ref: Ref<TextBoxHandle>;
  readonly text: string;
  /** What is written; else a playbook. */
  readonly label?: string;
  readonly findings: readonly TextFinding[];
  readonly describedBy: string;
  /** Not given: only for reading. */
  readonly onType?: ((text: string) => void) | undefined;
}

/**
 * A plain text box with the numbers of its lines, and beside each line what is wrong with it. The box itself is
 * the browser's own, so that every keyboard, every input method and every screen reader works as elsewhere.
 */
export function TextBox({ ref, text, label, findings, describedBy, onType }: Props): ReactElement {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const beside = useRef<HTMLDivElement>(null);
  const [line, setLine] = useState(0);
  const go = (to: number): void => {
    goTo(area.current, to);
    setLine(to);
  };
  useImperativeHandle(ref, () => ({ goTo: go }), []);
  const follow = ({ scrollLeft, scrollTop }: HTMLTextAreaElement): void => {
    beside.current?.style.setProperty('--left', `${-scrollLeft}px`);
    beside.current?.style.setProperty('--top', `${-scrollTop}px`);
  };
  const numbers = Array.from({ length: countLines(text) }, (_, index) => index + 1).join('\n');
  return (
    <div ref={beside} className="draft-box">
      <div className="draft-lines">
        <div aria-hidden="true" className="draft-numbers">
          <pre>{numbers}</pre>
        </div>
        <div className="draft-sheet">
          <LineMarks text={text} findings={findings} />
          <textarea
            ref={area}
            className="draft-text"
            aria-label={label ?? t('drafts.text')}
            aria-describedby={describedBy}
            value={text}
            readOnly={!onType}
            wrap="off"
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            autoCorrect="off"
            onChange={({ target }) => onType?.(target.value)}
            onKeyDown={onType && indent}
            onSelect={({ currentTarget: { value, selectionStart } }) =>
              setLine(countLines(value.slice(0, selectionStart)))
            }
            onScroll={({ currentTarget }) => follow(currentTarget)}
          />
        </div>
      </div>
      <HereSaid findings={findings.filter((each) => each.line === line)} />
    </div>
  );
}

/** All that is said of the line the hands are on. */
function HereSaid({ findings }: Pick<Props, 'findings'>): ReactElement | null {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  return (
    <ul className="draft-here">
      {findings.map(({ line, severity, what }, index) => (
        <li key={index}>
          {t('drafts.line', { line })} {t(`drafts.${severity}`)}: {what}
        </li>
      ))}
    </ul>
  );
}

/** Enter goes on at the indentation of the line, as who writes YAML needs it; never while a word is composed. */
function indent(event: KeyboardEvent<HTMLTextAreaElement>): void {
  const { nativeEvent, currentTarget, key } = event;
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  if (key !== 'Enter' || !plain || nativeEvent.isComposing || event.keyCode === 229) return;
  const written = newLineAt(currentTarget.value, currentTarget.selectionStart);
  // The only way to write that Ctrl+Z takes back; a browser without it writes its own line end.
  if (document.execCommand('insertText', false, written)) event.preventDefault();
}

function goTo(area: HTMLTextAreaElement | null, line: number): void {
  if (!area) return;
  const { start, end } = rangeOfLine(area.value, line);
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, end);
  const height = Number.parseFloat(getComputedStyle(area).lineHeight);
  area.scrollTop = (line - 1) * height - area.clientHeight / 3;
  area.scrollLeft = 0;
  area.scrollIntoView({ block: 'nearest' });
}
