import { CrisisLines } from "../help/CrisisLines";
import { crisisFor } from "../help/choose";
import { Title } from "../ui/Title";
import type { Tested } from "./load";
import { words } from "./words";

/** Stands where the self-test searched: no message, no wait, nothing counted. */
export function TestedView({ scene: { catalogue, settings, concern, now } }: { readonly scene: Tested }) {
  return (
    <>
      <Title text={words.tested.title} />
      <p>{words.tested.body}</p>
      <CrisisLines crisis={crisisFor(catalogue, { country: settings.country, concern, now })} now={now} />
    </>
  );
}
