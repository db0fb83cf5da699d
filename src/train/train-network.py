#!/usr/bin/python3
"""
Trains the small network on labelled texts, from the weights of Baidu's LAC on; never needed to run or test the program.

    tsx src/train/texts.ts --corpora DIR --out texts.jsonl.gz
    python3 src/train/train-network.py texts.jsonl.gz network.pt --lac DIR --q2b q2b.dic [--corpora DIR] [--device cuda]

First several networks learn from the labels, each from readings in an order of its own; then one learns from the labels
and from what those together make of every text, of types too that its corpus does not label. Weights are averages over
the last steps. The same texts, seed and numbers of steps give the same weights on the same machine. On a processor use
Debian's python3-torch with libopenblas0-pthread and OPENBLAS_NUM_THREADS=1.
"""
import argparse
import hashlib
import os
import time

os.environ.setdefault('CUBLAS_WORKSPACE_CONFIG', ':4096:8')

import numpy as np
import torch
import torch.nn.functional as F

import network as n
from network_texts import ALL, LABELLED, LARGE, LONGEST, Measure, Texts, readings

MEASURED = 'msra people-daily boson cluener resume uner weibo aishell-ner'.split()
RATES = {'embedding': 4e-4, 'trunk': 1.2e-3, 'heads': 3e-3}
# So many characters are read as one that is not known.
MISREAD = 0.03
# What the teachers' word counts where a corpus labels nothing.
UNLABELLED = 0.5


class Pieces:
    """Readings of all texts on the device, and what is wanted of them."""

    def __init__(self, parts, device):
        rows, tags, lengths, corpora = (np.concatenate(x) for x in zip(*parts))
        self.count = len(rows)
        self.rows = torch.from_numpy(rows).to(device)
        self.tags = torch.from_numpy(tags).to(device)
        self.lengths = torch.from_numpy(lengths).to(device)
        labelled = np.array([[corpus in LABELLED[kind] for kind in n.TYPES] for corpus in ALL])
        self.labelled = torch.from_numpy(labelled[corpora].astype(np.float32)).to(device)
        self.each_tag = torch.arange(len(n.TAGS), dtype=torch.int8, device=device)
        self.taught = None
        self.words = None
        is_large = np.array([corpus in LARGE for corpus in ALL])[corpora]
        begins = np.cumsum([0] + [len(part[0]) for part in parts])
        self.of = [(np.arange(a, b)[~is_large[a:b]], np.arange(a, b)[is_large[a:b]]) for a, b in zip(begins, begins[1:])]

    def order(self, chance, share):
        """Numbers of pieces: all of one reading, of the large corpora a share, in an order drawn anew."""
        small, large = self.of[chance.integers(len(self.of))]
        return chance.permutation(np.concatenate([small, chance.permutation(large)[: int(len(large) * share)]]))

    def at(self, taken):
        """(time, texts) of rows, lengths, wanted shares of tags, weights of types, LAC's tags."""
        rows = self.rows[taken].t().long()
        wanted = (self.tags[taken].transpose(0, 1).unsqueeze(-1) == self.each_tag).float()
        weights = self.labelled[taken]
        if self.taught is not None:
            taught = self.taught[taken].transpose(0, 1).float()
            half = (0.5 * weights).unsqueeze(-1)
            wanted = half * wanted + (1 - half) * taught
            weights = weights + UNLABELLED * (1 - weights)
        return rows, self.lengths[taken], wanted, weights, self.words[taken].transpose(0, 1)


@torch.no_grad()
def shares_by(nets, rows, lengths):
    """What networks together give each tag: (texts, LONGEST, types, TAGS); rows: (texts, LONGEST)."""
    rows = rows.t().long()
    turned = n.turned_of(lengths, LONGEST)
    inside = torch.arange(LONGEST, device=rows.device).unsqueeze(1) < lengths
    total = 0
    for net in nets:
        (state,) = n.read([net], [rows], [turned])
        scores = net.heads(state).reshape(LONGEST, -1, len(n.TAGS))
        said, _ = n.shares(n.within(scores, inside.repeat_interleave(len(n.TYPES), 1)))
        total = total + said / len(nets)
    return total.reshape(LONGEST, -1, len(n.TYPES), len(n.TAGS)).transpose(0, 1)


@torch.no_grad()
def taught_by(nets, pieces, size):
    """What networks together make of all pieces."""
    taught = torch.empty(pieces.count, LONGEST, len(n.TYPES), len(n.TAGS), dtype=torch.float16, device=pieces.rows.device)
    for at in range(0, pieces.count, size):
        taught[at : at + size] = shares_by(nets, pieces.rows[at : at + size], pieces.lengths[at : at + size]).half()
    return taught


@torch.no_grad()
def words_by(net, pieces, size):
    """LAC's own tags of all pieces, as shares."""
    words = torch.empty(pieces.count, LONGEST, n.WORD_TAGS, dtype=torch.float16, device=pieces.rows.device)
    for at in range(0, pieces.count, size):
        rows, lengths = pieces.rows[at : at + size].t().long(), pieces.lengths[at : at + size]
        (state,) = n.read([net], [rows], [n.turned_of(lengths, LONGEST)])
        words[at : at + size] = torch.softmax(net.words(state), -1).transpose(0, 1).half()
    return words


@torch.no_grad()
def likeliest_by(nets, rows, lengths, size=2048):
    """(texts, LONGEST, types) of tags: networks' scores added up."""
    out = []
    for at in range(0, len(rows), size):
        some, long = rows[at : at + size].t().long(), lengths[at : at + size]
        inside = (torch.arange(LONGEST, device=rows.device).unsqueeze(1) < long).repeat_interleave(len(n.TYPES), 1)
        scores = sum(net.heads(n.read([net], [some], [n.turned_of(long, LONGEST)])[0]) for net in nets) / len(nets)
        tags = n.likeliest(n.within(scores.reshape(LONGEST, -1, len(n.TAGS)), inside))
        out.append(tags.reshape(LONGEST, -1, len(n.TYPES)).transpose(0, 1).cpu().numpy())
    return np.concatenate(out)


def measured(nets, measures, device):
    """F1 of networks together on the development texts, a line a corpus."""
    for net in nets:
        net.eval()
    lines = []
    for corpus, measure in measures.items():
        tags = likeliest_by(nets, torch.from_numpy(measure.rows).to(device), torch.from_numpy(measure.lengths).to(device))
        lines.append(f'{corpus} ' + ' '.join(f'{kind} {f1:.4f}' for kind, f1 in measure.scores(tags).items()))
    for net in nets:
        net.train()
    return '\n'.join('    ' + line for line in lines)


def loss_of(nets, rows, lengths, wanted, weights, words):
    """What is trained by: of each network its own part of the texts, side by side."""
    time_steps, texts = rows.shape[0], rows.shape[1] // len(nets)
    parts = lambda x: x.split(texts, 1)
    turned = n.turned_of(lengths, time_steps)
    inside = torch.arange(time_steps, device=rows.device).unsqueeze(1) < lengths
    states = n.read(nets, parts(rows), parts(turned))
    scores = torch.cat([net.heads(state) for net, state in zip(nets, states)], 1)
    lanes = lambda x: x.reshape(time_steps, -1, len(n.TAGS))
    losses = n.PathLoss.apply(lanes(scores), lanes(wanted), inside.repeat_interleave(len(n.TYPES), 1))
    losses = losses.reshape(len(nets), texts, len(n.TYPES))
    weights = weights.reshape(len(nets), texts, len(n.TYPES))
    said = (losses * weights).sum((1, 2)) / (weights.sum(-1) * lengths.reshape(len(nets), texts)).sum(-1)
    total = said.sum()
    for net, state, words_here, inside_here in zip(nets, states, parts(words), parts(inside)):
        missed = -(words_here * F.log_softmax(net.words(state), -1)).sum(-1)
        total = total + net.keep_words * (missed * inside_here).sum() / inside_here.sum()
    return total, said.detach()


class Step:
    """The loss and its slopes; on a graphics card recorded once and played again, as its many parts are small."""

    def __init__(self, nets, first, given):
        self.nets = nets
        self.graph = None
        if not first[0].is_cuda or given.plain:
            return
        self.given = [x.clone() for x in first]
        aside = torch.cuda.Stream()
        aside.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(aside):
            for _ in range(2):
                self._run()
        torch.cuda.current_stream().wait_stream(aside)
        self.graph = torch.cuda.CUDAGraph()
        for net in nets:
            net.zero_grad(set_to_none=True)
        with torch.cuda.graph(self.graph):
            self.said = loss_of(nets, *self.given)
            self.said[0].backward()

    def _run(self):
        for net in self.nets:
            net.zero_grad(set_to_none=True)
        said = loss_of(self.nets, *self.given)
        said[0].backward()
        return said[1]

    def __call__(self, given):
        if self.graph is None:
            self.given = given
            return self._run()
        for mine, new in zip(self.given, given):
            mine.copy_(new)
        self.graph.replay()
        return self.said[1]


def groups_of(net):
    def part(name):
        return {'embedding': 'embedding', 'heads': 'heads', 'words': 'heads'}.get(name.split('.')[0], 'trunk')

    return [
        {'params': [p for name, p in net.named_parameters() if part(name) == kind], 'rate': rate * net.rate}
        for kind, rate in RATES.items()
    ]


def train(nets, pieces, steps, given, measures, log):
    """Trains networks side by side, each on texts of its own; leaves them with the averages of their weights."""
    device = pieces.rows.device
    chance = np.random.default_rng(given.seed + len(nets))
    queues = [np.empty(0, dtype=np.int64) for _ in nets]

    def taken():
        for k, queue in enumerate(queues):
            if len(queue) < given.texts:
                queues[k] = np.concatenate([queue, pieces.order(chance, given.share)])
        now = np.concatenate([queue[: given.texts] for queue in queues])
        queues[:] = [queue[given.texts :] for queue in queues]
        return torch.from_numpy(now).to(device)

    parameters = [p for net in nets for p in net.parameters()]
    fused = {'fused': True} if device.type == 'cuda' else {}
    to_learn = torch.optim.Adam([g for net in nets for g in groups_of(net)], lr=0, betas=(0.9, 0.99), **fused)
    average = [p.detach().clone() for p in parameters]
    step_of, began, said = None, time.time(), 0
    for step in range(steps):
        rows, *wanted = pieces.at(taken())
        rows = torch.where(torch.rand(rows.shape, device=device) < MISREAD, torch.full_like(rows, given.oov), rows)
        step_of = step_of or Step(nets, (rows, *wanted), given)
        said = said * 0.98 + 0.02 * step_of((rows, *wanted)) if step else step_of((rows, *wanted)).clone()
        pace = min(1, (step + 1) / 100) * (0.01 + 0.99 * 0.5 * (1 + np.cos(np.pi * step / steps)))
        for group in to_learn.param_groups:
            group['lr'] = group['rate'] * pace
        for net in nets:
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        to_learn.step()
        with torch.no_grad():
            weight = max(1 / given.average, 2 / (step + 2))
            for mean, p in zip(average, parameters):
                mean.lerp_(p, weight)
        if step % given.every == given.every - 1 or step == steps - 1:
            losses = ' '.join(f'{x:.5f}' for x in said.tolist())
            log(f'step {step + 1} of {steps}, {time.time() - began:.1f} s, losses {losses}')
            held = [p.detach().clone() for p in parameters]
            load(parameters, average)
            save(nets[0], given.out)
            for k, net in enumerate(nets if step == steps - 1 else nets[:1]):
                log(f'network {k}, dropout {net.drop.p} words {net.keep_words} rate {net.rate}\n' + measured([net], measures, device))
            if len(nets) > 1:
                log('all together\n' + measured(nets, measures, device))
            if step < steps - 1:
                load(parameters, held)


def save(net, path):
    torch.save({name: value.cpu() for name, value in net.state_dict().items() if not name.startswith('words')}, path)


@torch.no_grad()
def load(parameters, values):
    for p, value in zip(parameters, values):
        p.copy_(value)


def made(k, given):
    """The kth network of those that learn side by side."""
    turn = lambda values: values[k % len(values)]
    net = n.Network(given.lac, turn(given.dropout)).to(given.device)
    net.keep_words, net.rate = turn(given.words), turn(given.rate)
    return net


def hash_of(net):
    digest = hashlib.sha256()
    for value in net.state_dict().values():
        digest.update(value.cpu().numpy().tobytes())
    return digest.hexdigest()[:16]


def asked():
    ask = argparse.ArgumentParser()
    ask.add_argument('labelled', help='what texts.ts wrote')
    ask.add_argument('out')
    ask.add_argument('--lac', default='/usr/lib/python3/dist-packages/jieba/lac_small')
    ask.add_argument('--q2b', required=True)
    ask.add_argument('--corpora', help='development texts to measure on')
    ask.add_argument('--device', default='cpu')
    ask.add_argument('--teachers', type=int, default=3)
    ask.add_argument('--teaching', type=int, default=6000, help='steps of the teachers')
    ask.add_argument('--steps', type=int, default=12000, help='steps of the one that learns from them')
    ask.add_argument('--texts', type=int, default=256, help='pieces of text a step and network')
    ask.add_argument('--readings', type=int, default=4, help='of all texts, each cut otherwise and under other names')
    ask.add_argument('--share', type=float, default=0.5, help='of the large corpora, each time')
    ask.add_argument('--dropout', type=float, nargs='+', default=[0.1, 0.15, 0.2], help='of the last, and of the teachers in turn')
    ask.add_argument('--words', type=float, nargs='+', default=[0.2], help="what LAC's own tags count beside the labels")
    ask.add_argument('--rate', type=float, nargs='+', default=[1.5], help='of learning')
    ask.add_argument('--average', type=int, default=500, help='steps')
    ask.add_argument('--every', type=int, default=2000, help='steps from one measurement to the next')
    ask.add_argument('--most', type=int, default=1000, help='development texts of a corpus')
    ask.add_argument('--few', type=int, help='only so many texts of a corpus, to try it out')
    ask.add_argument('--plain', action='store_true', help='each step anew, not recorded')
    ask.add_argument('--processes', type=int, default=os.cpu_count())
    ask.add_argument('--seed', type=int, default=20261126)
    return ask.parse_args()


def main():
    given = asked()
    began = time.time()
    log = lambda line: print(f'[{time.time() - began:.0f} s] {line}', flush=True)
    device = torch.device(given.device)
    torch.manual_seed(given.seed)
    torch.use_deterministic_algorithms(True)
    if hasattr(torch.utils, 'deterministic'):
        torch.utils.deterministic.fill_uninitialized_memory = False
    if device.type == 'cpu':
        torch.set_num_threads(1)
    table, given.oov = n.vocabulary(given.lac, given.q2b)
    table = n.rows_by_code(table, given.oov)
    texts = Texts(given.labelled, table, given.few)
    pieces = Pieces(readings(texts, given.readings, given.seed, given.processes), device)
    measures = {
        corpus: Measure(f'{given.corpora}/{corpus}/dev.jsonl', table, given.most)
        for corpus in (MEASURED if given.corpora else ())
    }
    begun = n.Network(given.lac).to(device).eval()
    pieces.words = words_by(begun, pieces, 8192)
    log(f'{pieces.count} pieces of text, {int(pieces.lengths.sum())} characters')
    teachers = [made(k, given) for k in range(given.teachers)]
    if teachers:
        train(teachers, pieces, given.teaching, given, measures, log)
        for k, teacher in enumerate(teachers):
            log(f'teacher {k}: {hash_of(teacher)}')
        pieces.taught = taught_by([teacher.eval() for teacher in teachers], pieces, 8192)
        log('all texts read by the teachers')
    if given.steps > 0:
        net = made(0, given)
        train([net], pieces, given.steps, given, measures, log)
        log(f'network: {hash_of(net)}')
        log('in 8 bits\n' + measured([n.packed(net)], measures, device))


if __name__ == '__main__':
    main()
