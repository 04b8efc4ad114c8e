/**
 * One page of results. `path` may hold `{any}`, one segment of no interest, and end in `{query}`, the segment that is the query; what follows
 * that one is of no interest either. `query` names the parameters that carry a query.
 */
export const result = (kind, path, ...query) => ({ kind, path, query });

/** The same pages, on some of their engine's hosts only. */
export const only = (hosts, ...pages) => pages.map((page) => ({ ...page, hosts }));
