// These names are in a file of their own, because a build without changes need not load the check of the content.

/** With this argument, a command passes even if a part of the history of ids cannot be seen. */
export const WITHOUT_HISTORY = '--without-history';

/** A build runs in another process. This variable passes the argument to it. */
export const WITHOUT_HISTORY_VARIABLE = 'ARCHIVE_WITHOUT_HISTORY';
