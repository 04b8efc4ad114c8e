import { useState } from "preact/hooks";
import type { Catalogue } from "../catalogue/types";
import { countriesByName, languageName } from "./places";
import { changeSettings, type Settings } from "./settings";
import { words } from "./words";

type Chosen = Pick<Settings, "country" | "locale">;

interface Props {
  readonly catalogue: Catalogue;
  readonly chosen: Chosen;
  readonly onChange?: (chosen: Chosen) => void;
}

/** Country and language, saved as they are chosen. */
export function Place({ catalogue, chosen, onChange }: Props) {
  const [place, setPlace] = useState<Chosen>({ country: chosen.country, locale: chosen.locale });
  const [said, setSaid] = useState("");
  const [isShownInAnother, setIsShownInAnother] = useState(false);
  const change = async (part: Partial<Chosen>) => {
    const next = { ...place, ...part };
    setPlace(next);
    onChange?.(next);
    setIsShownInAnother(next.locale !== catalogue.locale);
    setSaid(
      await changeSettings(next).then(
        () => words.place.saved,
        () => words.place.notSaved,
      ),
    );
  };
  return (
    <section aria-labelledby="place">
      <h2 id="place">{words.place.heading}</h2>
      <p>{words.place.why}</p>
      <label class="above" for="country">
        {words.place.country}
      </label>
      <select id="country" value={place.country} onChange={({ currentTarget }) => void change({ country: currentTarget.value })}>
        {countriesByName(catalogue).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <label class="above" for="language">
        {words.place.language}
      </label>
      <select
        id="language"
        value={catalogue.locales.includes(place.locale) ? place.locale : catalogue.locale}
        onChange={({ currentTarget }) => void change({ locale: currentTarget.value })}
      >
        {catalogue.locales.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {languageName(locale)}
          </option>
        ))}
      </select>
      <p class="said" role="status">
        {said}
      </p>
      {isShownInAnother && (
        <p>
          <button type="button" onClick={() => location.reload()}>
            {words.place.show({ language: languageName(place.locale) })}
          </button>
        </p>
      )}
    </section>
  );
}
