/** Longest an answer about a search may take, in milliseconds; then the person is asked instead. */
export const timeLimit = 1_500;

/** Longest a page of ours waits for what is stored, in milliseconds. A slow machine is likelier than storage that never answers. */
const pagePatience = 5_000;

/** What `work` gives, or what `late` gives if it takes longer than the limit. A rejection passes through. */
export function inTime<T>(work: Promise<T>, late: () => T | Promise<T>, limit: number = timeLimit): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lateAnswer = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late()), limit);
  });
  return Promise.race([work, lateAnswer]).finally(() => clearTimeout(timer));
}

/** What `work` gives, or `otherwise` if it fails or takes longer than the limit. */
export const orElse = <T>(work: Promise<T>, otherwise: T, limit: number = timeLimit): Promise<T> =>
  inTime(work, () => otherwise, limit).catch(() => otherwise);

/** The same for what a page of ours reads before it opens. */
export const readOrElse = <T>(work: Promise<T>, otherwise: T): Promise<T> => orElse(work, otherwise, pagePatience);
