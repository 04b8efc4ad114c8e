import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inRepository } from "./repository.ts";

interface LocaleFile {
  readonly locale: string;
  readonly reviewedBy: string;
  readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const shipped = inRepository("api/StopItNow.Companion.Api/Locales");
const accented = "áƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";
const arabic = "ابجدهوزحطيكلمنسعفصقرشتثخذض";

/** Turns every letter outside of tags and values, and makes the sentence a third longer: translations are. */
const turned = (sentence: string, letters: string) =>
  sentence.replace(/<\/?[a-z]+>|\{[0-9]\}|[a-z]/gi, (piece) =>
    piece.length > 1 ? piece : (letters[piece.toLowerCase().charCodeAt(0) - 97] ?? piece),
  ) + ` ${letters.slice(20, 23)}`.repeat(Math.max(1, Math.floor(sentence.length / 12)));

const pseudo = (english: LocaleFile, locale: string, letters: string): LocaleFile => ({
  locale,
  reviewedBy: "a test",
  messages: Object.fromEntries(
    Object.entries(english.messages).map(([part, sentences]) => [
      part,
      Object.fromEntries(Object.keys(sentences).map((sentence) => [sentence, turned(sentence, letters)])),
    ]),
  ),
});

/** Writes the locale files that ship, or the named ones of them, and two of languages that nobody speaks, into a folder. Gives every locale but English. */
export async function writeLocales(folder: string, only?: readonly string[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = (await readdir(shipped)).filter((file) => !only || only.includes(file.replace(".json", "")));
  for (const file of files) await writeFile(join(folder, file), await readFile(join(shipped, file)));
  const english: LocaleFile = JSON.parse(await readFile(join(shipped, "en-GB.json"), "utf8"));
  const made = [pseudo(english, "en-XA", accented), pseudo(english, "ar-XB", arabic)];
  for (const file of made) await writeFile(join(folder, `${file.locale}.json`), JSON.stringify(file));
  return [...files.map((file) => file.replace(".json", "")).filter((locale) => locale !== "en-GB"), ...made.map(({ locale }) => locale)];
}
