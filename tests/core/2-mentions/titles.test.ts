import { expect, it } from 'vitest'
import type { TitleValue } from '../../../src/core/2-mentions/titles/title'
import { read } from '../../knowledge'

it.each<readonly [text: string, title: string, value: Partial<TitleValue>]>([
  [
    '河北省威县公安局局长高保科到场。',
    '河北省威县公安局局长',
    { region: '河北省威县', organisation: '河北省威县公安局', post: '局长' },
  ],
  [
    '临江市白鹭区教育局副局长罗小舟到场。',
    '临江市白鹭区教育局副局长',
    { region: '临江市白鹭区', rank: '副' },
  ],
  [
    '临江市委副书记沈怀舟到场。',
    '临江市委副书记',
    { region: '临江市', organisation: '临江市委', rank: '副', post: '书记' },
  ],
  ['白鹭自治州州长白玛到场。', '白鹭自治州州长', { region: '白鹭自治州' }],
  ['青石县柳溪镇党委书记项东到场。', '青石县柳溪镇党委书记', { region: '青石县柳溪镇' }],
  ['市委书记沈怀舟到场。', '市委书记', { organisation: '市委' }],
  ['全国政协主席宋词远到场。', '全国政协主席', { organisation: '全国政协' }],
  [
    '青石縣教育局副局長鄭曉嵐到場。',
    '青石縣教育局副局長',
    { region: '青石縣', organisation: '青石縣教育局', rank: '副', post: '局長' },
  ],
  ['区块链协会会长丁一航到场。', '区块链协会会长', { organisation: '区块链协会' }],
])('%s: %s', (text, quote, value) => {
  const found = titlesOf(text).find((title) => title.quote === quote)
  expect(found?.value).toEqual(expect.objectContaining(value))
  expect(found?.value.region).toBe(value.region)
})

it.each([
  ['省委第五巡回督导组组长贺知行、副组长严守诚出席。', '副组长', '省委第五巡回督导组'],
  ['市教育局局长严守诚、副局长罗小舟（女）、党委书记丁一航出席。', '党委书记', '市教育局'],
  ['市教育局局长严守诚主持会议，副局长罗小舟出席。', '副局长', undefined],
  ['市长韩若兰、副市长梁守义出席。', '副市长', undefined],
])('%s %s takes over %s', (text, quote, organisation) => {
  expect(titlesOf(text).find((title) => title.quote === quote)?.value.inherited).toBe(organisation)
})

const titlesOf = (text: string) =>
  read(text, 'case.txt').mentions.all.flatMap((mention) => (mention.type === 'title' ? [mention] : []))
