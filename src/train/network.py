"""
The small network of Baidu's LAC (Debian's python3-jieba, Apache-2.0) with heads for persons, organisations, places and
posts, and what it is trained by. The same code runs on a processor and on a graphics card.
"""
import functools
import struct

import numpy as np
import torch
import torch.nn as nn

TYPES = ('name', 'org', 'place', 'title')
TAGS = O, B, M, E, S = range(5)
ROWS, WIDE, HIDDEN = 20941, 128, 128
# The tags of LAC's own head: parts of speech and kinds of names.
WORD_TAGS = 57


def paddle_tensor(lac, name, shape):
    """Paddle's raw tensor file: version, levels, description, then the numbers."""
    data = open(f'{lac}/model_baseline/{name}', 'rb').read()
    (levels,) = struct.unpack_from('<Q', data, 4)
    at = 12
    for _ in range(levels):
        at += 8 + struct.unpack_from('<Q', data, at)[0]
    at += 4
    at += 4 + struct.unpack_from('<i', data, at)[0]
    return torch.tensor(np.frombuffer(data, dtype='<f4', offset=at).copy()).reshape(shape)


def vocabulary(lac, q2b):
    """Row of each character: through the table of widths and traditional forms first, as LAC's texts were."""
    pairs = lambda path: (line.rstrip('\r\n').split('\t') for line in open(path, encoding='utf8'))
    rows = {p[1]: int(p[0]) for p in pairs(f'{lac}/word.dic') if len(p) == 2}
    forms = {p[0]: p[1] for p in pairs(q2b) if len(p) == 2 and len(p[0]) == 1 and len(p[1]) == 1}
    oov = rows['OOV']
    table = {c: row for c, row in rows.items() if len(c) == 1}
    table.update({c: rows[form] for c, form in forms.items() if form in rows})
    return table, oov


def rows_by_code(table, oov):
    """The same by code unit; 0 to 65535."""
    rows = np.full(65536, oov, dtype=np.int16)
    for c, row in table.items():
        if ord(c) < len(rows):
            rows[ord(c)] = row
    return rows


class GruPair(torch.autograd.Function):
    """Both directions of a layer side by side, Paddle's gates, the way back written out: half autograd's time."""

    @staticmethod
    def forward(ctx, z, gates, candidate):
        """z: (directions, time, texts, 3 * HIDDEN); there may be more networks than one, two directions each."""
        state = z.new_zeros(z.shape[0], z.shape[2], HIDDEN)
        states, opens, news = [state], [], []
        for step in z.unbind(1):
            opened = torch.sigmoid(torch.baddbmm(step[..., : 2 * HIDDEN], state, gates))
            update, reset = opened[..., :HIDDEN], opened[..., HIDDEN:]
            new = torch.tanh(torch.baddbmm(step[..., 2 * HIDDEN :], reset * state, candidate))
            state = torch.lerp(state, new, update)
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
        ways, n, texts = news.shape[:3]
        befores = states[:, :-1]
        updates, resets = opens[..., :HIDDEN], opens[..., HIDDEN:]
        # What each gate's opening is multiplied with does not wait for the time loop.
        of_candidate = updates * (1 - news * news)
        of_update = (news - befores) * updates * (1 - updates)
        of_reset = befores * resets * (1 - resets)
        kept = 1 - updates
        dz = news.new_empty(ways, n, texts, 3 * HIDDEN)
        carried = torch.zeros_like(states[:, 0])
        for t in range(n - 1, -1, -1):
            total = carried + grown[:, t]
            here = dz[:, t]
            d_candidate = total * of_candidate[:, t]
            d_held = torch.bmm(d_candidate, back_candidate)
            here[..., :HIDDEN] = total * of_update[:, t]
            here[..., HIDDEN : 2 * HIDDEN] = d_held * of_reset[:, t]
            here[..., 2 * HIDDEN :] = d_candidate
            carried = torch.baddbmm(torch.addcmul(total * kept[:, t], d_held, resets[:, t]), here[..., : 2 * HIDDEN], back_gates)
        flat = lambda x: x.reshape(ways, n * texts, x.shape[-1])
        d_gates = torch.bmm(flat(befores).transpose(1, 2), flat(dz[..., : 2 * HIDDEN]))
        d_new = torch.bmm(flat(resets * befores).transpose(1, 2), flat(dz[..., 2 * HIDDEN :]))
        return dz, d_gates, d_new


class Turn(torch.autograd.Function):
    """Each text from its last character to its first; done twice it is as before, so this is its own way back."""

    @staticmethod
    def forward(ctx, x, turned):
        ctx.save_for_backward(turned)
        return x.gather(0, turned.unsqueeze(-1).expand_as(x))

    @staticmethod
    def backward(ctx, grown):
        (turned,) = ctx.saved_tensors
        return grown.gather(0, turned.unsqueeze(-1).expand_as(grown)), None


class Network(nn.Module):
    def __init__(self, lac, drop=0.25):
        super().__init__()
        self.embedding = nn.Embedding(ROWS, WIDE)
        self.embedding.weight.data = paddle_tensor(lac, 'word_emb', (ROWS, WIDE))
        for layer, wide in ((0, WIDE), (1, 2 * HIDDEN)):
            both = lambda name, shape: torch.stack([paddle_tensor(lac, name % (2 * layer + k), shape) for k in (0, 1)])
            square = HIDDEN * HIDDEN
            recurrent = both('gru_%d.w_0', (3 * square,))
            setattr(self, f'input{layer}', nn.Parameter(both('fc_%d.w_0', (wide, 3 * HIDDEN))))
            bias = both('fc_%d.b_0', (3 * HIDDEN,)) + both('gru_%d.b_0', (3 * HIDDEN,))
            setattr(self, f'bias{layer}', nn.Parameter(bias))
            setattr(self, f'gates{layer}', nn.Parameter(recurrent[:, : 2 * square].reshape(2, HIDDEN, 2 * HIDDEN)))
            setattr(self, f'candidate{layer}', nn.Parameter(recurrent[:, 2 * square :].reshape(2, HIDDEN, HIDDEN)))
        self.heads = nn.Linear(2 * HIDDEN, len(TAGS) * len(TYPES))
        # LAC's own head: what it knew of words is asked for beside what is learnt, so that it is not forgotten.
        self.words = nn.Linear(2 * HIDDEN, WORD_TAGS)
        self.words.weight.data = paddle_tensor(lac, 'fc_4.w_0', (2 * HIDDEN, WORD_TAGS)).t().contiguous()
        self.words.bias.data = paddle_tensor(lac, 'fc_4.b_0', (WORD_TAGS,))
        self.drop = nn.Dropout(drop)


def read(nets, rows, turned):
    """
    What several networks make of as many sets of texts, side by side: a list of (time, texts, 2 * HIDDEN).
    rows, turned: (time, texts) each; turned: for each text, where its last character stands at 0, the one before at 1.
    """
    states = [net.drop(net.embedding(row)) for net, row in zip(nets, rows)]
    together = lambda name: torch.cat([getattr(net, name) for net in nets])
    for layer in (0, 1):
        n, texts, wide = states[0].shape
        pairs = torch.cat([torch.stack([h, Turn.apply(h, turn)]) for h, turn in zip(states, turned)])
        z = torch.baddbmm(together(f'bias{layer}').unsqueeze(1), pairs.reshape(-1, n * texts, wide), together(f'input{layer}'))
        out = GruPair.apply(z.reshape(-1, n, texts, 3 * HIDDEN), together(f'gates{layer}'), together(f'candidate{layer}'))
        states = [
            net.drop(torch.cat([out[2 * k], Turn.apply(out[2 * k + 1], turn)], -1))
            for k, (net, turn) in enumerate(zip(nets, turned))
        ]
    return states


def turned_of(lengths, n):
    """(time, texts) for `read`; behind a text's end nothing is turned."""
    at = torch.arange(n, device=lengths.device).unsqueeze(1)
    return torch.where(at < lengths, lengths - 1 - at, at)


@torch.no_grad()
def packed(net):
    """Rounds a network's weights to the 8 bits that the program has of them."""

    def rounded(weights, along):
        step = weights.abs().amax(along, keepdim=True).clamp(min=1e-8) / 127
        weights.copy_((weights / step).round() * step)

    for layer in (0, 1):
        for name in ('input', 'gates', 'candidate'):
            rounded(getattr(net, f'{name}{layer}'), 1)
    rounded(net.heads.weight, 1)
    rounded(net.embedding.weight, 1)
    return net


# What may follow what: a name that begins must end. A text begins and ends outside one.
MAY_FOLLOW = [[1, 1, 0, 0, 1], [0, 0, 1, 1, 0], [0, 0, 1, 1, 0], [1, 1, 0, 0, 1], [1, 1, 0, 0, 1]]
MAY_BEGIN = [1, 1, 0, 0, 1]
MAY_END = [1, 0, 0, 1, 1]


@functools.lru_cache(None)
def fixed(device, kind):
    """What may begin and end a text, and the steps that may be forwards and backwards, on a device once and for all."""
    ways = torch.tensor(MAY_FOLLOW, dtype=kind, device=device)
    ends = torch.tensor([MAY_BEGIN, MAY_END], dtype=kind, device=device)
    outside = torch.tensor([0 if tag == O else -1e4 for tag in TAGS], dtype=kind, device=device)
    return ends, torch.stack([ways, ways.t()]), outside


def within(scores, inside):
    """Behind a text's end there is nothing but Outside."""
    return torch.where(inside.unsqueeze(-1), scores, fixed(scores.device, scores.dtype)[2])


def shares(scores):
    """
    Sums over all taggings that may be, forwards and backwards at once. scores: (time, lanes, TAGS).
    Gives the share of each tag at each character, and the logarithm of the sum for each lane.
    """
    n = scores.shape[0]
    high = scores.amax(-1, keepdim=True)
    here = torch.exp(scores - high)
    here = torch.stack([here, here.flip(0)])
    ends, ways, _ = fixed(scores.device, scores.dtype)
    now = here[:, 0] * ends.unsqueeze(1)
    all_now, sums = [], []
    for t in range(n):
        if t > 0:
            now = torch.bmm(now, ways) * here[:, t]
        total = now.sum(-1, keepdim=True)
        now = now / total
        all_now.append(now)
        sums.append(total[0])
    ahead, behind = torch.stack(all_now, 1)
    last = ends[1].expand_as(ahead[:1])
    back = torch.cat([torch.matmul(behind.flip(0)[1:], ways[1]), last])
    both = ahead * back
    whole = both.sum(-1, keepdim=True)
    log_sum = torch.log(torch.stack(sums)).sum(0) + high.sum(0) + torch.log(whole[-1])
    return both / whole, log_sum.squeeze(-1)


class PathLoss(torch.autograd.Function):
    """
    How much less likely than certain the wanted tagging is among all that may be, in nats a lane; `wanted` may be
    shares of tags, of which a tagging labelled by hand is the sharpest. The slope is what is said less what is wanted.
    """

    @staticmethod
    def forward(ctx, scores, wanted, inside):
        scores = within(scores, inside)
        said, log_sum = shares(scores)
        ctx.save_for_backward((said - wanted) * inside.unsqueeze(-1))
        return log_sum - (wanted * scores * inside.unsqueeze(-1)).sum((0, 2))

    @staticmethod
    def backward(ctx, grown):
        (slope,) = ctx.saved_tensors
        return slope * grown.unsqueeze(-1), None, None


def likeliest(scores):
    """The likeliest tagging that may be: (time, lanes) of tags."""
    ends, ways, _ = fixed(scores.device, scores.dtype)
    never = (1 - ways[0]) * -1e9
    value = scores[0] + (1 - ends[0]) * -1e9
    back = []
    for step in scores[1:]:
        best, way = (value.unsqueeze(-1) + never).max(1)
        back.append(way)
        value = best + step
    tag = (value + (1 - ends[1]) * -1e9).argmax(-1)
    tags = [tag]
    for way in reversed(back):
        tag = way.gather(1, tag.unsqueeze(-1)).squeeze(-1)
        tags.append(tag)
    return torch.stack(tags[::-1])
