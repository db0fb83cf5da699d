import { INPUT_EXTENSIONS } from '../1-page/formats/format-of'
import { sayLeftOut } from '../left-out'
import type { Language, Problem, ProblemCode } from '../problem'
import { EXCHANGE } from './exchange'
import { FILES } from './files'
import { STORED } from './stored'
import type { Wording } from './wording'

/** One for every code there is. */
const WORDING: Readonly<Record<ProblemCode, Wording>> = { ...FILES, ...EXCHANGE, ...STORED }

/** The extensions that are opened, as messages name them. */
export const FORMATS_SAID = INPUT_EXTENSIONS.map((extension) => `.${extension}`).join(' ')

/**
 * The sentence an editor sees: file, what happened, what to do. `{detail}` and `{leftOut}` in a wording are the
 * problem's, `{formats}` are the extensions of what can be opened.
 */
export function sayProblem(problem: Problem, language: Language): string {
  const { says, next } = WORDING[problem.code]
  const about =
    problem.about === undefined ? '' : language === 'zh' ? `${problem.about}：` : `${problem.about}: `
  const what = says[language]
    .replace('{detail}', () => problem.detail ?? '?')
    .replace('{leftOut}', () => sayLeftOut(problem.leftOut ?? [], language))
  const then = next[language].replace('{formats}', FORMATS_SAID)
  return language === 'zh' ? `${about}${what}。${then}` : `${about}${what}. ${then}`
}
