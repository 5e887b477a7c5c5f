import type { ReactElement, ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Body, DraftLine } from '../api/types';
import { useCommand } from '../api/use-command';
import { Button, type Look } from '../ui/button';
import { ErrorBox } from '../ui/error-box';

interface Props {
  readonly order: Body<'DraftDto'>;
  readonly look?: Look;
  /** The draft is there; what it was made of may go. */
  readonly onMade?: () => void;
  readonly children: ReactNode;
}

/** A button that begins a draft and opens it. */
export function NewDraft({ order, look = 'second', onMade, children }: Props): ReactElement {
  const navigate = useNavigate();
  const { state, error, send } = useCommand();
  const begin = async (): Promise<void> => {
    const draft = await send<DraftLine>({ path: '/drafts', body: order });
    if (!draft) return;
    onMade?.();
    await navigate(`/playbooks/drafts/${draft.id}`);
  };
  return (
    <div className="flex flex-col gap-2">
      <Button look={look} busy={state !== 'idle'} onClick={() => void begin()}>
        {children}
      </Button>
      <ErrorBox error={error} />
    </div>
  );
}
