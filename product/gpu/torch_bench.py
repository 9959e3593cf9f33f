"""The steps of `neurozoo bench` in PyTorch: same shapes, losses and optimisers, in F32 without TF32.

  torch_bench.py [-f PART_OF_NAME] [-s SECONDS] [-d cuda|cpu] [--eager]

Prints workload, engine and the median of microseconds a step over blocks of at least 30 ms, after
warming up. On CUDA each workload is measured twice: eagerly, with fused optimisers, and replayed
as a CUDA graph, which is the fastest that PyTorch itself offers for steps of fixed shape.
"""

import argparse
import statistics
import sys
import time

import torch
import torch.nn.functional as F

BLOCK_SECONDS = 0.03


class Workload:
    """A step over inputs that take turns; a graph replays it over inputs copied to one place."""

    def __init__(self, name, parameters, optimizer, inputs, loss):
        self.name = name
        self.parameters = [p.requires_grad_(True) for p in parameters]
        self.optimizer = optimizer(self.parameters) if optimizer else None
        self.inputs = inputs
        self.loss = loss

    def step(self, inputs):
        if self.optimizer is None:
            with torch.no_grad():
                self.loss(*inputs)
            return
        self.optimizer.zero_grad(set_to_none=True)
        self.loss(*inputs).backward()
        self.optimizer.step()


def sgd(parameters):
    return torch.optim.SGD(parameters, lr=1e-3, fused=True)


def adam(parameters):
    capturable = parameters[0].is_cuda
    return torch.optim.Adam(parameters, lr=1e-3, fused=True, capturable=capturable)


def adamw(parameters):
    capturable = parameters[0].is_cuda
    return torch.optim.AdamW(parameters, lr=1e-3, weight_decay=0.1, fused=True, capturable=capturable)


class Zoo:
    def __init__(self, device):
        self.device = device

    def normal(self, deviation, *shape):
        return torch.randn(*shape, device=self.device) * deviation

    def zeros(self, *shape):
        return torch.zeros(*shape, device=self.device)

    def noise(self, *shape):
        return torch.rand(*shape, device=self.device)

    def labels(self, classes, *shape):
        return torch.randint(classes, shape, device=self.device)

    def mlp(self, batch, name, optimizer):
        w1, b1 = self.normal(0.05, 128, 784), self.zeros(128)
        w2, b2 = self.normal(0.1, 10, 128), self.zeros(10)
        inputs = [(self.noise(batch, 784), self.labels(10, batch)) for _ in range(64)]

        def loss(x, y):
            return F.cross_entropy(F.linear(F.relu(F.linear(x, w1, b1)), w2, b2), y)

        name = f"mlp784-128-10/b{batch}/{name}"
        return Workload(name, [w1, b1, w2, b2], optimizer, inputs, loss)

    def lenet(self, batch):
        c1, d1 = self.normal(0.1, 6, 1, 5, 5), self.zeros(6)
        c2, d2 = self.normal(0.1, 16, 6, 5, 5), self.zeros(16)
        w1, b1 = self.normal(0.05, 120, 400), self.zeros(120)
        w2, b2 = self.normal(0.1, 84, 120), self.zeros(84)
        w3, b3 = self.normal(0.1, 10, 84), self.zeros(10)
        inputs = [(self.noise(batch, 1, 28, 28), self.labels(10, batch)) for _ in range(16)]

        def loss(x, y):
            h = F.max_pool2d(F.relu(F.conv2d(x, c1, d1, padding=2)), 2)
            h = F.max_pool2d(F.relu(F.conv2d(h, c2, d2)), 2).flatten(1)
            h = F.relu(F.linear(F.relu(F.linear(h, w1, b1)), w2, b2))
            return F.cross_entropy(F.linear(h, w3, b3), y)

        parameters = [c1, d1, c2, d2, w1, b1, w2, b2, w3, b3]
        return Workload(f"lenet/b{batch}/adam", parameters, adam, inputs, loss)

    def lstm(self, batch, time_steps=50, features=64, hidden=128):
        lstm = torch.nn.LSTM(features, hidden).to(self.device)
        wo, bo = self.normal(0.1, 10, hidden), self.zeros(10)
        shape = (time_steps, batch, features)
        inputs = [(self.normal(1, *shape), self.labels(10, batch)) for _ in range(8)]

        def loss(x, y):
            return F.cross_entropy(F.linear(lstm(x)[0][-1], wo, bo), y)

        name = f"lstm-i{features}-h{hidden}-t{time_steps}/b{batch}/adam"
        return Workload(name, [*lstm.parameters(), wo, bo], adam, inputs, loss)

    def gpt(self, batch, blocks=4, width=128, heads=4, length=64, characters=65):
        embedding = self.normal(0.02, characters, width)
        positions = self.normal(0.02, length, width)
        layers = [
            (
                self.zeros(width) + 1,
                self.normal(0.02, 3 * width, width),
                self.normal(0.02, width, width),
                self.zeros(width) + 1,
                self.normal(0.02, 4 * width, width),
                self.normal(0.02, width, 4 * width),
            )
            for _ in range(blocks)
        ]
        last = self.zeros(width) + 1
        shape = (batch, length)
        inputs = [(self.labels(characters, *shape), self.labels(characters, *shape)) for _ in range(8)]

        def normalised(x, gain):
            return F.layer_norm(x, (width,), gain)

        def split(x):
            return x.view(batch, length, heads, width // heads).transpose(1, 2)

        def loss(text, following):
            x = F.embedding(text, embedding) + positions
            for gain1, qkv, projection, gain2, wide, narrow in layers:
                q, k, v = map(split, F.linear(normalised(x, gain1), qkv).split(width, 2))
                y = F.scaled_dot_product_attention(q, k, v, is_causal=True)
                x = x + F.linear(y.transpose(1, 2).reshape(batch, length, width), projection)
                x = x + F.linear(F.gelu(F.linear(normalised(x, gain2), wide)), narrow)
            scores = F.linear(normalised(x, last), embedding)
            return F.cross_entropy(scores.view(-1, characters), following.view(-1))

        parameters = [embedding, positions, last, *(p for layer in layers for p in layer)]
        name = f"minigpt-l{blocks}-d{width}-h{heads}-t{length}/b{batch}/adamw"
        return Workload(name, parameters, adamw, inputs, loss)

    def product(self, m, n, k):
        a, b, c = self.noise(m, k), self.noise(k, n), self.zeros(m, n)
        return Workload(f"gemm/{m}x{n}x{k}", [], None, [()], lambda: torch.mm(a, b, out=c))

    def convolution(self, images, channels, side, size):
        x, kernel = self.noise(images, channels, side, side), self.noise(channels, channels, size, size)
        name = f"conv/{images}x{channels}x{side}x{side}k{size}"
        return Workload(name, [], None, [()], lambda: F.conv2d(x, kernel, padding=size // 2))

    def all(self):
        """Makers of workloads by name, so that only those asked for take memory."""
        return {
            "mlp784-128-10/b32/sgd": lambda: self.mlp(32, "sgd", sgd),
            "mlp784-128-10/b32/adam": lambda: self.mlp(32, "adam", adam),
            "mlp784-128-10/b128/sgd": lambda: self.mlp(128, "sgd", sgd),
            "mlp784-128-10/b128/adam": lambda: self.mlp(128, "adam", adam),
            "lenet/b64/adam": lambda: self.lenet(64),
            "lstm-i64-h128-t50/b32/adam": lambda: self.lstm(32),
            "lstm-i64-h128-t50/b128/adam": lambda: self.lstm(128),
            "minigpt-l4-d128-h4-t64/b12/adamw": lambda: self.gpt(12),
            "gemm/512x512x512": lambda: self.product(512, 512, 512),
            "gemm/2048x2048x2048": lambda: self.product(2048, 2048, 2048),
            "gemm/4096x4096x4096": lambda: self.product(4096, 4096, 4096),
            "conv/64x64x56x56k3": lambda: self.convolution(64, 64, 56, 3),
        }


def synchronize(device):
    if device == "cuda":
        torch.cuda.synchronize()


def median_micros(step, device, seconds):
    """The median of a step over blocks, after warming up for as long as is measured."""
    count, blocks, start = 1, [], time.perf_counter()
    while time.perf_counter() - start < 2 * seconds or len(blocks) < 5:
        synchronize(device)
        begin = time.perf_counter()
        for _ in range(count):
            step()
        synchronize(device)
        took = time.perf_counter() - begin
        if took < BLOCK_SECONDS:
            count *= 2
        elif begin - start >= seconds:
            blocks.append(took / count * 1e6)
    return statistics.median(blocks)


def eager(workload):
    turn = 0

    def step():
        nonlocal turn
        workload.step(workload.inputs[turn])
        turn = (turn + 1) % len(workload.inputs)

    return step


def replayed(workload):
    """The step as a CUDA graph, captured after a few eager steps as PyTorch asks for."""
    place = [each.clone() for each in workload.inputs[0]]
    stream = torch.cuda.Stream()
    stream.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(stream):
        for _ in range(5):
            workload.step(place)
    torch.cuda.current_stream().wait_stream(stream)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        workload.step(place)
    turn = 0

    def step():
        nonlocal turn
        for into, each in zip(place, workload.inputs[turn]):
            into.copy_(each)
        graph.replay()
        turn = (turn + 1) % len(workload.inputs)

    return step


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("-f", "--filter", default="")
    parser.add_argument("-s", "--seconds", type=float, default=2)
    parser.add_argument("-d", "--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--eager", action="store_true", help="no CUDA graphs")
    given = parser.parse_args()
    torch.backends.cuda.matmul.allow_tf32 = False
    torch.backends.cudnn.allow_tf32 = False
    torch.backends.cudnn.benchmark = True
    torch.set_float32_matmul_precision("highest")
    torch.manual_seed(1)
    zoo = Zoo(given.device)
    for name, make in zoo.all().items():
        if given.filter not in name:
            continue
        engines = {"torch-" + given.device: eager}
        if given.device == "cuda" and not given.eager:
            engines["torch-cuda-graph"] = replayed
        for engine, steps in engines.items():
            try:
                micros = median_micros(steps(make()), given.device, given.seconds)
            except (RuntimeError, TypeError) as e:
                print(f"{name} with {engine} fails: {e}", file=sys.stderr)
                continue
            print(f"{name}\t{engine}\t{micros:.3f}", flush=True)


main()
