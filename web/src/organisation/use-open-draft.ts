import { useMemo, useState } from 'react';
import type { OpenDraft, Written } from './draft-context';
import { keepLastEdit, lastEdit } from './last-edit';

interface Open {
  readonly draft: OpenDraft;
  readonly last: Written | null;
}

/** A draft for the forms of a page, and what was written last in this tab. */
export function useOpenDraft(id: string, version: number): Open {
  const [last, setLast] = useState(() => lastEdit(id));
  const [own, setOwn] = useState<ReadonlyMap<number, number>>(new Map());
  const draft = useMemo((): OpenDraft => {
    const wrote = (written: Written, seen: number): void => {
      keepLastEdit(id, written);
      setLast(written);
      setOwn((before) => new Map(before).set(seen, written.version ?? seen));
    };
    const carried = (opened: number): number => {
      const next = own.get(opened) ?? opened;
      return next > opened ? carried(next) : opened;
    };
    return { id, version, wrote, carried };
  }, [id, version, own]);
  return { draft, last };
}
