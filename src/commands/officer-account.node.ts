import { disableAccount, enableAccount, relinkAccount } from '../authorities/index.ts';
import { readConfig } from '../config.ts';
import type { Db } from '../db/index.ts';
import { openService } from '../service.node.ts';
import type { Command, Io } from './command.ts';
import { oneEmail } from './officer.node.ts';
import { readOptions } from './options.ts';

export const officerDisable: Command = {
  name: 'officer disable',
  usage: 'EMAIL',
  does: 'Lets somebody sign in nowhere any more, and signs them out everywhere, at once.',
  run: (args, io) =>
    onAccount(args, io, async (db, email) => {
      await disableAccount(db, { email, now: io.now() });
      return `${email} is signed out, and may sign in nowhere. To undo it: fairmile officer enable ${email}`;
    }),
};

export const officerEnable: Command = {
  name: 'officer enable',
  usage: 'EMAIL',
  does: 'Lets somebody who was disabled sign in again, where they still work.',
  run: (args, io) =>
    onAccount(args, io, async (db, email) => {
      await enableAccount(db, email);
      return `${email} may sign in again where they work.`;
    }),
};

export const officerRelink: Command = {
  name: 'officer relink',
  usage: 'EMAIL',
  does: 'For somebody who was given a new account at the council: forgets the old one and signs it out. The next who comes with this address, vouched for, is taken to be them.',
  run: (args, io) =>
    onAccount(args, io, async (db, email) => {
      await relinkAccount(db, email);
      return `The next who signs in with ${email}, vouched for by the council’s own sign-in, is taken to be them.`;
    }),
};

async function onAccount(
  args: readonly string[],
  io: Io,
  work: (db: Db, email: string) => Promise<string>,
): Promise<number> {
  const email = oneEmail(readOptions(args, {}).words);
  const service = await openService(readConfig(io.environment));
  try {
    io.err(`${await work(service.db, email)}\n`);
    return 0;
  } finally {
    await service.close();
  }
}
