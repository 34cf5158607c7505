/** Whether this browser keeps what is done to a board: it does not where its storage is refused or full. */
export type Keeping = 'kept' | 'refused';
