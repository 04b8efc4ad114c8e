import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { inflateSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { iconSizes } from "../src/manifest";
import { writeIcons } from "./icons.mjs";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "icons-"));
  await writeIcons(directory, [...iconSizes, 300]);
});
afterAll(() => rm(directory, { recursive: true }));

test("The packages have every size that the stores and the browsers ask for", () => {
  expect(iconSizes).toEqual(expect.arrayContaining([16, 32, 48, 64, 96, 128]));
});

test.each([...iconSizes, 300])(
  "The icon of %i pixels is a whole picture of that size, with a clear corner and a filled middle",
  async (size) => {
    const png = await readFile(path.join(directory, `pause-${size}.png`));
    expect(png.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    const data = png.indexOf("IDAT");
    const pixels = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
    const line = 1 + 4 * size;
    expect(pixels).toHaveLength(line * size);
    const opacityAt = (row: number, column: number) => pixels[row * line + 1 + 4 * column + 3];
    expect([opacityAt(0, 0), opacityAt(size / 2, size / 2)]).toEqual([0, 255]);
  },
);
