import { readConfig } from '../config.ts';
import { openDatabase } from '../db/open.node.ts';
import { type Command, wrongUse } from './command.ts';
import { readOptions } from './options.ts';

export const migrate: Command = {
  name: 'migrate',
  usage: '',
  does: 'Brings the database of a server up to this program’s tables, as its owner (DATABASE_OWNER_URL). The embedded store does so by itself.',
  run: async (args, io) => {
    readOptions(args, {});
    const { databaseUrl, databaseOwnerUrl, dataDir } = readConfig(io.environment);
    const url = databaseOwnerUrl ?? databaseUrl;
    if (!url) throw wrongUse('DATABASE_OWNER_URL is not set, and the embedded store needs no migrating.');
    const database = await openDatabase({ databaseUrl: url, dataDir, server: 'migrate' });
    await database.close();
    io.err('The database is ready for this Fairmile.\n');
    return 0;
  },
};
