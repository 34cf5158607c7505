import { argumentsOf, elementsOf, everyElement, TYPE, tagsOf } from './icu.mjs';

/** What is wrong with the messages of any language, a line each. */
export function faultsIn(languages) {
  const [english] = languages;
  return languages.flatMap((language) =>
    Object.entries(language.files).flatMap(([file, messages]) =>
      fileFaults(messages, english.files[file], language).map(
        (fault) => `shared/messages/${language.tag}/${file}.json: ${fault}`,
      ),
    ),
  );
}

function fileFaults(messages, reference, language) {
  const missing = Object.keys(reference).filter((key) => !Object.hasOwn(messages, key));
  const extra = Object.keys(messages).filter((key) => !Object.hasOwn(reference, key));
  const shared = Object.keys(messages).filter((key) => Object.hasOwn(reference, key));
  return [
    ...missing.map((key) => `${key} is missing`),
    ...extra.map((key) => `${key} is not in English`),
    ...shared.flatMap((key) =>
      messageFaults(messages[key], reference[key], language).map((fault) => `${key} ${fault}`),
    ),
  ];
}

function messageFaults(message, reference, { tag }) {
  if (message.trim() === '') return ['says nothing'];
  try {
    return [
      ...(shapeOf(message) === shapeOf(reference)
        ? []
        : [`is not filled as in English: ${shapeOf(reference)}`]),
      ...pluralFaults(message, tag),
      ...(tag !== 'en' && isLeftInEnglish(message, reference) ? ['is still in English'] : []),
    ];
  } catch (error) {
    return [`is not well formed: ${error.message}`];
  }
}

/** The arguments and tags of a message, as text to be compared. A select must know the cases of the English one. */
function shapeOf(message) {
  return JSON.stringify([[...argumentsOf(message)], tagsOf(message)]);
}

/** Romance languages have a form for millions, which no board reaches. */
const MILLIONS = ['fr', 'es', 'it', 'pt', 'ca'];

function pluralFaults(message, tag) {
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const plurals = everyElement(elementsOf(message)).filter(({ type }) => type === TYPE.plural);
  return plurals.flatMap(({ value, options, pluralType }) => {
    if (pluralType === 'ordinal' || !saysNumber(value, options)) return [];
    const lacks = forms.filter((form) => !Object.hasOwn(options, form) && !isRare(form, tag, options));
    return lacks.map((form) => `has no form for “${form}” of {${value}}`);
  });
}

/** A plural that does not say its number has no word to agree with it. */
function saysNumber(name, options) {
  return everyElement(options.other.value).some(
    ({ type, value }) => type === TYPE.pound || (type === TYPE.number && value === name),
  );
}

function isRare(form, tag, options) {
  if (form === 'many') return MILLIONS.includes(tag);
  return form === 'zero' && Object.hasOwn(options, 'other');
}

/** Names, signs and short words may be the same; three words or more are a sentence that nobody translated. */
function isLeftInEnglish(message, reference) {
  const words = literalsOf(message).match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 3 && literalsOf(message) === literalsOf(reference);
}

function literalsOf(message) {
  return everyElement(elementsOf(message))
    .map(({ type, value }) => (type === TYPE.literal ? value : ' '))
    .join('');
}
