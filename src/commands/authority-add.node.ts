import { addAuthority } from '../authorities/index.ts';
import { readConfig } from '../config.ts';
import { openService } from '../service.node.ts';
import { type Command, wrongUse } from './command.ts';
import { needed, readOptions } from './options.ts';

export const authorityAdd: Command = {
  name: 'authority add',
  usage: 'ID --name "Name"',
  does: 'Adds a council, by a short name of lower-case letters, digits and hyphens: its areas and policies are imported under that.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, { name: 'text' });
    if (words.length > 1) throw wrongUse('Give one short name, and put the name after --name in quotation marks.');
    const authority = {
      id: needed(words[0], 'The short name of the authority'),
      name: needed(options.name?.trim(), '--name'),
    };
    const service = await openService(readConfig(io.environment));
    try {
      const added = await addAuthority(service.db, authority);
      io.err(
        added
          ? `Added ${authority.name} as ${authority.id}. Next: fairmile area import AREA … --authority ${authority.id}, and fairmile policy import FILE --authority ${authority.id}\n`
          : `${authority.name} is there already as ${authority.id}. Nothing was changed.\n`,
      );
      return 0;
    } finally {
      await service.close();
    }
  },
};
