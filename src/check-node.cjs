'use strict';
// Plain old JavaScript on purpose: an old Node has to be able to read this file to be told that it is old.
var have = process.versions.node.split('.').map(Number);
var enough = have[0] > 22 || (have[0] === 22 && have[1] >= 18);
if (!enough) {
  var command = process.env.npm_lifecycle_event;
  var again =
    command === 'start' || command === 'test' || command === 'pretest'
      ? 'npm ' + command.replace('pre', '')
      : 'npm start';
  console.error(
    'Fairmile needs Node.js 22.18 or newer, and this is ' +
      process.versions.node +
      '. Nothing has to be installed by hand: run  npx -y -p node@24 -c "' +
      again +
      '"',
  );
  process.exit(1);
}
