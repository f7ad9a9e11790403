import { inflateSync } from 'node:zlib';

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

const BYTES_PER_PIXEL = 4;

/** Width, height and colour type from the IHDR chunk, which is always the first (PNG specification, 11.2.1). */
export function pngHeader(png: Buffer): { width: number; height: number; colourType: number } {
  if (png.toString('latin1', 1, 4) !== 'PNG') throw new Error('This is not a PNG file.');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), colourType: png.readUInt8(25) };
}

/** The pixels of a PNG with 8 bits of red, green, blue and alpha, not interlaced, row by row. */
export function rgbaPixels(png: Buffer): Pixel[] {
  const { width, height } = pngHeader(png);
  const stride = width * BYTES_PER_PIXEL;
  const data = inflateSync(imageData(png));
  let above = new Uint8Array(stride);
  const pixels: Pixel[] = [];
  for (let row = 0; row < height; row++) {
    const start = row * (stride + 1);
    above = unfiltered(data[start] ?? 0, data.subarray(start + 1, start + 1 + stride), above);
    for (let x = 0; x < stride; x += BYTES_PER_PIXEL) {
      pixels.push([above[x] ?? 0, above[x + 1] ?? 0, above[x + 2] ?? 0, above[x + 3] ?? 0]);
    }
  }
  return pixels;
}

function imageData(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return Buffer.concat(parts);
}

/** Undoes the filter of one row (PNG specification, 9.2). */
function unfiltered(filter: number, row: Uint8Array, above: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(row.length);
  for (let index = 0; index < row.length; index++) {
    const left = out[index - BYTES_PER_PIXEL] ?? 0;
    const up = above[index] ?? 0;
    const upLeft = above[index - BYTES_PER_PIXEL] ?? 0;
    const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter] ?? 0;
    out[index] = (row[index] ?? 0) + predicted;
  }
  return out;
}

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const nearest = Math.min(...[left, up, upLeft].map((value) => Math.abs(estimate - value)));
  return [left, up, upLeft].find((value) => Math.abs(estimate - value) === nearest) ?? 0;
}
