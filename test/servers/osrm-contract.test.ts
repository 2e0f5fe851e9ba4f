import { contract } from '../src/measuring/contract.ts';
import { osrmEngine, osrmTolerance } from './osrm.ts';

contract({ name: 'OSRM', open: osrmEngine, tolerance: osrmTolerance });
