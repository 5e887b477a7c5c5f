import type { PlanVersionFile, PlanVersionLine } from '../api/types';
import { useKeptText, type Writing } from '../playbook-drafts/use-kept-text';

interface Given {
  readonly id: string;
  readonly file: PlanVersionFile;
  readonly account: string;
}

/** One account's work on a file of a version. */
export function useFileWriting({ id, file, account }: Given): Writing {
  const { path, version } = file;
  return useKeptText<PlanVersionLine>({
    ...{ account, place: `${id}:${path}`, saved: { text: file.text ?? '', version } },
    order: (text) => ({
      path: `/plan/versions/${id}/file`,
      method: 'PUT',
      body: { path, ...text },
    }),
  });
}
