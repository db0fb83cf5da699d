import type { MentionState } from './review-mention'

/** Has an editor decided on a mention in this state, and none otherwise? */
export const isSettled = (state: MentionState): boolean => state !== 'proposed' && state !== 'disputed'
