import { useMemo, useState } from 'react';
import { useSession } from '../session/use-session';
import type { OpenDraft, Written } from './draft-context';
import { keepLastEdit, lastEdit } from './last-edit';

export interface Open {
  readonly draft: OpenDraft;
  readonly last: Written | null;
  /** It has been undone: nothing is left to undo. */
  readonly undone: () => void;
}

/** A draft for the forms of a page, and what was written last in this tab. */
export function useOpenDraft(id: string, version: number): Open {
  const account = useSession()?.account ?? '';
  const [last, setLast] = useState(() => lastEdit({ account, draft: id }));
  const [own, setOwn] = useState<ReadonlyMap<number, number>>(new Map());
  const draft = useMemo((): OpenDraft => {
    const wrote = (written: Written, seen: number): void => {
      keepLastEdit({ account, draft: id }, written);
      setLast(written);
      setOwn((before) => new Map(before).set(seen, written.version ?? seen));
    };
    const carried = (opened: number): number => {
      const next = own.get(opened) ?? opened;
      return next > opened ? carried(next) : opened;
    };
    return { id, version, wrote, carried };
  }, [account, id, version, own]);
  const undone = (): void => keepLastEdit({ account, draft: id }, null);
  return { draft, last, undone };
}
