"""What the network is trained and measured on: labelled texts as rows and tags, put together and cut anew each time."""
import gzip
import json
import random
from multiprocessing import Pool

import numpy as np

from network import B, E, M, O, S, TYPES

ALL = 'msra people-daily people-daily-dates cluener resume weibo uner aishell-ner'.split()
"""A corpus that does not label a type says nothing of it."""
LABELLED = {
    'name': set(ALL),
    'org': set(ALL) - {'people-daily-dates'},
    'place': set(ALL) - {'resume'},
    'title': {'cluener', 'resume'},
}
LARGE = {'msra', 'aishell-ner'}
"""Corpora whose texts stand in the order of their sources: neighbours belong together more often."""
IN_ORDER = {'msra', 'people-daily-dates', 'resume'}
LONGEST = 100
STOPS, LESSER = '。！？；\n', '，、,;.: '
MARKS = set('，。、；：！？“”‘’（）《》,;:!?()"…—')
GOES_ON = set('。！？；，”’）…!?;,')


def lines_of(path):
    with (gzip.open if path.endswith('.gz') else open)(path, 'rt', encoding='utf8') as lines:
        return [json.loads(line) for line in lines if line.strip()]


def rows_of(text, table):
    """Rows of a text of the Basic Multilingual Plane; table: the row of each of its characters."""
    return table[np.frombuffer(text.encode('utf-16-le', 'surrogatepass'), dtype='<u2')]


def tags_of(text, spans):
    tags = np.zeros((len(text), len(TYPES)), dtype=np.int8)
    for span in spans:
        if span['type'] not in TYPES:
            continue
        k, start, end = TYPES.index(span['type']), span['start'], span['end']
        tags[start:end, k] = M
        tags[start, k] = S if end - start == 1 else B
        if end - start > 1:
            tags[end - 1, k] = E
    return tags


def pieces(text, longest=LONGEST):
    """As the program cuts: behind the last stop of so many characters, else behind the last mark."""
    start = 0
    while start < len(text):
        end = min(len(text), start + longest)
        if end < len(text):
            for marks in (STOPS, LESSER):
                at = max(text.rfind(c, start + longest // 5, end) for c in marks)
                if at >= 0:
                    end = at + 1
                    break
        yield start, end
        start = end


class Texts:
    """Labelled texts by corpus, each with its forms under other names."""

    def __init__(self, path, table, few=None):
        self.of = {corpus: [] for corpus in ALL}
        places = {}
        for doc in lines_of(path):
            text = doc['text']
            form = (text, rows_of(text, table), tags_of(text, doc['spans']))
            name, _, again = doc['id'].partition('-renamed')
            if again == '':
                places[name] = len(self.of[doc['corpus']])
                self.of[doc['corpus']].append([form])
            else:
                self.of[doc['corpus']][places[name]].append(form)
        if few:
            self.of = {corpus: forms[:few] for corpus, forms in self.of.items()}


def paragraphs(forms, corpus, is_renamed, variant, chance):
    """Texts of a corpus as they are or, of those with names, under other ones; neighbours joined now and then."""
    joined = 0.7 if corpus in IN_ORDER else 0.3
    held, other, most = [], False, 0
    for some in forms:
        goes_on = held and held[-1][0][-1:] in GOES_ON and sum(len(h[0]) for h in held) < most
        if held and not (goes_on and chance.random() < joined):
            if other or not is_renamed:
                yield held
            held, other = [], False
        if not held:
            most = chance.randint(40, 400)
        takes_other = is_renamed and len(some) > 1
        other = other or takes_other
        held.append(some[1 + variant % (len(some) - 1)] if takes_other else some[0])
    if held and (other or not is_renamed):
        yield held


# What `cut` reads: processes beside this one have it without its being sent to them.
given_texts = None


def cut(given):
    """One reading of all texts, in pieces: rows, tags, lengths and the corpus of each."""
    variant, seed = given
    chance = random.Random(seed * 1000 + variant)
    rows, tags, lengths, corpora = [], [], [], []
    for number, corpus in enumerate(ALL):
        for is_renamed in (False, True):
            for held in paragraphs(given_texts.of[corpus], corpus, is_renamed, variant, chance):
                text = ''.join(h[0] for h in held)
                row = np.concatenate([h[1] for h in held])
                tag = np.concatenate([h[2] for h in held])
                if chance.random() < 0.03 and len(text) > 0:
                    keep = np.array([c not in MARKS for c in text]) | (tag != O).any(1)
                    text, row, tag = ''.join(c for c, k in zip(text, keep) if k), row[keep], tag[keep]
                longest = LONGEST if chance.random() < 0.7 else chance.randint(50, LONGEST)
                for start, end in pieces(text, longest):
                    rows.append(row[start:end])
                    tags.append(tag[start:end])
                    lengths.append(end - start)
                    corpora.append(number)
    all_rows = np.zeros((len(rows), LONGEST), dtype=np.int16)
    all_tags = np.zeros((len(rows), LONGEST, len(TYPES)), dtype=np.int8)
    for i, (row, tag) in enumerate(zip(rows, tags)):
        all_rows[i, : len(row)] = row
        all_tags[i, : len(row)] = tag
    return all_rows, all_tags, np.array(lengths), np.array(corpora)


def readings(texts, variants, seed, processes):
    """So many readings of all texts, each cut and joined otherwise, under other names."""
    global given_texts
    given_texts = texts
    with Pool(processes) as pool:
        return pool.map(cut, [(variant, seed) for variant in range(variants)], 1)


class Measure:
    """Development texts of one corpus in pieces, with the spans that are wanted of each type."""

    def __init__(self, path, table, most):
        docs = lines_of(path)
        docs = docs[:: max(1, len(docs) // most)]
        parts, at, self.wanted = [], 0, [[] for _ in TYPES]
        for doc in docs:
            parts += [(at + a, doc['text'][a:b]) for a, b in pieces(doc['text'])]
            for span in doc['spans']:
                if span['type'] in TYPES:
                    self.wanted[TYPES.index(span['type'])].append((at + span['start'], span['end'] - span['start']))
            at += len(doc['text'])
        self.starts = np.array([a for a, _ in parts])
        self.lengths = np.array([len(t) for _, t in parts])
        self.rows = np.zeros((len(parts), LONGEST), dtype=np.int16)
        for i, (_, text) in enumerate(parts):
            self.rows[i, : len(text)] = rows_of(text, table)
        self.wanted = [{start * 1024 + length for start, length in wanted} for wanted in self.wanted]

    def scores(self, tags):
        """tags: (pieces, LONGEST, TYPES), Outside behind the end of each. F1 by type, where enough are wanted."""
        found = {}
        for k, kind in enumerate(TYPES):
            if len(self.wanted[k]) < 20:
                continue
            one = tags[:, :, k]
            piece, start = np.nonzero((one == B) | (one == S))
            _, end = np.nonzero((one == E) | (one == S))
            spans = set(((self.starts[piece] + start) * 1024 + end + 1 - start).tolist())
            found[kind] = 2 * len(spans & self.wanted[k]) / (len(spans) + len(self.wanted[k]))
        return found
