import { useId, useMemo, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { serverNow } from '../api/server-time';
import type { Receipt, Session } from '../api/types';
import { useCommand } from '../api/use-command';
import { dayAndTime } from '../format/date-input';
import { useNow } from '../format/use-now';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { byField, guardEnter } from '../ui/command-form';
import { ErrorBox } from '../ui/error-box';
import { FormContext } from '../ui/form-context';
import { useStillWrong } from '../ui/still-wrong';
import { mustFit, prepare } from '../ui/too-long';
import { Adjust } from './adjust';
import { useDraft } from './draft';
import { OtherFields } from './other-fields';
import { orderOf } from './order';
import { ProposalBox } from './proposal-box';
import { RequiredFields } from './required-fields';
import { ToldFold } from './told-fold';

/** The report. Enter never sends it, a word half composed least of all; Ctrl+Enter does. */
export function ReportForm({ session }: { readonly session: Session }): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = useId();
  // The time offered follows what is learned of the server's clock.
  useNow(1);
  const { draft, kept, keys, change, discard } = useDraft(session.account, session.name);
  const { state, error, send, refuse } = useCommand({ place: keys });
  const box = useRef<HTMLFormElement>(null);
  const make = () =>
    prepare(() => {
      if (box.current) mustFit(box.current, t);
      return orderOf(draft, dayAndTime(serverNow()).day, t);
    });
  const [wrong] = useStillWrong(error, make);
  const fields = useMemo(() => ({ id, errors: byField(wrong) }), [id, wrong]);

  const submit = async (): Promise<void> => {
    const body = make();
    if (body instanceof Error) return refuse(body);
    const receipt = await send<Receipt>({ path: '/incidents', body });
    if (!receipt) return;
    discard();
    const { number } = receipt;
    announce(t(draft.drill ? 'report.registeredDrill' : 'report.registered', { number }));
    await navigate(`/incidents/${receipt.id}`);
  };

  return (
    <FormContext value={fields}>
      <form
        ref={box}
        noValidate
        className="flex flex-col gap-6"
        onKeyDown={(event) => guardEnter(event, false)}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{t('report.lead')}</p>
        <ErrorBox error={error} form={id} left={wrong} />
        <RequiredFields draft={draft} change={change} />
        <ProposalBox draft={draft} />
        <ToldFold draft={draft} />
        <Adjust draft={draft} change={change} />
        <OtherFields draft={draft} change={change} />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="main" busy={state !== 'idle'} className="min-h-14 px-8">
            {state === 'idle' ? t('report.submit') : t(`form.${state}`)}
          </Button>
          <span className="text-dns-14N-130">{t('report.submitHint')}</span>
          {kept && (
            <span className="text-dns-14N-130">
              {t('report.draft')}
              <Button look="plain" onClick={discard}>
                {t('report.discard')}
              </Button>
            </span>
          )}
        </div>
      </form>
    </FormContext>
  );
}
