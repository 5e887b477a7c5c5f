import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { planVersionsQuery } from '../api/queries';
import type { PlanVersionLine } from '../api/types';
import { useCommand } from '../api/use-command';

interface Start {
  /** Of the draft that is open already; undefined: there is none. */
  readonly open: number | undefined;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly start: () => Promise<void>;
}

/** Open a draft of the plan in force at an address, or go on with the one that is open. */
export function useStartDraft(address: (id: string) => string): Start {
  const navigate = useNavigate();
  const { data: versions } = useQuery(planVersionsQuery);
  const { state, error, send } = useCommand();
  const open = versions?.find((each) => each.state === 'draft' || each.state === 'checked');
  const begin = { path: '/plan/versions', body: { from: 'in-force' } };
  const start = async (): Promise<void> => {
    const draft = open ?? (await send<PlanVersionLine>(begin));
    if (draft) await navigate(address(draft.id));
  };
  return { open: open?.number, busy: state !== 'idle' || versions === undefined, error, start };
}
