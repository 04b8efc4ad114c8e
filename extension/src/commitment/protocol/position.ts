import type { Bytes } from "../../catalogue/bytes";
import { joined, numberBytes, numberIn } from "./bytes";
import type { Direction } from "./keys";
import { version } from "./link";

/** Where a note belongs: the note itself says so, and cannot be opened as anything else. */
export interface Position {
  readonly direction: Direction;
  /** 1 for the first note of a direction. */
  readonly counter: number;
  /** SHA-256 of the sealed note before it in its direction; `none` when there is none, or when its writer could not know it. */
  readonly previous: Bytes;
}

export const none: Bytes = new Uint8Array(32);

const directions: readonly (Direction | undefined)[] = [undefined, "from-person", "from-partner"];
export const positionLength = 1 + 1 + 4 + 32;

/** The beginning of a sealed note, in the clear: the service knows all of it anyway. */
export const positionBytes = ({ direction, counter, previous }: Position): Bytes =>
  joined(Uint8Array.of(version, directions.indexOf(direction)), numberBytes(counter, 4), previous);

/** Undefined for a direction that is none. The version has been looked at before. */
export function readPosition(sealed: Bytes): Position | undefined {
  const direction = directions[sealed[1] ?? 0];
  return direction && { direction, counter: numberIn(sealed.subarray(2, 6)), previous: sealed.slice(6, positionLength) };
}

/** What a note is bound to besides its words: version, mailbox, direction, counter, previous. */
export function boundTo(mailbox: Bytes, position: Position): Bytes {
  const bytes = positionBytes(position);
  return joined(bytes.subarray(0, 1), mailbox, bytes.subarray(1));
}
