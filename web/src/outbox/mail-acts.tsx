import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeLine } from '../api/types';
import { needReason } from '../incident/need-reason';
import { useMay } from '../session/use-session';
import { CommandForm } from '../ui/command-form';
import { Disclosure } from '../ui/disclosure';
import { TextField } from '../ui/inputs';
import { filled, textOf } from '../ui/read-form';

/** 再送, 保留 and letting go of one mail, as far as its state allows them. */
export function MailActs({ line }: { readonly line: NoticeLine }): ReactElement | null {
  const maySend = useMay('desk', 'responder', 'officer', 'administrator');
  const mayPark = useMay('officer', 'administrator');
  const { status, copiesUsedUp } = line;
  const waits = status === 'pending' || status === 'uncertain';
  return (
    <div className="no-print flex flex-wrap gap-2">
      {maySend && (waits || status === 'undeliverable') && (
        <Act line={line} act="retry" required={copiesUsedUp} />
      )}
      {mayPark && waits && <Act line={line} act="park" required />}
      {maySend && status === 'parked' && <Act line={line} act="release" required={false} />}
    </div>
  );
}

interface ActProps {
  readonly line: NoticeLine;
  readonly act: 'retry' | 'park' | 'release';
  readonly required: boolean;
}

function Act({ line, act, required }: ActProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Disclosure label={t(`outbox.act.${act}`)}>
      {(close) => (
        <CommandForm<'NoticeRetryDto'>
          path={`/notices/${line.id}/${act}`}
          submit={t(`outbox.act.${act}`)}
          body={(data) =>
            required ? { reason: needReason(data, t) } : filled({ reason: textOf(data, 'reason') })
          }
          onDone={close}
        >
          <TextField
            name="reason"
            label={t('form.reason')}
            hint={t(`outbox.actHint.${act}`)}
            required={required}
            maxLength={500}
          />
        </CommandForm>
      )}
    </Disclosure>
  );
}
