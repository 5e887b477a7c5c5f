import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandForm } from '../ui/command-form';
import { Disclosure } from '../ui/disclosure';
import { Hint } from '../ui/field';
import { AreaField } from '../ui/inputs';
import type { Look } from '../ui/button';
import { useHeld } from './held';
import { needReason } from './need-reason';

interface Props {
  readonly path: string;
  readonly label: string;
  readonly reason: string;
  readonly hint?: string | undefined;
  /** The one rung it is about. */
  readonly rung?: string;
  readonly look?: Look;
}

/** Something that is done only with a reason, which is recorded. */
export function ReasonDisclosure({ path, label, reason, hint, rung, look }: Props): ReactElement {
  const { t } = useTranslation();
  const { release } = useHeld();
  return (
    <Disclosure label={label} look={look ?? 'plain'}>
      {(close) => (
        <CommandForm<'ReasonDto' | 'StandDownDto'>
          path={path}
          about={rung}
          submit={label}
          body={(data) => ({ reason: needReason(data, t), ...(rung ? { rung } : {}) })}
          onDone={() => {
            release();
            close();
          }}
        >
          {hint && <Hint>{hint}</Hint>}
          <AreaField name="reason" label={reason} maxLength={2000} required />
        </CommandForm>
      )}
    </Disclosure>
  );
}
