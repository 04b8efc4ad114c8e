/** Work on what several pages and workers of the extension keep, one after the other. */
export const oneAtATime = <T>(name: string, work: () => Promise<T>): Promise<T> => navigator.locks.request(name, work) as Promise<T>;
