#!/usr/bin/python3
"""
Packs the network that network.py trained for the program, 8 bits a weight:
    /usr/bin/python3 src/train/pack-network.py network.pt resources/model/network.bin --q2b q2b.dic
The layout is that of src/core/2-mentions/tagger/network/network.ts.
"""
import argparse
import hashlib
import struct

import numpy as np
import torch

from network import HIDDEN, TYPES, WIDE, vocabulary

BLOCK, HEADS, ONE, FINE = 32, 32, 16384, 2048


def quantised(weights):
    """(inputs, outputs) as whole numbers of 8 bits and a scale for each output."""
    scale = np.maximum(np.abs(weights).max(0), 1e-8) / 127
    return np.clip(np.rint(weights / scale), -127, 127).astype(np.int8), scale


def interleaved(whole):
    """The weights of two inputs alternate, 32 outputs together."""
    inputs, outputs = whole.shape
    blocks = whole.reshape(inputs // 2, 2, outputs // BLOCK, BLOCK)
    return blocks.transpose(2, 0, 3, 1).tobytes()


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument('weights')
    ask.add_argument('out')
    ask.add_argument('--lac', default='/usr/lib/python3/dist-packages/jieba/lac_small')
    ask.add_argument('--q2b', required=True)
    given = ask.parse_args()
    state = {k: v.numpy().astype(np.float64) for k, v in torch.load(given.weights).items()}
    table, oov = vocabulary(given.lac, given.q2b)
    known = sorted(c for c, row in table.items() if ord(c) < 65536 and row != oov)
    old_rows = [oov] + sorted({table[c] for c in known})
    new_row = {old: new for new, old in enumerate(old_rows)}
    rows = state['embedding.weight'][old_rows]
    # Some characters' numbers are ten times others': a step for each row, in 256ths of 1 / FINE.
    step = np.maximum(np.rint(np.abs(rows).max(1) / 127 * FINE * 256), 1)
    embedding = np.clip(np.rint(rows * FINE * 256 / step[:, None]), -127, 127).astype(np.int8)
    singles = lambda x: np.asarray(x, dtype='<f4').tobytes()
    out = b''
    for layer in (0, 1):
        unit = 1 / (FINE if layer == 0 else ONE)
        for way in (0, 1):
            parts = [quantised(state[f'{name}{layer}'][way]) for name in ('input', 'gates', 'candidate')]
            (inputs, input_scale), (gates, gates_scale), (candidate, candidate_scale) = parts
            out += singles(input_scale * unit) + singles(state[f'bias{layer}'][way])
            out += singles(gates_scale / ONE) + singles(candidate_scale / ONE)
            out += interleaved(inputs) + interleaved(gates) + interleaved(candidate)
    heads = np.zeros((2 * HIDDEN, HEADS))
    heads[:, : 5 * len(TYPES)] = state['heads.weight'].T
    bias = np.zeros(HEADS)
    bias[: 5 * len(TYPES)] = state['heads.bias']
    whole, scale = quantised(heads)
    out += singles(scale / ONE) + singles(bias) + interleaved(whole)
    vocabulary_bytes = b''.join(struct.pack('<HH', ord(c), new_row[table[c]]) for c in known)
    header = b'GLN1' + struct.pack('<III', len(known), len(old_rows), 0)
    data = header + out + vocabulary_bytes + step.astype('<u2').tobytes() + embedding.tobytes()
    open(given.out, 'wb').write(data)
    print(f'{given.out}: {len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}')


if __name__ == '__main__':
    main()
