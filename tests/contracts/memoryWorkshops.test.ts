import { memoryWorkshops } from '../../server/src/storage/memoryWorkshops.ts';
import { workshopsContract } from './workshops.ts';

workshopsContract('memory', () => ({ open: async () => memoryWorkshops(), clean: async () => {} }));
