import type { FormFields } from "../engines/recognise";

/** A request Firefox holds until it is answered. */
export interface BlockingRequest {
  readonly type: "main_frame" | "other";
  readonly address: string;
  readonly tabId: number;
  /** The browser's name for the request; where a request is redirected, each step has the same. */
  readonly id: string;
  readonly isPrivate: boolean;
  /** The form's fields of a POST, null for a GET. */
  readonly form: FormFields | null;
}

export type BlockingAnswer = "go" | "cancel";

interface FirefoxDetails {
  readonly type: string;
  readonly url: string;
  readonly tabId: number;
  readonly requestId: string;
  readonly incognito?: boolean;
  readonly method: string;
  readonly requestBody?: {
    readonly formData?: Record<string, readonly unknown[]>;
    readonly raw?: readonly { readonly bytes?: ArrayBuffer }[];
  } | null;
}

/** Firefox alone lets an extension hold a request and answer with a promise; Chromium's types know neither. */
type HoldRequests = (
  listener: (details: FirefoxDetails) => Promise<{ cancel: boolean }>,
  filter: { urls: string[]; types: string[] },
  extra: string[],
) => void;

export function holdEngineRequests(hosts: readonly string[], answer: (request: BlockingRequest) => Promise<BlockingAnswer>): void {
  const event = chrome.webRequest.onBeforeRequest as unknown as { addListener: HoldRequests };
  event.addListener(
    async (details) => {
      const decided = await answer({
        type: details.type === "main_frame" ? "main_frame" : "other",
        address: details.url,
        tabId: details.tabId,
        id: details.requestId,
        isPrivate: details.incognito === true,
        form: details.method === "POST" ? fieldsOf(details.requestBody) : null,
      });
      return { cancel: decided === "cancel" };
    },
    { urls: [...hosts], types: ["main_frame", "other"] },
    ["blocking", "requestBody"],
  );
}

function fieldsOf(body: FirefoxDetails["requestBody"]): FormFields {
  if (body?.formData) {
    return Object.entries(body.formData).flatMap(([name, values]) =>
      values.filter((value) => typeof value === "string").map((value) => [name, value] as const),
    );
  }
  const decoder = new TextDecoder();
  const text = (body?.raw ?? []).map((part) => (part.bytes ? decoder.decode(part.bytes) : "")).join("");
  return [...new URLSearchParams(text)];
}
