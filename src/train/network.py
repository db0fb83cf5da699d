#!/usr/bin/python3
"""
Fine-tunes the small network of Baidu's LAC (Debian's python3-jieba, Apache-2.0) to mark persons, organisations, places
and posts. Needs Debian's python3-torch and libopenblas0-pthread; never needed to run or test the program.

    tsx src/train/texts.ts --corpora DIR --out texts.jsonl
    OPENBLAS_NUM_THREADS=1 /usr/bin/python3 src/train/network.py texts.jsonl network.pt --corpora DIR --q2b q2b.dic

The same texts, seed and number of steps give the same weights; the weights of the last third are averaged.
A corpus that does not label a type says nothing of it: each type has a head of its own, and learns from the corpora
that label it.
"""
import argparse
import gzip
import json
import os
import random
import struct
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

LAC = '/usr/lib/python3/dist-packages/jieba/lac_small/'
TYPES = ('name', 'org', 'place', 'title')
ALL = 'msra people-daily people-daily-dates cluener resume weibo uner aishell-ner'.split()
LABELLED = {
    'name': set(ALL),
    'org': set(ALL) - {'people-daily-dates'},
    'place': set(ALL) - {'resume'},
    'title': {'cluener', 'resume'},
}
ROWS, WIDE, HIDDEN = 20941, 128, 128
O, B, M, E, S = range(5)
UNLABELLED = -100
LONGEST = 100


def paddle_tensor(name, shape):
    """Paddle's raw tensor file: version, levels, description, then the numbers."""
    data = open(f'{LAC}model_baseline/{name}', 'rb').read()
    (levels,) = struct.unpack_from('<Q', data, 4)
    at = 12
    for _ in range(levels):
        at += 8 + struct.unpack_from('<Q', data, at)[0]
    at += 4
    at += 4 + struct.unpack_from('<i', data, at)[0]
    return torch.tensor(np.frombuffer(data, dtype='<f4', offset=at).copy()).reshape(shape)


def vocabulary(q2b):
    """Row of each character: through the table of widths and traditional forms first, as LAC's texts were."""
    pairs = lambda path: (line.rstrip('\r\n').split('\t') for line in open(path, encoding='utf8'))
    rows = {p[1]: int(p[0]) for p in pairs(LAC + 'word.dic') if len(p) == 2}
    forms = {p[0]: p[1] for p in pairs(q2b) if len(p) == 2 and len(p[0]) == 1 and len(p[1]) == 1}
    oov = rows['OOV']
    table = {c: row for c, row in rows.items() if len(c) == 1}
    table.update({c: rows[form] for c, form in forms.items() if form in rows})
    return table, oov


class GruPair(torch.autograd.Function):
    """Both directions of a layer side by side, Paddle's gates, the way back written out: half autograd's time."""

    @staticmethod
    def forward(ctx, z, gates, candidate):
        state = z.new_zeros(2, z.shape[2], HIDDEN)
        states, opens, news = [state], [], []
        for step in z.unbind(1):
            opened = torch.sigmoid(torch.baddbmm(step[..., : 2 * HIDDEN], state, gates))
            update, reset = opened[..., :HIDDEN], opened[..., HIDDEN:]
            new = torch.tanh(torch.baddbmm(step[..., 2 * HIDDEN :], reset * state, candidate))
            state = state + update * (new - state)
            states.append(state)
            opens.append(opened)
            news.append(new)
        states = torch.stack(states, 1)
        ctx.save_for_backward(states, torch.stack(opens, 1), torch.stack(news, 1), gates, candidate)
        return states[:, 1:]

    @staticmethod
    def backward(ctx, grown):
        states, opens, news, gates, candidate = ctx.saved_tensors
        back_gates, back_candidate = gates.transpose(1, 2), candidate.transpose(1, 2)
        n = news.shape[1]
        dz = torch.empty(2, n, news.shape[2], 3 * HIDDEN)
        carried = torch.zeros_like(states[:, 0])
        for t in range(n - 1, -1, -1):
            total = carried + grown[:, t]
            before, new, opened = states[:, t], news[:, t], opens[:, t]
            update, reset = opened[..., :HIDDEN], opened[..., HIDDEN:]
            d_candidate = total * update * (1 - new * new)
            d_held = torch.bmm(d_candidate, back_candidate)
            d_update = total * (new - before) * update * (1 - update)
            d_reset = d_held * before * reset * (1 - reset)
            d_open = torch.cat([d_update, d_reset], -1)
            carried = total * (1 - update) + d_held * reset + torch.bmm(d_open, back_gates)
            dz[:, t, :, : 2 * HIDDEN] = d_open
            dz[:, t, :, 2 * HIDDEN :] = d_candidate
        flat = lambda x: x.reshape(2, -1, x.shape[-1])
        befores = states[:, :-1]
        d_gates = torch.bmm(flat(befores).transpose(1, 2), flat(dz[..., : 2 * HIDDEN]))
        held = opens[..., HIDDEN:] * befores
        d_new = torch.bmm(flat(held).transpose(1, 2), flat(dz[..., 2 * HIDDEN :]))
        return dz, d_gates, d_new


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(ROWS, WIDE)
        self.embedding.weight.data = paddle_tensor('word_emb', (ROWS, WIDE))
        for layer, wide in ((0, WIDE), (1, 2 * HIDDEN)):
            both = lambda name, shape: torch.stack([paddle_tensor(name % (2 * layer + k), shape) for k in (0, 1)])
            square = HIDDEN * HIDDEN
            recurrent = both('gru_%d.w_0', (3 * square,))
            setattr(self, f'input{layer}', nn.Parameter(both('fc_%d.w_0', (wide, 3 * HIDDEN))))
            bias = both('fc_%d.b_0', (3 * HIDDEN,)) + both('gru_%d.b_0', (3 * HIDDEN,))
            setattr(self, f'bias{layer}', nn.Parameter(bias))
            setattr(self, f'gates{layer}', nn.Parameter(recurrent[:, : 2 * square].reshape(2, HIDDEN, 2 * HIDDEN)))
            setattr(self, f'candidate{layer}', nn.Parameter(recurrent[:, 2 * square :].reshape(2, HIDDEN, HIDDEN)))
        self.heads = nn.Linear(2 * HIDDEN, 5 * len(TYPES))
        self.drop = nn.Dropout(0.25)

    def forward(self, rows, turned):
        """rows: (time, texts); turned: for each, where its last character stands at 0, the one before at 1 and so on."""
        h = self.drop(self.embedding(rows))
        turn = lambda x: x.gather(0, turned.unsqueeze(-1).expand(-1, -1, x.shape[-1]))
        for layer in (0, 1):
            n, texts, wide = h.shape
            pair = torch.stack([h, turn(h)]).reshape(2, n * texts, wide)
            z = torch.baddbmm(getattr(self, f'bias{layer}').unsqueeze(1), pair, getattr(self, f'input{layer}'))
            out = GruPair.apply(z.reshape(2, n, texts, -1), getattr(self, f'gates{layer}'), getattr(self, f'candidate{layer}'))
            h = self.drop(torch.cat([out[0], turn(out[1])], -1))
        return self.heads(h).reshape(*h.shape[:2], len(TYPES), 5)


def tags_of(text, spans, corpus):
    tags = np.zeros((len(text), len(TYPES)), dtype=np.int64)
    for k, kind in enumerate(TYPES):
        if corpus not in LABELLED[kind]:
            tags[:, k] = UNLABELLED
            continue
        for span in spans:
            if span['type'] != kind:
                continue
            start, end = span['start'], span['end']
            tags[start:end, k] = M
            tags[start, k] = S if end - start == 1 else B
            if end - start > 1:
                tags[end - 1, k] = E
    return tags


def pieces(text):
    """As the program cuts: behind the last stop of LONGEST characters, else behind the last mark."""
    start = 0
    while start < len(text):
        end = min(len(text), start + LONGEST)
        if end < len(text):
            at = max(text.rfind(c, start + LONGEST // 5, end) for c in '。！？；\n')
            if at < 0:
                at = max(text.rfind(c, start + LONGEST // 5, end) for c in '，、,;.: ')
            if at >= 0:
                end = at + 1
        yield start, end
        start = end


def batch(rows):
    n = max(len(r) for r, _ in rows)
    x = torch.zeros(n, len(rows), dtype=torch.long)
    y = torch.full((n, len(rows), len(TYPES)), UNLABELLED)
    turned = torch.arange(n).unsqueeze(1).repeat(1, len(rows))
    for i, (r, tags) in enumerate(rows):
        x[: len(r), i] = torch.from_numpy(r)
        y[: len(r), i] = torch.from_numpy(tags)
        turned[: len(r), i] = torch.arange(len(r) - 1, -1, -1)
    return x, y, turned


def examples(docs, row_of):
    out = []
    for doc in docs:
        text = doc['text']
        tags = tags_of(text, doc['spans'], doc['corpus'])
        rows = np.array([row_of(c) for c in text], dtype=np.int64)
        out += [(rows[a:b], tags[a:b]) for a, b in pieces(text)]
    return out


def batches(rows, size, chance):
    """Texts of about one length together, `size` characters at a time, in an order drawn anew."""
    chance.shuffle(rows)
    out = []
    for k in range(0, len(rows), 4000):
        some = sorted(rows[k : k + 4000], key=lambda r: len(r[0]))
        held, longest = [], 0
        for row in some:
            longest = max(longest, len(row[0]))
            held.append(row)
            if longest * len(held) >= size:
                out.append(held)
                held, longest = [], 0
        if held:
            out.append(held)
    chance.shuffle(out)
    return out


ALLOWED = np.full((5, 5), -1e9)
for before, after in ((O, O), (O, B), (O, S), (B, M), (B, E), (M, M), (M, E), (E, O), (E, B), (E, S), (S, O), (S, B), (S, S)):
    ALLOWED[before, after] = 0


def best_spans(scores):
    value = scores[0].copy()
    value[[M, E]] = -1e9
    back = []
    for row in scores[1:]:
        ways = value[:, None] + ALLOWED
        back.append(ways.argmax(0))
        value = ways.max(0) + row
    value[[B, M]] = -1e9
    path = [int(value.argmax())]
    for k in reversed(back):
        path.append(int(k[path[-1]]))
    path.reverse()
    spans, start = set(), 0
    for i, tag in enumerate(path):
        if tag in (B, S):
            start = i
        if tag in (E, S):
            spans.add((start, i + 1))
    return spans


@torch.no_grad()
def measure(net, folder, row_of, most, everywhere=False):
    net.eval()
    for corpus in ('people-daily', 'msra', 'boson', 'cluener', 'resume', 'uner', 'weibo', 'aishell-ner'):
        docs = [json.loads(line) for line in open(f'{folder}/{corpus}/dev.jsonl', encoding='utf8') if line.strip()]
        docs = docs[:: max(1, len(docs) // most)]
        parts = [(i, a, np.array([row_of(c) for c in d['text'][a:b]])) for i, d in enumerate(docs) for a, b in pieces(d['text'])]
        parts.sort(key=lambda p: len(p[2]))
        found = [[set() for _ in TYPES] for _ in docs]
        for k in range(0, len(parts), 128):
            some = parts[k : k + 128]
            x, _, turned = batch([(rows, np.zeros((len(rows), len(TYPES)), dtype=np.int64)) for _, _, rows in some])
            scores = F.log_softmax(net(x, turned), -1).numpy()
            for j, (i, at, rows) in enumerate(some):
                for t in range(len(TYPES)):
                    found[i][t] |= {(a + at, b + at) for a, b in best_spans(scores[: len(rows), j, t].astype(np.float64))}
        line = []
        for t, kind in enumerate(TYPES):
            want = [{(s['start'], s['end']) for s in d['spans'] if s['type'] == kind} for d in docs]
            total = sum(map(len, want))
            if total < 20:
                continue
            right = sum(len(w & f[t]) for w, f in zip(want, found))
            line.append(f'{kind} {2 * right / max(1, total + sum(len(f[t]) for f in found)):.3f}')
        print(f'  {corpus}: ' + '  '.join(line), flush=True)
    net.train()


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument('texts')
    ask.add_argument('out')
    ask.add_argument('--corpora')
    ask.add_argument('--q2b', required=True)
    ask.add_argument('--steps', type=int, default=1500)
    ask.add_argument('--size', type=int, default=6000, help='characters a step')
    ask.add_argument('--seed', type=int, default=20261123)
    given = ask.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(given.seed)
    torch.use_deterministic_algorithms(True)
    chance = random.Random(given.seed)
    table, oov = vocabulary(given.q2b)
    row_of = lambda c: table.get(c, oov)
    docs = [json.loads(line) for line in open(given.texts, encoding='utf8')]
    rest = examples([d for d in docs if d['corpus'] not in ('msra', 'aishell-ner')], row_of)
    many = examples([d for d in docs if d['corpus'] in ('msra', 'aishell-ner')], row_of)
    chance.shuffle(many)
    net = Network()
    own = [p for n, p in net.named_parameters() if n.startswith('heads')]
    trunk = [p for n, p in net.named_parameters() if not n.startswith(('heads', 'embedding'))]
    rates = (4e-4, 1.2e-3, 3e-3)
    to_learn = torch.optim.Adam([{'params': p} for p in ([net.embedding.weight], trunk, own)], lr=0)
    average, averaged = None, 0
    queue, began, at = [], time.time(), 0
    for step in range(given.steps):
        if not queue:
            # The two large corpora take turns with all the rest, a third of them at a time.
            third = len(many) // 3
            queue = batches(rest + many[at : at + third], given.size, chance)
            at = (at + third) % (3 * third)
        x, y, turned = batch(queue.pop())
        pace = min(1, (step + 1) / 50) * max(0.05, 1 - step / given.steps)
        for group, rate in zip(to_learn.param_groups, rates):
            group['lr'] = rate * pace
        loss = F.cross_entropy(net(x, turned).reshape(-1, 5), y.reshape(-1), ignore_index=UNLABELLED)
        to_learn.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        to_learn.step()
        if step >= given.steps * 2 // 3 and step % 10 == 9:
            averaged += 1
            with torch.no_grad():
                if average is None:
                    average = {k: v.clone() for k, v in net.state_dict().items()}
                else:
                    for k, v in net.state_dict().items():
                        average[k] += (v - average[k]) / averaged
        if step % 25 == 24:
            print(f'{step + 1}/{given.steps}  loss {loss.item():.4f}  {time.time() - began:.0f} s  cpu {time.process_time():.0f} s', flush=True)
        if step % 200 == 199:
            torch.save(net.state_dict(), given.out + '.part')
            if given.corpora:
                measure(net, given.corpora, row_of, 100)
    net.load_state_dict(average or net.state_dict())
    torch.save(net.state_dict(), given.out)
    if given.corpora:
        measure(net, given.corpora, row_of, 10000)


if __name__ == '__main__':
    main()
