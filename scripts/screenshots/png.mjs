/** Makes the PNG of a screenshot small: 256 colours instead of 16 million, which a page of a few colours bears. */
import { crc32, deflateSync } from 'node:zlib';

export async function smallPng(browser, png) {
  const { width, height, pixels } = await read(browser, png);
  const { palette, indexOf } = choose(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(pixels[y * width + x]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // 8 bits each, from a palette
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colours of all pixels, as 0xbbggrr. The browser that painted them reads them. */
async function read(browser, png) {
  const page = await browser.newPage();
  const { width, height, base64 } = await page.evaluate(
    async (url) => {
      const image = await createImageBitmap(await (await fetch(url)).blob());
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context.drawImage(image, 0, 0);
      const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
      const reader = new FileReader();
      reader.readAsDataURL(new Blob([data]));
      await new Promise((resolve) => reader.addEventListener('load', resolve));
      return { width, height, base64: reader.result.split(',')[1] };
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await page.close();
  const bytes = Buffer.from(base64, 'base64');
  return { width, height, pixels: Uint32Array.from({ length: width * height }, (_, i) => bytes.readUIntLE(i * 4, 3)) };
}

/** The most frequent colours, one for each group of colours that look alike, and the nearest of them for every other. */
function choose(pixels) {
  const counts = new Map();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const groups = new Map();
  for (const [color, count] of [...counts].sort(([, a], [, b]) => b - a)) {
    const group = color & 0xf8f8f8;
    groups.set(group, { color, count: 0, ...groups.get(group) });
    groups.get(group).count += count;
  }
  const frequent = [...groups.values()].sort((a, b) => b.count - a.count);
  const colors = frequent.slice(0, 256).map(({ color }) => color);
  const known = new Map(colors.map((color, index) => [color, index]));
  const indexOf = (color) => {
    if (!known.has(color)) known.set(color, nearest(colors, color));
    return known.get(color);
  };
  return { palette: Buffer.from(colors.flatMap(channels)), indexOf };
}

const channels = (color) => [color & 255, (color >> 8) & 255, color >> 16];

function nearest(colors, color) {
  const wanted = channels(color);
  const distances = colors.map((other) =>
    channels(other).reduce((sum, channel, i) => sum + (channel - wanted[i]) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(body.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
