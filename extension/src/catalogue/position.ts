/** Where a release stands among all releases, and which one it is: the pair comes first by root, then by sequence. */
export interface Position {
  readonly rootVersion: number;
  readonly sequence: number;
  /** SHA-256 of the head's payload, hexadecimal. Never of its envelope: a signature has a second form that verifies as well. */
  readonly payloadSha256: string;
}

/** Negative when `a` is below `b`, positive when above. */
export const comparePositions = (a: Position, b: Position): number => a.rootVersion - b.rootVersion || a.sequence - b.sequence;
