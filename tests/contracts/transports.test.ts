import { TRANSPORTS } from '../helpers/transports.ts';
import { transportContract } from './transport.ts';

for (const transport of TRANSPORTS) transportContract(transport);
