/** What is not seen, or changes the direction of what stands around it, but for ends of lines and what joins signs. */
const UNSEEN =
  /(?!\n|\t|\u200c|\u200d|\ufe0e|\ufe0f)[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029\u2800]/gu;

/** What joins or forms signs, where there is none before it. */
const JOINS_NOTHING = /(?<![\p{L}\p{M}\p{N}\p{S}])(?:\u200c|\u200d|\ufe0e|\ufe0f)/gu;

/** More marks over each other than any language writes, which would cover the lines around. */
const HEAP_OF_MARKS = /(\p{M}{4})\p{M}+/gu;

/** A text as it is taken from people: without what others do not see in it, or what is there to disturb the texts around. */
export function withoutUnseen(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .replace(JOINS_NOTHING, '')
    .replace(HEAP_OF_MARKS, '$1');
}
