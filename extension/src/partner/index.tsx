import { render } from "preact";
import { directionOf } from "../language/direction";
import { type Messages, sourceLanguage, speak } from "../language/in-use";
import { takeFragment } from "./address";
import { type Given, opened } from "./given";
import { PartnerNotes } from "./PartnerNotes";
import { leaveWithoutBack, stayWith } from "./same-tab";
import { onFragment, onOnline, onReturn, web } from "./web";

// Before anything else: what follows the # is in the address bar for as long as it takes to get here.
let fragment = takeFragment(window);
leaveWithoutBack();

/** The page's language; English, which stands here, where its words cannot be had. */
async function speakAsThePage(place: HTMLElement): Promise<void> {
  const { locale = sourceLanguage, words } = place.dataset;
  const messages = words ? await wordsAt(words).catch(() => undefined) : undefined;
  const language = messages ? locale : sourceLanguage;
  speak(language, messages);
  place.lang = language;
  place.dir = directionOf(language);
}

const wordsAt = async (address: string): Promise<Messages> => (await fetch(address)).json();

async function begin(place: HTMLElement): Promise<void> {
  await speakAsThePage(place);
  const service = web();
  let current: Extract<Given, { kind: "opened" }> | undefined;
  const open = async (text: string | undefined): Promise<Given> => {
    const given = await opened(text, service);
    if (given.kind !== "opened") return given;
    current = given;
    void given.session.look();
    return given;
  };
  let turn = 0;
  let shown: Given = { kind: "nothing" };
  const draw = () => render(<PartnerNotes key={turn} given={shown} open={open} />, place);
  const show = async (text: string | undefined) => {
    shown = await open(text);
    turn++;
    draw();
  };
  stayWith(
    () => current !== undefined,
    async () => {
      await speakAsThePage(place);
      draw();
    },
  );
  onReturn(() => void current?.session.look());
  onOnline(() => void current?.session.tryAgain());
  onFragment(() => {
    const next = takeFragment(window);
    if (next !== undefined) void show(next);
  });
  await show(fragment);
  fragment = undefined;
}

const place = document.getElementById("partner");
if (place) void begin(place);
