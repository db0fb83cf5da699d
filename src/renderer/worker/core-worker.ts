/// <reference lib="webworker" />
/** Runs the core off the interface's thread: typing never waits for reading. */
import { answerRequests } from './answers'
import type { TaskRequest } from './protocol'

/** Fetched with its lists while requests come in already: one that finds nobody listening is lost. */
const tasks = import('./tasks')
answerRequests(async (request: TaskRequest, tell) => (await tasks).perform(request, tell))
