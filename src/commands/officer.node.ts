import { addOfficer, listOfficers, OFFICER_ROLES, type Officer } from '../authorities/index.ts';
import { readConfig } from '../config.ts';
import { type Command, wrongUse } from './command.ts';
import { asCsv } from './csv.node.ts';
import { needed, readOptions } from './options.ts';
import { withAuthority } from './retention.node.ts';

export const officerAdd: Command = {
  name: 'officer add',
  usage: `EMAIL --authority A --name "Name" --role ${OFFICER_ROLES.join('|')} [--subject S]`,
  does: 'Lets somebody who works for a council sign in by the council’s own sign-in, from the first time that it vouches for this address. With --subject, by the number that it has for them, where it vouches for no addresses.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, { authority: 'text', name: 'text', role: 'text', subject: 'text' });
    const email = oneEmail(words);
    const authority = needed(options.authority, '--authority');
    const [name, role] = [needed(options.name?.trim(), '--name'), needed(options.role, '--role')];
    const subject = options.subject?.trim();
    const issuer = readConfig(io.environment).signIn?.issuer;
    if (subject && !issuer) throw wrongUse('--subject needs OIDC_ISSUER set: it is a number of that sign-in alone.');
    return withAuthority(io, authority, async ({ db }) => {
      const by = subject && issuer ? { subject: { issuer, subject } } : {};
      const added = await addOfficer(db, { authority, email, name, role, ...by });
      io.err(
        added.linked
          ? `${added.email} may sign in for ${authority}.\n`
          : `${added.email} may sign in for ${authority}, as soon as the council’s own sign-in vouches for that address.\n`,
      );
      return 0;
    });
  },
};

export const officerList: Command = {
  name: 'officer list',
  usage: '--authority A',
  does: 'Lists who may sign in for a council: CSV.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, { authority: 'text' });
    if (words.length > 0) throw wrongUse('This command takes no words.');
    const authority = needed(options.authority, '--authority');
    return withAuthority(io, authority, async ({ db }) => {
      const officers = await listOfficers(db, authority);
      io.out(asCsv([['email', 'name', 'role', 'state'], ...officers.map(rowOf)]));
      if (officers.length === 0) io.err(`Nobody may sign in for ${authority} yet: fairmile officer add\n`);
      return 0;
    });
  },
};

const rowOf = (officer: Officer) => [officer.email, officer.name, officer.role, stateOf(officer)];

function stateOf({ disabledAt, linked }: Officer): string {
  if (disabledAt) return 'disabled';
  return linked ? 'linked' : 'waits for the first sign-in';
}

function oneEmail(words: readonly string[]): string {
  if (words.length > 1) throw wrongUse('Give one email address, and put a name of several words in quotation marks.');
  return needed(words[0], 'The email address');
}
