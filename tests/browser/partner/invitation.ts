import { inRepository } from "../repository.ts";

/** The person's side, played by the extension's own core in this process. */
export interface Invitation {
  readonly fragment: string;
  readonly code: string;
  readonly device: {
    today: number;
    readonly outbox: { readonly standing: { readonly kind: string; readonly because?: string } };
    write(text: string, kind?: "first" | "check-in"): void;
    send(): Promise<{ readonly kind: string }>;
    read(): Promise<string[]>;
    change(change: (outbox: object) => object): unknown;
  };
}

/** Makes a commitment at a service. */
export async function invitationAt(origin: string): Promise<Invitation> {
  const core = await import(/* @vite-ignore */ inRepository("extension/src/commitment/fake-invitation.ts"));
  const invitation = (await core.invitationAt(origin)) as Invitation;
  const now = new Date();
  invitation.device.today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000;
  return invitation;
}

/** The person writes and presses Send. */
export async function personSends({ device }: Invitation, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) device.write(text);
  const { kind } = await device.send();
  if (kind !== "done") throw new Error(`The person's notes were not sent: ${kind}.`);
}

/** The person ends it. */
export async function personEnds({ device }: Invitation): Promise<void> {
  const { ending } = await import(/* @vite-ignore */ inRepository("extension/src/commitment/outbox.ts"));
  device.change(ending as (outbox: object) => object);
  await device.send();
}
