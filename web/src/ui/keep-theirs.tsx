import { useContext, type ReactElement, type ReactNode } from 'react';
import { Button } from './button';
import { FormContext } from './form-context';

interface Props {
  /** Puts the form away. */
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** What somebody else has saved is to stand: what was typed into the form around it goes, and does not come back. */
export function KeepTheirs({ onLeave, children }: Props): ReactElement {
  const { forget } = useContext(FormContext);
  return (
    <Button
      onClick={() => {
        forget?.();
        onLeave();
      }}
    >
      {children}
    </Button>
  );
}
