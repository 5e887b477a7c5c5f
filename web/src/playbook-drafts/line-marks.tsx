import type { CSSProperties, ReactElement } from 'react';
import type { TextFinding } from '../api/types';
import { cls } from '../ui/class';
import { rangeOfLine } from './lines';

interface Props {
  readonly text: string;
  readonly findings: readonly TextFinding[];
}

/** Behind the text: each line with something wrong is tinted, and after its end stands the first thing to mend. */
export function LineMarks({ text, findings }: Props): ReactElement {
  const first = new Map<number, TextFinding>();
  for (const finding of findings) {
    const known = first.get(finding.line);
    if (!known || (known.severity === 'warning' && finding.severity === 'error')) {
      first.set(finding.line, finding);
    }
  }
  return (
    <div aria-hidden="true" className="draft-marks">
      {[...first].map(([line, { severity, what }]) => {
        const { start, end } = rangeOfLine(text, line);
        return (
          <div
            key={line}
            className={cls('draft-mark', `draft-${severity}`)}
            style={{ '--at': line - 1 } as CSSProperties}
          >
            <span className="invisible">{text.slice(start, end)}</span>
            <span className="draft-say">{what}</span>
          </div>
        );
      })}
    </div>
  );
}
