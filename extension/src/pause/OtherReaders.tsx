import type { Concern } from "../catalogue/types";
import { linkTo } from "../help/OtherReader";
import type { Reader } from "../help/readers";

/** The two plain ways to pages without blame, for whoever else may be in front of the page. */
export function OtherReaders({ concern, onReader }: { readonly concern: Concern; readonly onReader: (reader: Reader) => void }) {
  return (
    <ul class="plain-list others">
      {(["young", "affected"] as const).map((reader) => (
        <li key={reader}>
          <button type="button" class="text" onClick={() => onReader(reader)}>
            {linkTo(reader, concern)}
          </button>
        </li>
      ))}
    </ul>
  );
}
