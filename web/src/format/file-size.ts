const KILO = 1024;

/** The size of a file, as people write it. */
export function fileSize(bytes: number): string {
  if (bytes < KILO * KILO) return `${Math.ceil(bytes / KILO)} KB`;
  return `${(bytes / (KILO * KILO)).toFixed(1)} MB`;
}
