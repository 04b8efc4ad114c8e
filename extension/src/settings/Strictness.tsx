import { useState } from "preact/hooks";
import { askToLoosen } from "../loosening/ask";
import { delayExplained, inHours, inSeconds, waitsUntil } from "../loosening/in-words";
import { chooseLength, tighten } from "../loosening/waiting";
import { words as looseningWords } from "../loosening/words";
import { switchProtection } from "../personal/strictness";
import { ask } from "../platform/requests";
import { delays, type Settings, waits } from "./settings";
import { words } from "./words";

type Strict = Pick<Settings, "waitSeconds" | "delayHours">;

/** How long the wait and the delay are. Longer is at once; shorter is a loosening. */
export function Strictness({ settings }: { readonly settings: Strict }) {
  const [delayHours, setDelayHours] = useState(settings.delayHours);
  return (
    <section aria-labelledby="strictness">
      <h2 id="strictness">{words.strictness.heading}</h2>
      <Length
        id="wait"
        label={words.strictness.wait}
        explain={words.strictness.waitWhy}
        choices={waits}
        inWords={inSeconds}
        chosen={settings.waitSeconds}
      />
      <Length
        id="delay"
        label={words.strictness.delay}
        explain={words.strictness.delayWhy}
        choices={delays}
        inWords={(hours) => (hours === 0 ? words.strictness.noDelay : inHours(hours))}
        chosen={settings.delayHours}
        onChange={setDelayHours}
      />
      <p>{delayExplained(delayHours)}</p>
      {delayHours > 0 && <p class="quiet">{looseningWords.clock}</p>}
      <p>{looseningWords.remove}</p>
    </section>
  );
}

interface LengthProps {
  readonly id: "wait" | "delay";
  readonly label: string;
  readonly explain: string;
  readonly choices: readonly number[];
  readonly inWords: (length: number) => string;
  readonly chosen: number;
  readonly onChange?: (length: number) => void;
}

function Length({ id, label, explain, choices, inWords, chosen: before, onChange }: LengthProps) {
  const [wanted, setWanted] = useState(before);
  const [used, setUsed] = useState(before);
  const [said, setSaid] = useState("");
  const choose = async (length: number) => {
    const chosen = await chooseLength(id, length, Date.now());
    setUsed(length);
    if (chosen.kind === "waits") return waitsUntil(chosen.until);
    onChange?.(length);
    return words.strictness.changed({ length: inWords(length) });
  };
  return (
    <>
      <label class="above" for={id}>
        {label}
      </label>
      <p id={`${id}-why`} class="quiet hint">
        {explain}
      </p>
      <select
        id={id}
        data-unsaved={wanted !== used || undefined}
        value={String(wanted)}
        aria-describedby={`${id}-why`}
        onChange={({ currentTarget }) => {
          setWanted(Number(currentTarget.value));
          setSaid("");
        }}
      >
        {choices.map((length) => (
          <option key={length} value={String(length)}>
            {inWords(length)}
          </option>
        ))}
      </select>
      {/* Pressed on purpose: keys that pass over a longer time would choose it, and it takes days to undo. */}
      <button
        type="button"
        aria-label={words.strictness.useName({ of: label })}
        onClick={() => void choose(wanted).then(setSaid, () => setSaid(looseningWords.failed))}
      >
        {words.strictness.use}
      </button>
      <p class="said" role="status">
        {said}
      </p>
    </>
  );
}

interface OnOffProps {
  readonly isOff: boolean;
}

/** The whole pause on or off. On is at once. */
export function OnOff({ isOff: before }: OnOffProps) {
  const [isOff, setIsOff] = useState(before);
  const [said, setSaid] = useState("");
  const switchOn = async () => {
    await tighten({ kind: "switch-off" }, Date.now(), () => switchProtection("on"));
    await ask("refresh", {}).catch(() => undefined);
    setIsOff(false);
    return words.onOff.switchedOn;
  };
  const switchOff = async () => {
    const loosened = await askToLoosen({ kind: "switch-off" });
    if (loosened.kind === "waits") return waitsUntil(loosened.until);
    setIsOff(true);
    return words.onOff.switchedOff;
  };
  return (
    <section aria-labelledby="on-off">
      <h2 id="on-off">{words.onOff.heading}</h2>
      <p>{isOff ? words.onOff.isOff : words.onOff.isOn}</p>
      <button type="button" onClick={() => void (isOff ? switchOn() : switchOff()).then(setSaid, () => setSaid(looseningWords.failed))}>
        {isOff ? words.onOff.switchOn : words.onOff.switchOff}
      </button>
      <p class="said" role="status">
        {said}
      </p>
    </section>
  );
}
