import { agreed, FakeDevice, type Mailboxes, service } from "./fake-sides";
import { randomBytes } from "./protocol/bytes";
import { compareCode } from "./protocol/compare-code";
import { fromLinkSecret } from "./protocol/keys";
import { toFragment } from "./protocol/link";

/** For tests: a person who has just made a commitment, and what stands after the `#` of the link that they hand over. */
export interface FakeInvitation {
  readonly device: FakeDevice;
  readonly fragment: string;
  readonly code: string;
}

export async function invitation(mailboxes: Mailboxes): Promise<FakeInvitation> {
  const secret = randomBytes(32);
  const agreement = await agreed(mailboxes, await fromLinkSecret(secret));
  const invited = { secret, personKeyHash: agreement.reading.personKeyHash };
  return {
    device: new FakeDevice(agreement, "from-person", mailboxes),
    fragment: await toFragment(invited),
    code: await compareCode(invited),
  };
}

/** The same at a real service. */
export const invitationAt = (origin: string): Promise<FakeInvitation> =>
  invitation({ fetch: (address, init) => fetch(address.replace(service, origin), init) });
