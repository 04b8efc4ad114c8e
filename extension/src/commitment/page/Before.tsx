import { words } from "../words";

/** Everything to know before anything is begun. */
export function Before() {
  const { before } = words;
  return (
    <section aria-labelledby="before">
      <h2 id="before">{before.heading}</h2>
      <ul>
        {before.sees.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3>{before.neverHeading}</h3>
      <ul>
        {before.never.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{before.silence}</p>
      <p>{before.end}</p>
      <p>{before.link}</p>
      <p>{before.service}</p>
      <p>{before.here}</p>
      <p>
        <strong>{before.choose}</strong>
      </p>
    </section>
  );
}
