import type { ResultsPage } from "./engines";

/** Where an address stands among an engine's pages of results, and the encoded query where its path holds one. */
export interface Place {
  readonly page: ResultsPage;
  readonly query?: string;
}

export const anySegment = "{any}";
export const querySegment = "{query}";

/** The parts of a path between its slashes; one slash at the end says nothing. */
export function segmentsOf(path: string): string[] {
  const segments = path.split("/").slice(1);
  if (segments.at(-1) === "") segments.pop();
  return segments;
}

/** A segment as engines compare it: decoded, in lower case. */
function plain(segment: string): string {
  try {
    return decodeURIComponent(segment).toLowerCase();
  } catch {
    return segment.toLowerCase();
  }
}

/** Where the path of an address is one of this page; null when it is not. */
export function placeOf(page: ResultsPage, path: string): Place | null {
  const [wanted, there] = [segmentsOf(page.path), segmentsOf(path)];
  const holdsQuery = wanted.at(-1) === querySegment;
  if (holdsQuery ? there.length < wanted.length : there.length !== wanted.length) return null;
  const isThere = wanted.every((segment, position) => {
    const found = there[position] ?? "";
    if (segment === anySegment || segment === querySegment) return found !== "";
    // Path parameters (RFC 3986, 3.3) stand at the end, as some engines write them.
    return plain(position === there.length - 1 ? found.replace(/;.*$/, "") : found) === segment;
  });
  if (!isThere) return null;
  const query = there[wanted.length - 1];
  return holdsQuery && query !== undefined ? { page, query } : { page };
}
