/// <reference lib="webworker" />
/** Looks for words in a page. A thread of its own: a regular expression without end is stopped with it. */
import { findIn } from '../../core/4-review/find'
import { answerRequests } from './answers'
import type { FindRequest } from './find'

answerRequests(({ passages, query }: FindRequest) => findIn(passages, query))
