import { useCallback, useState } from "preact/hooks";
import { OtherReader } from "../help/OtherReader";
import type { Reader } from "../help/readers";
import { dropTicket } from "../interception/tickets";
import { exit } from "../ui/exit";
import { Page } from "../ui/Page";
import type { Scene } from "./load";
import { PauseView } from "./PauseView";
import { SupportView } from "./SupportView";
import { TestedView } from "./TestedView";
import { UncheckedView } from "./UncheckedView";

/** Whatever stands where a search was asked for. Other views open in this same document: no address, nothing in the history. */
export function PausePage({ scene }: { readonly scene: Scene }) {
  const { token } = scene;
  const leave = useCallback(() => void exit(async () => (token ? dropTicket(token) : undefined)), [token]);
  const [reader, setReader] = useState<Reader | null>(null);
  const [hasReturned, setHasReturned] = useState(false);
  const back = () => {
    setReader(null);
    setHasReturned(true);
  };
  const look = scene.kind === "pause" ? scene.turn.look : 0;
  return (
    <Page look={look} installedBySomebodyElse={scene.installedBySomebodyElse} leave={leave}>
      {scene.kind === "test" ? (
        <TestedView scene={scene} />
      ) : scene.kind === "unchecked" ? (
        <UncheckedView scene={scene} />
      ) : reader ? (
        <OtherReader
          key={reader}
          reader={reader}
          catalogue={scene.catalogue}
          asked={{ ...scene, country: scene.settings.country }}
          onBack={back}
        />
      ) : scene.kind === "support" ? (
        <SupportView scene={scene} onLeave={leave} onReader={setReader} takesFocus={hasReturned} />
      ) : (
        <PauseView scene={scene} onLeave={leave} onReader={setReader} takesFocus={hasReturned} />
      )}
    </Page>
  );
}
