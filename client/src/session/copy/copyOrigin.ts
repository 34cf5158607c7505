/** The origin of what comes into a document from the copy in this browser. */
export const COPY = 'local copy';
