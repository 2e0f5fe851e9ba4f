import { policiesTogether } from '../../rules/policy/policies-together.ts';
import { forWhom, listAuthorities, policiesOf } from '../authorities/index.ts';
import { readConfig } from '../config.ts';
import { Problem } from '../problem.ts';
import { openService } from '../service.node.ts';
import type { Command } from './command.ts';
import { asCsv } from './csv.node.ts';
import { readOptions } from './options.ts';

const COLUMNS = ['authority', 'version', 'name', 'nation', 'for', 'published', 'parameters'];

export const policyList: Command = {
  name: 'policy list',
  usage: '[--authority ID]',
  does: 'Lists the policies held, of every council or of one, each with the children it is for. CSV out; children between two policies are told.',
  run: async (args, io) => {
    const { options } = readOptions(args, { authority: 'text' });
    const service = await openService(readConfig(io.environment));
    try {
      const all = await listAuthorities(service.db);
      const asked = all.filter(({ id }) => options.authority === undefined || id === options.authority);
      if (options.authority !== undefined && asked.length === 0)
        throw new Problem('not-found', `There is no authority called ${options.authority.slice(0, 40)}.`);
      io.out(asCsv([COLUMNS]));
      for (const { id } of asked) {
        const held = await policiesOf(service.db, id);
        io.out(asCsv(held.map((policy) => row(id, policy))));
        for (const gap of policiesTogether(held).gaps) io.err(`${id}: ${gap} The law alone holds there.\n`);
      }
      return 0;
    } finally {
      await service.close();
    }
  },
};

function row(authority: string, policy: Awaited<ReturnType<typeof policiesOf>>[number]): (string | number)[] {
  const { version, name, nation, published, parameters } = policy;
  return [authority, version, name, nation, forWhom(policy), published, Object.keys(parameters).length];
}
