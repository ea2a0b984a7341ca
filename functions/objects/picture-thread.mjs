import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import decodeJpeg, { init as initJpeg } from '@jsquash/jpeg/decode.js';
import decodePng, { init as initPng } from '@jsquash/png/decode.js';
import resize, { initResize } from '@jsquash/resize';
import decodeWebp, { init as initWebp } from '@jsquash/webp/decode.js';
import encode, { init as initEncoder } from '@jsquash/webp/encode.js';

// Run in a thread of its own, which ends with the picture: codecs hold its pixels, take seconds, and read what anybody may
// have sent. They are WebAssembly, which reaches no memory but its own. What isn’t pixels is lost on the way: place, camera,
// thumbnails, colour profiles.

const { resolve } = createRequire(import.meta.url);
const compiled = async (file) => new WebAssembly.Module(await readFile(resolve(`@jsquash/${file}`)));

/** How each format is decoded: what reads it, its code, and how; JPEG as it is to be seen, which cameras say beside the pixels. */
const decoders = {
  jpeg: [initJpeg, 'jpeg/codec/dec/mozjpeg_dec.wasm', (file) => decodeJpeg(file, { preserveOrientation: true })],
  png: [initPng, 'png/codec/pkg/squoosh_png_bg.wasm', decodePng],
  webp: [initWebp, 'webp/codec/dec/webp_dec.wasm', decodeWebp],
};

const quality = { quality: 80 };

/** Scales pixels so that neither side is longer than `longest`; smaller ones stay as they are. */
const within = async (pixels, longest) => {
  const { width, height } = pixels;
  const scale = longest / Math.max(width, height);
  if (scale >= 1) return pixels;
  const to = (side) => Math.max(1, Math.round(side * scale));
  return resize(pixels, { width: to(width), height: to(height), premultiply: true, linearRGB: false });
};

const { content, format, longest, most } = workerData;
const [initDecoder, code, decode] = decoders[format];
await initDecoder(await compiled(code));
await initResize(await compiled('resize/lib/resize/pkg/squoosh_resize_bg.wasm'));
await initEncoder(await compiled('webp/codec/enc/webp_enc_simd.wasm'));

/** Decodes what was sent; undefined: it is no picture, whatever its first bytes say. */
const decoded = async () => {
  try {
    return await decode(content);
  } catch {
    return undefined;
  }
};

const pixels = await decoded();
// What was counted before has to be what came of it.
if (!pixels || pixels.width * pixels.height > most) parentPort.postMessage(null);
else {
  const picture = await within(pixels, longest.picture);
  const thumbnail = await within(picture, longest.thumbnail);
  parentPort.postMessage({
    width: picture.width,
    height: picture.height,
    picture: new Uint8Array(await encode(picture, quality)),
    thumbnail: new Uint8Array(await encode(thumbnail, quality)),
  });
}
