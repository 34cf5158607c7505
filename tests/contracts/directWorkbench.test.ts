import { directWorkbench } from '../../server/src/workbench/directWorkbench.ts';
import { workbenchContract } from './workbench.ts';

workbenchContract('direct', async () => ({ open: directWorkbench, clean: async () => {} }));
