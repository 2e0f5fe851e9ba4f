import {
  addOfficer,
  changeRoles,
  type HeldRole,
  listOfficers,
  OFFICER_ROLES,
  type Officer,
  removeOfficer,
} from '../authorities/index.ts';
import { readConfig } from '../config.ts';
import { type Command, wrongUse } from './command.ts';
import { asCsv } from './csv.node.ts';
import { needed, neededDay, readOptions } from './options.ts';
import { withAuthority } from './retention.node.ts';

const ROLES_USAGE = `--role ${OFFICER_ROLES.join('|')} … [--from DAY] [--until DAY]`;
const ROLE_OPTIONS = { authority: 'text', role: 'many', from: 'text', until: 'text' } as const;

/** The roles that were asked for, and their days. */
function rolesIn(options: { role: readonly string[]; from: string | undefined; until: string | undefined }) {
  if (options.role.length === 0) throw wrongUse('--role is missing.');
  return {
    roles: options.role,
    ...(options.from ? { from: neededDay(options.from, '--from') } : {}),
    ...(options.until ? { until: neededDay(options.until, '--until') } : {}),
  };
}

export const officerAdd: Command = {
  name: 'officer add',
  usage: `EMAIL --authority A --name "Name" ${ROLES_USAGE} [--subject S]`,
  does: 'Lets somebody who works for a council sign in by the council’s own sign-in, from the first time that it vouches for this address. With --subject, by the number that it has for them, where it vouches for no addresses. Days are in London, both included; from today unless said.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, { ...ROLE_OPTIONS, name: 'text', subject: 'text' });
    const email = oneEmail(words);
    const authority = needed(options.authority, '--authority');
    const name = needed(options.name?.trim(), '--name');
    const subject = options.subject?.trim();
    const issuer = readConfig(io.environment).signIn?.issuer;
    if (subject && !issuer) throw wrongUse('--subject needs OIDC_ISSUER set: it is a number of that sign-in alone.');
    const roles = rolesIn(options);
    return withAuthority(io, authority, async ({ db }) => {
      const by = subject && issuer ? { subject: { issuer, subject } } : {};
      const added = await addOfficer(db, { authority, email, name, ...roles, ...by, now: io.now() });
      const when = added.linked ? '' : ', as soon as the council’s own sign-in vouches for that address';
      io.err(`${added.email} may sign in for ${authority}${when}: ${rolesInWords(added.roles)}.\n`);
      return 0;
    });
  },
};

export const officerList: Command = {
  name: 'officer list',
  usage: '--authority A [--all]',
  does: 'Lists who may sign in for a council, with their roles of today and to come: CSV. With --all, those too who were removed.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, { authority: 'text', all: 'flag' });
    if (words.length > 0) throw wrongUse('This command takes no words.');
    const authority = needed(options.authority, '--authority');
    return withAuthority(io, authority, async ({ db }) => {
      const all = await listOfficers(db, authority, io.now());
      const officers = all.filter(({ removedAt }) => options.all || !removedAt);
      io.out(asCsv([['email', 'name', 'roles', 'state'], ...officers.map(rowOf)]));
      if (officers.length === 0) io.err(`Nobody may sign in for ${authority} yet: fairmile officer add\n`);
      return 0;
    });
  },
};

export const officerRoles: Command = {
  name: 'officer roles',
  usage: `EMAIL --authority A ${ROLES_USAGE}`,
  does: 'Gives somebody these roles and no others, from a day on (today unless said). What they were before that day stays on record.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, ROLE_OPTIONS);
    const email = oneEmail(words);
    const authority = needed(options.authority, '--authority');
    const roles = rolesIn(options);
    return withAuthority(io, authority, async ({ db }) => {
      const changed = await changeRoles(db, { authority, email, ...roles, now: io.now() });
      io.err(`${changed.email} at ${authority}: ${rolesInWords(changed.roles)}.\n`);
      return 0;
    });
  },
};

export const officerRemove: Command = {
  name: 'officer remove',
  usage: 'EMAIL --authority A',
  does: 'Ends somebody’s work for one council, and signs them out there, at once. What they did stays under their name; officer add takes it back.',
  run: async (args, io) => {
    const { options, words } = readOptions(args, { authority: 'text' });
    const email = oneEmail(words);
    const authority = needed(options.authority, '--authority');
    return withAuthority(io, authority, async ({ db }) => {
      await removeOfficer(db, { authority, email, now: io.now() });
      io.err(`${email} does not work for ${authority} any more, and is signed out there.\n`);
      return 0;
    });
  },
};

const rowOf = (officer: Officer) => [officer.email, officer.name, rolesInWords(officer.roles), stateOf(officer)];

function stateOf({ removedAt, disabledAt, linked }: Officer): string {
  if (removedAt) return 'removed';
  if (disabledAt) return 'disabled';
  return linked ? 'linked' : 'waits for the first sign-in';
}

/** `officer from 2026-11-26 until 2026-12-31; auditor`. */
function rolesInWords(roles: readonly HeldRole[]): string {
  if (roles.length === 0) return 'no role';
  return roles
    .map(({ role, from, until }) => `${role}${from ? ` from ${from}` : ''}${until ? ` until ${until}` : ''}`)
    .join('; ');
}

export function oneEmail(words: readonly string[]): string {
  if (words.length > 1) throw wrongUse('Give one email address, and put a name of several words in quotation marks.');
  return needed(words[0], 'The email address');
}
