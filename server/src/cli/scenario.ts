import { analyse } from '@parcours/shared/analysis';
import { CodedError, ERRORS } from '@parcours/shared/errors';
import { formatMessage, LANGUAGES } from '@parcours/shared/messages';
import { LIBRARY_MESSAGES } from '@parcours/shared/messages/library';
import {
  type Advice,
  adviceOn,
  readScenarioFile,
  type WholeScenario,
  writeScenarioFile,
} from '@parcours/shared/scenario';
import { planMinutes } from '@parcours/shared/workshop';
import { spoken, words } from '../words.ts';
import { Misuse, oneFile, Refusal, text, withArguments } from './arguments.ts';
import { bytesOf } from './boardInput.ts';
import type { CliIo, Command } from './command.ts';
import { write } from './output.ts';
import { bundledScenario } from './scenarioInput.ts';

const OPTIONS = {
  check: { type: 'boolean', short: 'c' },
  output: { type: 'string', short: 'o' },
} as const;

/** A scenario as one file, and what could be better about it. */
export const scenario: Command = {
  name: 'scenario',
  summary: words.scenario.summary,
  run: (args, io) =>
    withArguments({ args, io, usage: words.scenario.usage, options: OPTIONS }, async (parsed) => {
      const name = oneFile(parsed);
      const output = text(parsed, 'output');
      const isChecked = parsed.values.check === true;
      if (output === undefined && !isChecked) throw new Misuse(words.argument.needsOutput);
      const whole = (await bundledScenario(name, io)) ?? (await inFile(name, io));
      if (output !== undefined) await write(writeScenarioFile(whole), output, io);
      if (!isChecked) return 0;
      const { plan } = whole;
      if (plan) await io.out(`${words.scenario.plan({ count: plan.length, minutes: planMinutes(plan) })}\n`);
      const advice = adviceOn(whole, analyse(whole.example));
      const sentence = await sentences();
      for (const each of advice) await io.out(`${sentence(each)}\n`);
      return advice.length === 0 ? 0 : 1;
    }),
};

async function inFile(name: string, io: CliIo): Promise<WholeScenario> {
  const bytes = name === '-' ? await io.readStdin() : await bytesOf(name);
  try {
    return readScenarioFile(bytes);
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    throw new Refusal(words.input.unreadable({ file: name, reason: ERRORS[error.code].title }));
  }
}

/** As the pages say it, with the ids of what it is about. */
async function sentences(): Promise<(advice: Advice) => string> {
  const messages = await LIBRARY_MESSAGES[spoken]();
  const names = new Intl.DisplayNames(LANGUAGES[spoken].locale, { type: 'language' });
  const list = new Intl.ListFormat(LANGUAGES[spoken].locale, { type: 'conjunction' });
  const say = (code: Advice['code'], values: Readonly<Record<string, string | number>>) =>
    formatMessage(messages[`scenario.advice.${code}`], LANGUAGES[spoken], values).join('');
  return (advice) => {
    if ('records' in advice) {
      const { code, records } = advice;
      return `${say(code, { count: records.length })} (${records.join(', ')})`;
    }
    if ('language' in advice) {
      const { code, language, count } = advice;
      return say(code, { language: names.of(language) ?? language, count });
    }
    if ('lacks' in advice) {
      const what = advice.lacks.map((lack) => messages[`scenario.lack.${lack}`]);
      return say(advice.code, { what: list.format(what) });
    }
    return say(advice.code, {});
  };
}
