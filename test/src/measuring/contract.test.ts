import { measureDrive, measureWalk } from '../../../src/measuring/index.ts';
import { contract } from './contract.ts';

contract({
  name: 'our own search',
  open: async () => ({
    walk: async (where, home, gates) => measureWalk(where, home, gates),
    drive: async (where, home, gates) => measureDrive(where, home, gates),
    close: () => {},
  }),
  tolerance: () => 0.001,
});
