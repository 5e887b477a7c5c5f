import { UnusableFile, type Problem } from './yaml-file.js';

/** What reading gave, and what kept some of it from being read. */
export interface Attempt<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

/** Read something; what is wrong with its file is an answer, everything else is thrown. */
export function attempt<T>(read: () => T): Attempt<T> {
  try {
    return { value: read(), problems: [] };
  } catch (error) {
    if (error instanceof UnusableFile) return { problems: error.problems };
    throw error;
  }
}

/** What could be read of several files, and the problems of the others together. */
export interface Gathered<T> {
  readonly values: readonly T[];
  readonly problems: readonly Problem[];
}

/** Read each one that can be read. */
export function attemptEach<F, T>(files: readonly F[], read: (file: F) => T): Gathered<T> {
  const outcomes = files.map((file) => attempt(() => read(file)));
  return {
    values: outcomes.flatMap(({ value }) => (value === undefined ? [] : [value])),
    problems: outcomes.flatMap(({ problems }) => problems),
  };
}
