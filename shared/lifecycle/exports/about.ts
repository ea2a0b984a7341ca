import type { Language } from '../../core/call';
import type { Instant } from '../../core/time';
import { mostPictureMegabytes } from './pictures';

/** The facts about a folder that holds what is somebody's of a group. */
export interface ExportFolder {
  readonly folder: string;
  readonly name: string | null;
  /** The time at which they left; null: they are in it. */
  readonly leftAt: Instant | null;
  /** The number of records that others have changed since, which are left out. */
  readonly leftOut: number;
}

interface Words {
  readonly opening: readonly string[];
  readonly unnamed: string;
  readonly left: (name: string, at: string) => string;
  readonly leftOut: (count: number) => string;
  readonly picturesLeftOut: (count: number) => string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    opening: [
      'Your data in Hearth',
      [
        'me: your profile, your settings, the groups and lists you are in or used to be in, invitations to you,',
        'what you have been told, whom you block, and your tokens for scripts.',
        'personal: everything in your personal space.',
        'groups: a folder for each group.',
        'Uploaded pictures are in the folder pictures beside what shows them, named by their pictureId.',
      ].join('\n'),
      [
        'The folder of a group you are in holds everything you can read there.',
        'The folder of a group you have left holds what you wrote and your part of what others wrote, as it was when you left,',
        'under the name that the group had then. What others have changed since is left out, and counted below as long as it mentions you.',
        'Of a slice that you are shown, the folder says what it is and who is in it: the transactions belong to the group they come from.',
      ].join(' '),
    ],
    unnamed: 'A group you were in',
    left: (name, at) => `${name}: you left, or the group was deleted, on ${at}.`,
    leftOut: (count) =>
      count === 1
        ? '1 record was changed by others after that and is left out.'
        : `${count} records were changed by others after that and are left out.`,
    picturesLeftOut: (count) =>
      `An export holds up to ${mostPictureMegabytes} MB of pictures. ${count === 1 ? '1 picture is' : `${count} pictures are`} left out; ` +
      'you can save them in the app.',
  },
  sv: {
    opening: [
      'Dina uppgifter i Hearth',
      [
        'me: din profil, dina inställningar, grupper och listor som du är eller har varit med i, inbjudningar till dig,',
        'vad du har fått veta, vilka du blockerar och dina åtkomstnycklar för skript.',
        'personal: allt som är ditt eget.',
        'groups: en mapp för varje grupp.',
        'Uppladdade bilder ligger i mappen pictures bredvid det som visar dem, och heter som sitt pictureId.',
      ].join('\n'),
      [
        'Mappen för en grupp som du är med i innehåller allt som du kan läsa där.',
        'Mappen för en grupp som du har lämnat innehåller det du skrev och din del av det andra skrev,',
        'så som det var när du lämnade den, under det namn som gruppen hade då. Det som andra har ändrat ' +
          'senare är inte med, men räknas nedan så länge det nämner dig.',
        'Om du får se ett utsnitt står det i mappen vad det är och vilka som är med: transaktionerna hör till gruppen de kommer från.',
      ].join(' '),
    ],
    unnamed: 'En grupp som du var med i',
    left: (name, at) => `${name}: du lämnade gruppen, eller så raderades den, den ${at}.`,
    leftOut: (count) => `${count === 1 ? '1 post' : `${count} poster`} har ändrats av andra efter det och är inte med.`,
    picturesLeftOut: (count) =>
      `En export rymmer upp till ${mostPictureMegabytes} MB bilder. ` +
      `${count === 1 ? '1 bild är' : `${count} bilder är`} inte med. De kan sparas i appen.`,
  },
};

/** Returns the day of a moment, UTC. */
const dayOf = (at: Instant): string => at.slice(0, 'YYYY-MM-DD'.length);

const toldOf = (say: Words, { folder, name, leftAt, leftOut }: ExportFolder): string[] => {
  if (leftAt === null) return [];
  return [
    `${say.left(name ?? say.unnamed, dayOf(leftAt))} (${folder})${leftOut > 0 ? `\n${say.leftOut(leftOut)}` : ''}`,
  ];
};

/** Writes the text for people that goes with an export, in every language: what is in it, and what is not. */
export const readme = (folders: readonly ExportFolder[], picturesLeftOut: number): string => {
  const parts = Object.values(words).map((say) =>
    [
      ...say.opening,
      ...folders.flatMap((folder) => toldOf(say, folder)),
      ...(picturesLeftOut > 0 ? [say.picturesLeftOut(picturesLeftOut)] : []),
    ].join('\n\n'),
  );
  return `${parts.join('\n\n---\n\n')}\n`;
};
