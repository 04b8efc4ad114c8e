/** What the toolbar says at a glance. */
export type PopupState = "on" | "off" | "partly" | "nothing-chosen" | "unreadable";

export interface PopupStateFacts {
  readonly isOff: boolean;
  /** Phrases and lists; null when they cannot be read. */
  readonly chosen: number | null;
  readonly coversHosts: boolean;
}

/** The gravest first: off is what the person chose, and says so even when something else is wrong. */
export function stateOf({ isOff, chosen, coversHosts }: PopupStateFacts): PopupState {
  if (isOff) return "off";
  if (chosen === null) return "unreadable";
  if (chosen === 0) return "nothing-chosen";
  return coversHosts ? "on" : "partly";
}
