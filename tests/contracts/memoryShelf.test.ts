import { memoryShelf } from '../../server/src/storage/memoryShelf.ts';
import { shelfContract } from './shelf.ts';

shelfContract('memory', () => ({ open: async () => memoryShelf(), clean: async () => {} }));
