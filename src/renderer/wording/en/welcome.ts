import type { Wording } from '../wording-of'
import type { welcome as zh } from '../zh/welcome'

export const welcome: Wording<typeof zh> = {
  welcome: { name: 'Your name', tour: 'One-minute introduction' },
  legend: {
    name: '韩若岚',
    title: '副市长',
    figure: '86支',
    from: '昨日',
    to: '今天',
    words: '看了田头',
    edited: 'Edited words',
  },
  tour: {
    title: 'One-minute introduction',
    marks: 'The program marks three things; what has a ground is not checked yet:',
    keys: 'Five keys are all a review takes. Try them in turn:',
    'next-left': 'To the next one not checked',
    accept: 'Nothing wrong: accept, and go on',
    correct: 'Wrong: write what is right (Enter saves, Esc cancels)',
    reject: 'No name, title or figure at all: reject',
    'next-finding': 'The next finding of the checks',
    done: 'That is all. {{help}} shows every key and the legend, {{palette}} finds any command.',
    skip: 'Skip',
    end: 'Done',
  },
}
