import { stat } from 'node:fs/promises';
import type { Blocks } from './blocks.js';

/** Told while a file is read: how many of its bytes have been, and how many there are. */
export type TellBytes = (read: number, of: number) => void;

/** The same blocks, each of them told of as it is read. */
export async function toldBlocks(blocks: Blocks, path: string, tell: TellBytes | undefined): Promise<Blocks> {
  if (!tell) return blocks;
  const { size } = await stat(path);
  return async function* () {
    let read = 0;
    for await (const block of blocks()) {
      read += block.length;
      tell(read, size);
      yield block;
    }
  };
}
