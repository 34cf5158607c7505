import { readFile } from 'node:fs/promises';
import { addRecord, readSnapshot } from '@parcours/shared/doc';
import { stockClient } from '../helpers/stockClient.ts';
import { seatCrowd } from './support/crowd.ts';
import type { Parcours } from './support/parcours.ts';
import { expectSound } from './support/sound.ts';
import { expect, test } from './support/test.ts';
import { Facilitator } from './support/workshop.ts';

type Key =
  | 'lobby.alias'
  | 'lobby.enter'
  | 'icebreaker.none'
  | 'round.private.title'
  | 'round.vote.title'
  | 'round.fold'
  | 'round.question.secret'
  | 'step.findings.open'
  | 'step.commit.open'
  | 'wall.see'
  | 'remark.open'
  | 'remark.send'
  | 'commit.title'
  | 'bar.over';

/** What a page of a workshop says in a language. */
async function wordsIn(language: string): Promise<Readonly<Record<Key, string>>> {
  const file = new URL(`../../shared/messages/${language}/live.json`, import.meta.url);
  return JSON.parse(await readFile(file, 'utf8'));
}

/** Draws a way over a desk, where a barrier closes it, to the first objective on the board of each group. */
async function drawWays(marta: Facilitator, { ws }: Parcours): Promise<void> {
  for (const { board } of marta.view().groups) {
    const client = stockClient(ws, board, marta.workshop.tokens.facilitate);
    await client.synced();
    const { personas, objectives } = readSnapshot(client.doc).board;
    addRecord(client.doc, 'steps', { id: 'desk', title: 'Town hall', x: 0, y: 0 });
    addRecord(client.doc, 'legs', { from: personas[0]?.id ?? '', to: 'desk' });
    addRecord(client.doc, 'legs', { from: 'desk', to: objectives[0]?.id ?? '' });
    addRecord(client.doc, 'barriers', { on: 'desk', title: 'Proof of address', severity: 4, blocks: true });
    await marta.sees(({ groups }) => groups.some((group) => group.board === board && group.barriers === 1));
    client.destroy();
  }
}

for (const { name, language, colorScheme, viewport } of [
  { name: 'in the light', language: 'en', colorScheme: 'light', viewport: { width: 1366, height: 768 } },
  {
    name: 'in Arabic, dark, on a phone',
    language: 'ar',
    colorScheme: 'dark',
    viewport: { width: 390, height: 844 },
  },
] as const) {
  const isPhone = viewport.width < 960;
  test.describe(name, () => {
    test.use({ contextOptions: { viewport, hasTouch: isPhone, locale: language, colorScheme } });

    test(`E2E-325 every screen of a participant, and the big one, is sound: ${name}`, async ({
      parcours,
      visit,
    }) => {
      const words = await wordsIn(language);
      const marta = await Facilitator.open(parcours, { languages: ['en', 'ar'] });
      const { page } = await visit(marta.workshop.links.contribute);
      const button = (key: Key) => page.getByRole('button', { name: words[key] }).first();
      await page.getByLabel(words['lobby.alias']).fill('Heron');
      await expectSound(page);
      await page.getByRole('button', { name: words['lobby.enter'], exact: true }).click();
      await seatCrowd(parcours, marta.workshop, [{ alias: 'Stork' }]);
      await marta.goTo('icebreaker');
      await expect(page.getByText(words['icebreaker.none'])).toBeVisible();
      await expectSound(page);

      await marta.beginRoute(['Heron'], ['Stork']);
      await drawWays(marta, parcours);
      await marta.goTo('silent');
      await marta.ask({ do: 'private-open' });
      await expect(page.getByRole('region', { name: words['round.private.title'] })).toBeVisible();
      await expectSound(page);
      const discard = () => marta.ask({ do: 'round-discard', round: marta.view().round?.id ?? '' });
      await marta.sees(({ round }) => round?.kind === 'private');
      await discard();
      await marta.goTo('vote');
      await marta.ask({ do: 'vote-open', dots: 3, mostOnOne: 2 });
      await expect(page.getByRole('region', { name: words['round.vote.title'] })).toContainText(
        'Proof of address',
      );
      await expectSound(page);
      await marta.sees(({ round }) => round?.kind === 'vote');
      await discard();

      await marta.goTo('reality');
      if (isPhone) await button('step.findings.open').click();
      await expect(page.getByRole('button', { name: words['round.fold'] }).last()).toBeVisible();
      await expectSound(page);
      await marta.ask({ do: 'wall', isOpen: true });
      await button('wall.see').click();
      await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2);
      await expectSound(page);
      await marta.ask({ do: 'wall', isOpen: false });

      await marta.goTo('plenary');
      await marta.ask({ do: 'plenary-start', order: [2], seconds: 180 });
      await button('remark.open').click();
      await expect(page.getByRole('button', { name: words['remark.send'], exact: true })).toBeVisible();
      await expectSound(page);
      const screen = (await visit(marta.workshop.links.view.replace('#', '/screen#'))).page;
      await expect(screen.locator('.react-flow__node-card').first()).toBeVisible();
      await expectSound(screen);
      await marta.ask({ do: 'plenary-end', from: marta.view().plenary?.turn ?? '' });

      await marta.goTo('commit');
      if (isPhone) await button('step.commit.open').click();
      await expect(page.getByRole('heading', { name: words['commit.title'] })).toBeVisible();
      await expectSound(page);
      await marta.goTo('close');
      await expect(page.getByText(words['round.question.secret'])).toBeVisible();
      await expectSound(page);
      await marta.ask({ do: 'close', from: marta.view().plan.length - 1 });
      await expect(page.getByText(words['bar.over']).first()).toBeVisible();
      await expectSound(page);
    });
  });
}
