import { useState } from "preact/hooks";
import { removePermission, requestPermission } from "../platform/extension";
import { words } from "./words";

/**
 * The optional history permission, offered where the browser's history keeps something that it could take out. The browser asks only while a
 * button is being pressed, so nothing may be awaited before.
 */
export function HistoryChoice({ allowed: before }: { readonly allowed: boolean }) {
  const [allowed, setAllowed] = useState(before);
  const [said, setSaid] = useState("");
  const change = async (changed: Promise<boolean>, to: boolean) => {
    const isDone = await changed.catch(() => false);
    if (isDone) setAllowed(to);
    setSaid(isDone ? "" : words.history.refused);
  };
  return (
    <>
      <p>{words.history.explain[__BROWSER__]}</p>
      {(__BROWSER__ === "chromium" || allowed) && (
        <>
          <p role="status">{allowed ? words.history.on : words.history.off}</p>
          <p>
            {allowed ? (
              <button type="button" onClick={() => void change(removePermission("history"), false)}>
                {words.history.stop}
              </button>
            ) : (
              <button type="button" onClick={() => void change(requestPermission("history"), true)}>
                {words.history.allow}
              </button>
            )}
          </p>
        </>
      )}
      <p role="status">{said}</p>
    </>
  );
}
