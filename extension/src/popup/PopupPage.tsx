import { youngPage } from "../first-run/young";
import { CrisisLines } from "../help/CrisisLines";
import { chooseHelp, crisisFor } from "../help/choose";
import { OfferView } from "../help/OfferView";
import { words as helpWords } from "../help/words";
import { WaitingSection } from "../loosening/WaitingSection";
import { Page } from "../ui/Page";
import { Title } from "../ui/Title";
import type { PopupFacts } from "./load";
import { words } from "./words";

const closePopup = (): void => window.close();

/** On or off in words, what waits, and help: it names nothing of what was chosen, because anybody may press the button. */
export function PopupPage({
  state,
  allowedInPrivateWindows,
  waiting,
  sharing,
  catalogue,
  settings,
  isPrivate,
  installedBySomebodyElse,
}: PopupFacts) {
  const asked = { country: settings.country, concern: "any", now: Date.now() } as const;
  const { first } = chooseHelp(catalogue, asked, "self-help");
  return (
    <Page installedBySomebodyElse={installedBySomebodyElse} exit={words.exit} leave={closePopup}>
      <Title text={words.state[state]} />
      <p>
        {words.explain[state]} {!allowedInPrivateWindows && words.privateMissing}
      </p>
      <WaitingSection waiting={waiting} isNameless isReadOnly={isPrivate} />
      {sharing !== "none" && (
        <section aria-labelledby="sharing">
          <h2 id="sharing">{words.sharing.heading}</h2>
          <p>{words.sharing[sharing]}</p>
          <p>
            <OurPage path="commitment" name={words.sharing.look} />
          </p>
        </section>
      )}
      <section aria-labelledby="help">
        <h2 id="help">{words.help}</h2>
        {first && <OfferView offer={first} now={asked.now} />}
        <p>
          <a href={youngPage} target="_blank" rel="noreferrer">
            {helpWords.young.link}
          </a>
        </p>
      </section>
      <nav class="row">
        <OurPage path={settings.firstRunDone ? "settings" : "first-run"} name={settings.firstRunDone ? words.settings : words.begin} />
        <OurPage path="progress" name={words.progress} />
        <OurPage path="self-test" name={words.selfTest} />
        {sharing === "none" && <OurPage path="commitment" name={words.sharing.begin} />}
      </nav>
      <CrisisLines crisis={crisisFor(catalogue, asked)} now={asked.now} />
    </Page>
  );
}

const OurPage = ({ path, name }: { readonly path: string; readonly name: string }) => (
  <a class="button" href={`/${path}/index.html`} target="_blank" rel="noreferrer">
    {name}
  </a>
);
