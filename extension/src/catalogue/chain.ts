import { utf8 } from "./bytes";
import { followRoot, readFirstRoot, type TrustedRoot } from "./root";

/** The roots that this browser trusts, and those that it keeps for a package with another first root. */
export interface Chain {
  /** From the compiled-in root to the newest that was followed; never empty. */
  readonly trusted: readonly TrustedRoot[];
  readonly newest: TrustedRoot;
  /** Roots of other versions, older for the most part: a package from before them starts from there. Nothing is trusted for standing here. */
  readonly setAside: readonly Pick<TrustedRoot, "version" | "envelope">[];
}

/** The chain from the compiled-in root as far as stored envelopes, in the order of their versions, lead on. */
export async function readChain(envelopes: readonly string[]): Promise<Chain> {
  const first = await readFirstRoot(utf8(__FIRST_ROOT__));
  if (!first.ok) throw new Error(`The root that this build came with is refused: ${first.reason}`);
  const trusted = [first.value];
  const others: TrustedRoot[] = [];
  let newest = first.value;
  for (const envelope of envelopes) {
    const next = await followRoot(newest, utf8(envelope));
    if (next.ok) {
      newest = next.value;
      trusted.push(newest);
    } else {
      const other = await readFirstRoot(utf8(envelope));
      if (other.ok && other.value.channel === newest.channel) others.push(other.value);
    }
  }
  return { trusted, newest, setAside: others.filter(({ version }) => isElsewhere(version, trusted)) };
}

/** What is stored of a chain after `followed` came to it: whatever else was kept stays kept. */
export const envelopesOf = ({ trusted, setAside }: Chain, followed: readonly TrustedRoot[] = []): readonly string[] => {
  const roots = [...trusted, ...followed];
  return [...setAside.filter(({ version }) => isElsewhere(version, roots)), ...roots]
    .sort((a, b) => a.version - b.version)
    .map(({ envelope }) => envelope);
};

const isElsewhere = (version: number, roots: readonly TrustedRoot[]): boolean => !roots.some((root) => root.version === version);
