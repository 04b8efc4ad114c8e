import type { OpenedNote } from "../commitment/protocol/open";
import { languageInUse } from "../language/in-use";
import { asList } from "../language/said-by-intl";
import { firstWeekdayIn, lastDays, placesBefore, shownDays } from "./month";
import { asDayNumber, asDayOfMonth, asDaysFromTo, asWeekdayOf } from "./said-days";
import { words } from "./words";

interface Props {
  readonly notes: readonly OpenedNote[];
  readonly today: number;
}

/** The last thirty days for the eye, and the same behind it as a table. A day without a note is simply empty. */
export function Month({ notes, today }: Props) {
  const days = lastDays(
    notes.map(({ day }) => day),
    today,
  );
  const filled = days.filter(({ count }) => count > 0);
  const before = placesBefore(days[0]?.day ?? today, firstWeekdayIn(languageInUse()));
  const weekdays = days.slice((7 - before) % 7, ((7 - before) % 7) + 7);
  if (filled.length === 0) return null;
  return (
    <section class="month" aria-labelledby="month">
      <h3 id="month">{words.month.heading}</h3>
      <p class="small soft">{asDaysFromTo(today - shownDays + 1, today)}</p>
      <div class="days" role="img" aria-label={words.month.shows({ days: asList(filled.map(({ day }) => asDayOfMonth(day))) })}>
        {weekdays.map(({ day }) => (
          <span key={day} class="weekday">
            {asWeekdayOf(day)}
          </span>
        ))}
        {Array.from({ length: before }, (_, place) => (
          <span key={`before ${place - before}`} />
        ))}
        {days.map(({ day, count }) => (
          <span key={`day ${day}`} class={count > 0 ? "day filled" : "day"}>
            {asDayNumber(day)}
          </span>
        ))}
      </div>
      <ul class="key">
        <li>
          <span class="day filled" aria-hidden="true" /> {words.month.filled}
        </li>
        <li>
          <span class="day" aria-hidden="true" /> {words.month.empty}
        </li>
      </ul>
      <p>{words.silence}</p>
      <details>
        <summary>{words.month.table}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.month.day}</th>
              <th scope="col">{words.month.count}</th>
            </tr>
          </thead>
          <tbody>
            {filled.toReversed().map(({ day, count }) => (
              <tr key={day}>
                <th scope="row">{asDayOfMonth(day)}</th>
                <td data-label={words.month.count}>{new Intl.NumberFormat(languageInUse()).format(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
