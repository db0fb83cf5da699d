import { execFileSync, spawnSync } from 'node:child_process'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import tools from 'segmentit'

export interface Span {
  readonly start: number
  readonly end: number
}

/** A program others use to find names in Chinese text: by part of speech. */
export interface Peer {
  readonly name: string
  /** Tags the texts and gives the names of each, in order. */
  readonly tag: (texts: readonly string[]) => Span[][]
}

interface Word {
  readonly text: string
  readonly isName: boolean
}

/** The names among the words of a text; a word that isn't where it should be is looked for from there on. */
function namesOf(text: string, words: Iterable<Word>): Span[] {
  const names: Span[] = []
  let at = 0
  for (const word of words) {
    const start = text.indexOf(word.text, at)
    if (start < 0) continue
    at = start + word.text.length
    if (word.isName) names.push({ start, end: at })
  }
  return names
}

function nodeJieba(): Peer {
  const jieba = Jieba.withDict(dict)
  const words = (text: string): Word[] =>
    jieba.tag(text).map(({ word, tag }) => ({ text: word, isName: tag.startsWith('nr') }))
  return { name: '@node-rs/jieba', tag: (texts) => texts.map((text) => namesOf(text, words(text))) }
}

function segmentit(): Peer {
  const { POSTAG, Segment, useDefault } = tools
  const segment = useDefault(new Segment())
  const words = (text: string): Word[] =>
    segment.doSegment(text).map(({ w, p }) => ({ text: w, isName: ((p ?? 0) & POSTAG.A_NR) !== 0 }))
  return { name: 'segmentit', tag: (texts) => texts.map((text) => namesOf(text, words(text))) }
}

const PYTHON = `
import json, logging, sys
import jieba
import jieba.posseg
jieba.setLogLevel(logging.ERROR)
jieba.initialize()
for line in sys.stdin:
    print(json.dumps([[w.word, w.flag] for w in jieba.posseg.cut(json.loads(line))]))
`

/** Python's jieba, where it is installed; in one process, so that its start is paid once. */
function pythonJieba(): Peer | undefined {
  // A python of one's own may come first in the PATH; the system's packages belong to the system's.
  const python = ['python3', '/usr/bin/python3'].find(
    (p) => spawnSync(p, ['-c', 'import jieba']).status === 0,
  )
  if (!python) return undefined
  return {
    name: 'python3-jieba',
    tag: (texts) => {
      const input = texts.map((text) => JSON.stringify(text)).join('\n')
      const out = execFileSync(python, ['-c', PYTHON], { input, maxBuffer: 2 ** 30, encoding: 'utf8' })
      const lines = out.trimEnd().split('\n')
      return texts.map((text, i) => {
        const words = JSON.parse(lines[i] ?? '[]') as [string, string][]
        return namesOf(
          text,
          words.map(([word, tag]) => ({ text: word, isName: tag.startsWith('nr') })),
        )
      })
    },
  }
}

/** The peers that run on this machine; says which doesn't. */
export function peers(): Peer[] {
  const python = pythonJieba()
  if (!python) console.log('\nPython’s jieba isn’t installed (python3-jieba), so it isn’t compared')
  return [nodeJieba(), segmentit(), ...(python ? [python] : [])]
}
