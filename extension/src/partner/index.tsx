import { render } from "preact";
import { directionOf } from "../language/direction";
import { type Messages, sourceLanguage, speak } from "../language/in-use";
import { takeFragment } from "./address";
import { type Given, opened } from "./given";
import { PartnerNotes } from "./PartnerNotes";
import { stayWith } from "./same-tab";
import { onFragment, onOnline, onReturn, web } from "./web";

// Before anything else: what follows the # is in the address bar for as long as it takes to get here.
let fragment = takeFragment(window);

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
  let isFollowed = false;
  const open = async (text: string | undefined): Promise<Given> => {
    const given = await opened(text, service);
    if (given.kind !== "opened") return given;
    current = given;
    if (!isFollowed) stayWith(() => current?.text);
    isFollowed = true;
    void given.session.begin();
    return given;
  };
  let current: Extract<Given, { kind: "opened" }> | undefined;
  let turn = 0;
  const show = async (text: string | undefined) => {
    const given = await open(text);
    render(<PartnerNotes key={++turn} given={given} open={open} />, place);
  };
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
