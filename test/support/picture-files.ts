import { crc32, deflateSync } from 'node:zlib';

const base64 = (text: string): Buffer => Buffer.from(text, 'base64');

/** A JPEG of 40 × 20 pixels, red on its left and blue on its right, which says nothing else. */
export const jpeg = base64(
  '/9j/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/2wBDAQoLCw4NDhwQEBw7' +
    'KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wAARCAAUACgDASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAA' +
    'AAAAAAAAQFBv/EABgQAQADAQAAAAAAAAAAAAAAAAAFQ4HB/8QAFQEBAQAAAAAAAAAAAAAAAAAABwX/xAAbEQABBQEBAAAAAAAAAAAAAAAAAQMFgbI0' +
    'Nf/aAAwDAQACEQMRAD8A50BBE0hk6t4gXydW8QFGA81u9KHM33uVlAAtkg3QAmLpDJ1bxABRgPNbvShzN97lZQALZIP/2Q==',
);
/** The same as WebP, lossy and lossless, and with a second picture that follows. */
export const webp = base64(
  'UklGRnAAAABXRUJQVlA4IGQAAAAQBQCdASooABQAPp1Amkglo6KhMAgAsBOJQBlF+t8g+QClAfYBX/+4AAXvMGf2qMmAAP7sJl/xsVe7Z//0mxd2Tv8W' +
    'bisicyBseTr5yBsf7CVyhjFpNbixs71Yai2BXkbAAAAA',
);
export const losslessWebp = base64('UklGRioAAABXRUJQVlA4TB4AAAAvJ8AEAA8wHqdAPg73/EcLBAKEA/+1BgRE9D9K2AM=');
export const animatedWebp = base64(
  'UklGRu4AAABXRUJQVlA4WAoAAAACAAAAJwAAEwAAQU5JTQYAAAD/////AABBTk1GfgAAAAAAAAAAACcAABMAAGQAAAJWUDggZgAAAFAFAJ0BKigAFAA+' +
    'bSySRaQioZgEAEAGxKAHip8A/ED8gOQCGAfgBXf+4AAXvMGf2qMmAAD+73bX//wpKrVu3//7m/EXYPDp7Tk5SRIZOQLyBtZ78PSdeY8uP+7/RLh1wY6y' +
    'YAAAAEFOTUY8AAAAAAAAAAAAJwAAEwAAZAAAAFZQOCAkAAAAdAIAnQEqKAAUAD5tLpFIglYAANiWkAACk65OAAD+7s5AAAAA',
);

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const uint16 = (value: number): Buffer => uint32(value).subarray(2);

const chunk = (type: string, data: Uint8Array = Buffer.of()): Buffer => {
  const named = Buffer.concat([Buffer.from(type), data]);
  return Buffer.concat([uint32(data.length), named, uint32(crc32(named))]);
};

/** Makes a PNG of so many white pixels, of a bit each. @param more chunks before the pixels */
export const png = (width: number, height: number, ...more: readonly (readonly [string, Uint8Array])[]): Buffer => {
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(Math.ceil(width / 8), 0xff)]);
  return Buffer.concat([
    base64('iVBORw0KGgo='),
    chunk('IHDR', Buffer.concat([uint32(width), uint32(height), Buffer.of(1, 0, 0, 0, 0)])),
    ...more.map(([type, data]) => chunk(type, data)),
    chunk('IDAT', deflateSync(Buffer.alloc(row.length * height, row))),
    chunk('IEND'),
  ]);
};

/** A PNG with pictures that follow. */
export const animatedPng = png(8, 8, ['acTL', Buffer.concat([uint32(2), uint32(0)])]);

/** Where the pictures of the tests say that they were taken, in words that can be looked for. */
export const place = 'N59-20-E18-03';

/** An entry of a directory of TIFF: tag, type, count, value. */
const entry = (tag: number, type: number, count: number, value: Buffer): Buffer =>
  Buffer.concat([uint16(tag), uint16(type), uint32(count), value, Buffer.alloc(4 - value.length)]);

/** Says beside a JPEG's pixels that it is to be turned a quarter to the right, and where it was taken. */
export const taken = (picture: Buffer): Buffer => {
  const words = Buffer.from(`${place}\0`);
  const gpsAt = 8 + 2 + 2 * 12 + 4;
  const directory = (entries: readonly Buffer[]) => [uint16(entries.length), ...entries, uint32(0)];
  const tiff = Buffer.concat([
    Buffer.from('MM\0*'),
    uint32(8),
    ...directory([entry(0x0112, 3, 1, uint16(6)), entry(0x8825, 4, 1, uint32(gpsAt))]),
    ...directory([entry(0x001b, 2, words.length, uint32(gpsAt + 2 + 12 + 4))]),
    words,
  ]);
  const segment = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  return Buffer.concat([
    picture.subarray(0, 2),
    Buffer.of(0xff, 0xe1),
    uint16(segment.length + 2),
    segment,
    picture.subarray(2),
  ]);
};

/** Changes the size that a JPEG says of itself. */
export const jpegOf = (width: number, height: number): Buffer => {
  const frame = jpeg.indexOf(Buffer.of(0xff, 0xc0));
  return Buffer.concat([jpeg.subarray(0, frame + 5), uint16(height), uint16(width), jpeg.subarray(frame + 9)]);
};

export const gif = base64('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7');
export const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
/** A file of phones that no decoder here reads. */
export const heic = Buffer.concat([uint32(24), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(64)]);
