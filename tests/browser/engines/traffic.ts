/** One request that reached the played engines, or anything else the browser tried to reach. */
export interface RecordedRequest {
  /** Milliseconds since the epoch, with a fraction. */
  readonly at: number;
  readonly scheme: "http" | "https";
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** Path, query and body, decoded as an engine decodes them. */
  readonly text: string;
  readonly headers: RecordedHeaders;
}

/** The headers that tell how a request came about; a header that was not sent is empty. */
export interface RecordedHeaders {
  readonly secFetchSite: string;
  readonly secFetchDest: string;
  readonly secFetchMode: string;
  readonly secPurpose: string;
  readonly cookie: string;
  readonly referer: string;
  readonly origin: string;
}

const contains = (text: string, phrase: string) => text.toLowerCase().includes(phrase.toLowerCase());

/** Everything that left the browser, in memory only. */
export class Traffic {
  readonly requests: RecordedRequest[] = [];
  /** Server names asked for in a TLS handshake, also where no request followed. */
  readonly serverNames: string[] = [];

  /** Requests whose address or body holds the phrase: searches for it that reached somebody. */
  searchesFor(phrase: string): RecordedRequest[] {
    return this.requests.filter((request) => contains(request.text, phrase));
  }

  /** Requests that hold the phrase anywhere, the referring address and cookies included. */
  mentionsOf(phrase: string): RecordedRequest[] {
    return this.requests.filter((request) =>
      [request.text, ...Object.values(request.headers).map(decoded)].some((text) => contains(text, phrase)),
    );
  }

  /** The hosts that were reached or named in a handshake, without repeats. */
  hosts(): string[] {
    return [...new Set([...this.requests.map((request) => request.host), ...this.serverNames])].sort();
  }

  /** Forgets what was recorded so far. */
  clear(): void {
    this.requests.length = 0;
    this.serverNames.length = 0;
  }
}

/** Percent and plus decoding that leaves a broken escape as it is. */
export function decoded(text: string): string {
  return text.replaceAll("+", " ").replace(/(%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}
