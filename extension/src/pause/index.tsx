import { readTicket, ticketLifetime } from "../interception/tickets";
import { ask } from "../platform/requests";
import { mount } from "../ui/mount";
import { load } from "./load";
import { PausePage } from "./PausePage";
import { words } from "./words";

const token = location.hash.slice(1);
// Reading a ticket past its time forgets its search.
setTimeout(() => void readTicket(token, Date.now()), ticketLifetime + 1_000);

void ask("shown", {}).catch(() => undefined);

void mount(
  async () => <PausePage scene={await load(token)} />,
  () => words.documentTitle,
);
