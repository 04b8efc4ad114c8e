import { words } from "./words";

/** What it does and does not do, before anything is asked. */
export function About() {
  return (
    <>
      <section aria-labelledby="does">
        <h2 id="does">{words.does.heading}</h2>
        <ul>
          {words.does.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="does-not">
        <h2 id="does-not">{words.doesNot.heading}</h2>
        <p>{words.doesNot.lead}</p>
        <ul>
          {words.doesNot.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>
          {words.doesNot.still} {words.doesNot.elsewhere}
        </p>
      </section>
    </>
  );
}
