/** The formats of pictures that are read. */
export const pictureFormats = ['jpeg', 'png', 'webp'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** Returns the media type of a format. */
export const contentTypeOf = <Format extends PictureFormat>(format: Format) => `image/${format}` as const;

/** The reasons for which what was sent becomes no picture. */
export const pictureProblems = ['unsupported-type', 'animated', 'too-many-pixels', 'unreadable'] as const;
export type PictureProblem = (typeof pictureProblems)[number];

/**
 * The most pixels of a picture that is read: cameras of phones make up to 50 million. Decoded they take four
 * bytes each, whatever the file's size, which is why they are counted first.
 */
export const mostPixels = 50_000_000;

/** What a file says of itself before any of its pixels are read. */
export interface Inspected {
  readonly format: PictureFormat;
  readonly width: number;
  readonly height: number;
}
type Verdict = Inspected | { readonly problem: PictureProblem };

const unreadable: Verdict = { problem: 'unreadable' };

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const marker = { start: 0xd8, end: 0xd9, scan: 0xda } as const;
/** Tells whether a marker begins a frame, and so holds its size (ITU T.81, table B.1). */
const beginsFrame = (code: number): boolean => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);

/**
 * Reads the segments of a JPEG file up to its first scan. What follows has to reach the end of the image: a
 * decoder would make up the rest.
 */
const inspectJpeg = (bytes: Uint8Array): Verdict => {
  const view = viewOf(bytes);
  let size: { readonly width: number; readonly height: number } | undefined;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return unreadable;
    const code = view.getUint8(at + 1);
    if (code === 0xff) {
      at += 1;
      continue;
    }
    if (code === marker.scan) {
      const ends = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
        Buffer.of(0xff, marker.end),
        at,
      );
      return size && ends ? { format: 'jpeg', ...size } : unreadable;
    }
    const length = view.getUint16(at + 2);
    if (length < 2) return unreadable;
    if (beginsFrame(code)) {
      // A second frame would be another size than the one that was counted.
      if (size || at + 9 > bytes.length) return unreadable;
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at += 2 + length;
  }
  return unreadable;
};

/** Reads the chunks of a PNG file, to its last one. */
const inspectPng = (bytes: Uint8Array): Verdict => {
  const view = viewOf(bytes);
  const first = 8;
  if (bytes.length < first + 25 || latin(bytes, first + 4, first + 8) !== 'IHDR') return unreadable;
  const size = { width: view.getUint32(first + 8), height: view.getUint32(first + 12) };
  for (let at = first; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = latin(bytes, at + 4, at + 8);
    if (type === 'acTL') return { problem: 'animated' };
    if (type === 'IEND') return { format: 'png', ...size };
  }
  return unreadable;
};

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);

/** Reads the first chunk of a WebP file, which has its size whatever kind it is (RFC 9649). */
const inspectWebp = (bytes: Uint8Array): Verdict => {
  const view = viewOf(bytes);
  if (bytes.length < 30 || view.getUint32(4, true) + 8 > bytes.length) return unreadable;
  switch (latin(bytes, 12, 16)) {
    case 'VP8X':
      return view.getUint8(20) & 0x02
        ? { problem: 'animated' }
        : { format: 'webp', width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { format: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return {
        format: 'webp',
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    default:
      return unreadable;
  }
};

const read = (bytes: Uint8Array): Verdict => {
  if (latin(bytes, 0, 3) === '\xff\xd8\xff') return inspectJpeg(bytes);
  if (latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return inspectPng(bytes);
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return inspectWebp(bytes);
  return { problem: 'unsupported-type' };
};

/**
 * Tells by a file's first bytes, and by nothing that its sender says, which picture it is and how large;
 * otherwise why it becomes none. No pixel is read for that.
 */
export const inspectPicture = (bytes: Uint8Array): Verdict => {
  const found = read(bytes);
  if ('problem' in found) return found;
  const { width, height } = found;
  if (width === 0 || height === 0) return unreadable;
  return width * height > mostPixels ? { problem: 'too-many-pixels' } : found;
};
