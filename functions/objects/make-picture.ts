import { existsSync } from 'node:fs';
import { resolve as pathTo } from 'node:path';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { env } from '../../shared/core/env';
import { log } from '../../shared/core/log';
import { patience } from '../../shared/core/patience';
import type { MadePicture, MakePicture } from '../../shared/pictures/process-upload';

/**
 * The thread's file. Deployed it lies in ASSETS_FOLDER with its packages; on one machine that folder is
 * `docs/`, and it is found at its source.
 */
export const pictureThread = { name: 'picture-thread.mjs', source: 'functions/objects' } as const;

/** The time that a picture may take, ms: one of 50 million pixels takes 10 s on a busy machine. */
const atMost = 40_000;

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const Made = z.object({ width: z.int(), height: z.int(), picture: Bytes, thumbnail: Bytes });

const fileOf = (): string => {
  const folder = env().ASSETS_FOLDER;
  const beside = pathTo(folder, pictureThread.name);
  return existsSync(beside) ? beside : pathTo(folder, '..', pictureThread.source, pictureThread.name);
};

/**
 * Waits for what a thread gives: a picture, or that there is none.
 * @throws Error when it ends without either
 */
const outcomeOf = (thread: Worker, requestId: string): Promise<MadePicture | undefined> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      log().warn('a picture took too long', { requestId });
      resolve(undefined);
    }, patience(atMost));
    const ended = (error: Error) => {
      clearTimeout(timer);
      reject(error);
    };
    thread
      .on('message', (made) => {
        clearTimeout(timer);
        resolve(made === null ? undefined : Made.parse(made));
      })
      .on('error', (error) => ended(error instanceof Error ? error : new Error('The thread failed')))
      .on('exit', (code) => ended(new Error(`The thread ended with ${String(code)}`)));
  });

/**
 * Makes pictures in threads of their own, each ended with its picture: what a file does to a codec, it does
 * to the thread alone, and not for long.
 */
export const makePicture =
  (requestId: string): MakePicture =>
  async (work) => {
    const { buffer, byteOffset, byteLength } = work.content;
    const content = buffer.slice(byteOffset, byteOffset + byteLength);
    // Codecs write to the console what displeases them: names of nobody, and of no use.
    const thread = new Worker(fileOf(), {
      workerData: { ...work, content },
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    try {
      return await outcomeOf(thread, requestId);
    } finally {
      await thread.terminate();
    }
  };
