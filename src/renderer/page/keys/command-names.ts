import { translator } from '../../wording/translator'
import type { CommandId } from './commands'

const IN_CHINESE = translator.getFixedT('zh')
const IN_ENGLISH = translator.getFixedT('en')

/** What a command is called in both languages: whoever types knows one of them. */
export const namesOfCommand = (id: CommandId): string[] => [
  IN_CHINESE(`command.${id}`),
  IN_ENGLISH(`command.${id}`),
]
