/** The files a plan is written in, wherever they are kept. A path counts from the folder that has config/ and playbooks/. */
export interface PlanFiles {
  /** What a file holds; null where there is none. @throws UnusableFile where it cannot be read. */
  bytes(path: string): Uint8Array | null;
  /** The paths of all files below a folder, in order; none where there is no such folder. */
  names(folder: string): readonly string[];
}

/** Files by their path; null stands for one that is taken away. */
export type KeptFiles = ReadonlyMap<string, Uint8Array | null>;

const NOTHING: PlanFiles = { bytes: () => null, names: () => [] };

/** Files that are kept elsewhere than on disk, laid over others where there are any. */
export function keptFiles(kept: KeptFiles, under: PlanFiles = NOTHING): PlanFiles {
  return {
    bytes: (path) => {
      const own = kept.get(path);
      return own === undefined ? under.bytes(path) : own;
    },
    names: (folder) => {
      const own = [...kept.keys()].filter((path) => path.startsWith(`${folder}/`));
      const all = new Set([...under.names(folder), ...own]);
      return [...all].filter((path) => kept.get(path) !== null).sort();
    },
  };
}
