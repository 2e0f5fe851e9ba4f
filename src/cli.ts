import { addressesImport } from './commands/addresses-import.node.ts';
import { addressesList } from './commands/addresses-list.node.ts';
import { addressesPoint } from './commands/addresses-point.node.ts';
import { addressesStatusCommand } from './commands/addresses-status.node.ts';
import { areaCompare } from './commands/area-compare.node.ts';
import { areaImport } from './commands/area-import.node.ts';
import { areaList } from './commands/area-list.node.ts';
import { areaSwitch } from './commands/area-switch.node.ts';
import { auditVerify } from './commands/audit-verify.node.ts';
import { authorityAdd } from './commands/authority-add.node.ts';
import { caseload } from './commands/caseload.node.ts';
import { childExport, childExports, childPreview } from './commands/child.node.ts';
import type { Command, Io } from './commands/command.ts';
import { decide } from './commands/decide.ts';
import { gatesImport } from './commands/gates-import.node.ts';
import { gatesList } from './commands/gates-list.node.ts';
import { holdAdd, holdLift, holdList } from './commands/hold.node.ts';
import { keyAdd, keyList, keyRevoke } from './commands/key.node.ts';
import { measure } from './commands/measure.node.ts';
import { migrate } from './commands/migrate.node.ts';
import { networkExplain } from './commands/network-explain.node.ts';
import { officerAdd, officerList, officerRemove, officerRoles } from './commands/officer.node.ts';
import { officerDisable, officerEnable, officerRelink } from './commands/officer-account.node.ts';
import { osrmBuild } from './commands/osrm-build.node.ts';
import { osrmReport } from './commands/osrm-report.node.ts';
import { osrmServe } from './commands/osrm-serve.node.ts';
import { placementsImport } from './commands/placements-import.node.ts';
import { placesImport } from './commands/places-import.node.ts';
import { policyImport } from './commands/policy-import.node.ts';
import { policyList } from './commands/policy-list.node.ts';
import { recheckRun, recheckStatusCommand } from './commands/recheck.node.ts';
import { recheckPreview } from './commands/recheck-preview.node.ts';
import { replay } from './commands/replay.node.ts';
import { retentionList, retentionPreview, retentionRun, retentionSet } from './commands/retention.node.ts';
import { stretchesAdd } from './commands/stretches-add.node.ts';
import { stretchesAssess } from './commands/stretches-assess.node.ts';
import { stretchesList } from './commands/stretches-list.node.ts';
import { stretchesRank } from './commands/stretches-rank.node.ts';
import { survey } from './commands/survey.node.ts';
import { tellFault } from './commands/tell-fault.ts';
import { Problem } from './problem.ts';

const COMMANDS: readonly Command[] = [
  authorityAdd,
  officerAdd,
  officerList,
  officerRoles,
  officerRemove,
  officerDisable,
  officerEnable,
  officerRelink,
  keyAdd,
  keyList,
  keyRevoke,
  policyImport,
  policyList,
  areaImport,
  areaList,
  areaCompare,
  areaSwitch,
  placesImport,
  gatesList,
  gatesImport,
  addressesImport,
  addressesList,
  addressesStatusCommand,
  addressesPoint,
  networkExplain,
  osrmBuild,
  osrmServe,
  osrmReport,
  measure,
  caseload,
  survey,
  stretchesRank,
  stretchesList,
  stretchesAdd,
  stretchesAssess,
  decide,
  placementsImport,
  recheckPreview,
  recheckRun,
  recheckStatusCommand,
  replay,
  auditVerify,
  childPreview,
  childExport,
  childExports,
  retentionList,
  retentionSet,
  retentionPreview,
  retentionRun,
  holdAdd,
  holdList,
  holdLift,
  migrate,
];

const io: Io = {
  input: process.stdin,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  environment: process.env,
  screen: process.stderr.isTTY === true,
  now: () => new Date(),
};

/** A reader that stops early, such as `head`, is no fault of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, at) => args[at] === word));
  const wantsHelp = args.length === 0 || args.includes('--help') || args[0] === 'help';
  if (!command || wantsHelp) {
    const told = command ? [command] : COMMANDS;
    (wantsHelp ? io.out : io.err)(`${told.map(usageOf).join('\n')}\n`);
    return wantsHelp ? 0 : 2;
  }
  try {
    return await command.run(args.slice(command.name.split(' ').length), io);
  } catch (error) {
    if (!(error instanceof Problem)) {
      io.err(tellFault(error));
      return 1;
    }
    io.err(`${error.message}\n${error.fields.map(({ path, message }) => `  ${path}: ${message}\n`).join('')}`);
    if (error.code === 'invalid-request') io.err(`Usage: ${usageOf(command)}\n`);
    return error.code === 'invalid-request' ? 2 : 1;
  }
}

function usageOf({ name, usage, does }: Command): string {
  return `fairmile ${name} ${usage}\n    ${does}`;
}
