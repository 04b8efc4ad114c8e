import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { crc32 } from "node:zlib";
import { zlibSync } from "fflate";

const [ground, bars] = [
  [0x4a, 0x5d, 0x5a],
  [0xf7, 0xf3, 0xec],
];

/** Two quiet bars on a rounded ground, drawn at each size so that none is blurred. */
function pixelsOf(size) {
  const samples = 4;
  const inBars = (x, y) => y > 0.3 && y < 0.7 && ((x > 0.34 && x < 0.44) || (x > 0.56 && x < 0.66));
  const inGround = (x, y) => (x - 0.5) ** 2 + (y - 0.5) ** 2 < 0.48 ** 2;
  const rows = [];
  for (let row = 0; row < size; row++) {
    const line = [0];
    for (let column = 0; column < size; column++) {
      let [covered, light] = [0, 0];
      for (let sample = 0; sample < samples * samples; sample++) {
        const x = (column + ((sample % samples) + 0.5) / samples) / size;
        const y = (row + (Math.floor(sample / samples) + 0.5) / samples) / size;
        if (inGround(x, y)) covered++;
        if (inBars(x, y)) light++;
      }
      const share = covered === 0 ? 0 : light / covered;
      line.push(
        ...ground.map((value, channel) => Math.round(value + (bars[channel] - value) * share)),
        Math.round((255 * covered) / samples ** 2),
      );
    }
    rows.push(Buffer.from(line));
  }
  return Buffer.concat(rows);
}

/** A PNG chunk (PNG specification, third edition, 5.3). */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

function png(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6], 8); // 8 bits a channel, colour with alpha
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    // fflate, because the zlib of one Node does not compress to the same bytes as the next.
    chunk("IDAT", zlibSync(pixelsOf(size), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Writes the icon in each of the sizes, as `pause-<size>.png`. */
export async function writeIcons(directory, sizes) {
  await mkdir(directory, { recursive: true });
  for (const size of sizes) await writeFile(path.join(directory, `pause-${size}.png`), png(size));
}
