/** The messages for what can be wrong with a picture that something is to show. */
export const picturePhrases = {
  no_upload: {
    en: () => 'must be an upload of yours in this scope; upload the picture here first',
    sv: () => 'måste vara en uppladdning som du har gjort i det här utrymmet; ladda först upp bilden här',
  },
  upload_waiting: {
    en: () => 'is not ready: wait until the upload is `done`',
    sv: () => 'är inte klar: vänta tills uppladdningen är `done`',
  },
  upload_refused: {
    en: () => 'has become no picture: the upload’s `problem` says why',
    sv: () => 'har inte blivit någon bild: uppladdningens `problem` säger varför',
  },
  picture_in_use: {
    en: () => 'is already shown by something else; upload the picture once more',
    sv: () => 'visas redan någon annanstans; ladda upp bilden en gång till',
  },
} as const;
