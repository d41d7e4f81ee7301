"""Batch, layer, instance, group and RMS norm of small tensors, in training and in evaluation, invalid ones among them."""
import torch
from torch import nn

MOST = {"N": 3, "C": 6, "H": 3, "W": 3, "L": 4}


def module(kind, image, shape, over, groups, options):
    channels, last = shape[1], tuple(shape[len(shape) - over :])
    rank = 2 if image else 1
    affine = {"elementwise_affine" if kind in ("layer", "rms") else "affine": options["affine"]}
    eps = {"eps": options["eps"]}
    if kind == "batch":
        return getattr(nn, f"BatchNorm{rank}d")(channels, momentum=options["momentum"], **eps, **affine)
    if kind == "instance":
        return getattr(nn, f"InstanceNorm{rank}d")(channels, **eps, **affine)
    if kind == "group":
        return nn.GroupNorm(groups, channels, **eps, **affine)
    return (nn.LayerNorm if kind == "layer" else nn.RMSNorm)(last, **eps, **affine)


def texts(rng, count):
    return " ".join(str(rng.choice([0.5, 1, 2, -1, 3])) for _ in range(rng.randint(0, count)))


def fill(parameter, text, usual):
    numbers = [float(one) for one in text.split()][: parameter.numel()]
    numbers += [usual] * (parameter.numel() - len(numbers))
    with torch.no_grad():
        parameter.copy_(torch.tensor(numbers).reshape(parameter.shape))


def short(tensor):
    return [float(f"{one:.7g}") for one in tensor.flatten().tolist()]


def values(rng):
    for _ in range(500):
        kind, image = rng.choice(["batch", "batch", "layer", "instance", "group", "rms"]), rng.random() < 0.6
        sizes = {name: rng.randint(1, most) for name, most in MOST.items()}
        if rng.random() < 0.15:
            sizes.update({"H": 1, "W": 1, "N": 1})
        shape = [sizes[name] for name in ("NCHW" if image else "NLC")]
        over, groups = rng.randint(1, len(shape) - 1), rng.randint(0, 6) if rng.random() < 0.5 else shape[1]
        options = {
            **{"eps": rng.choice([1e-5, 1e-5, 1e-3, 0.1, 1.0]), "affine": rng.random() < 0.5},
            **{"momentum": rng.choice([0.1, 0.1, 0.5, 0.0, 1.0, 0.01])},
        }
        seed, steps, training = rng.randrange(100), rng.randint(0, 20), rng.random() < 0.5
        torch.manual_seed(seed)
        x = torch.randint(0, 10, shape).float()
        written = ""
        if rng.random() < 0.3:
            rows = [[rng.choice([0, 5, -3, 2.5, 100]) for _ in range(x[0, 0].numel())] for _ in range(shape[0] * shape[1])]
            x, written = torch.tensor(rows, dtype=torch.float32).reshape(shape), "; ".join(" ".join(map(str, row)) for row in rows)
        state = {
            **{"kind": kind, "image": image, **sizes, "over": over, "num_groups": groups, **options},
            **{"weight": texts(rng, 6), "bias": texts(rng, 6), "training": training, "steps": steps, "seed": seed, "x": written},
        }
        line = {"state": state, "x": x.flatten().tolist()}
        try:
            layer = module(kind, image, shape, over, groups, options)
            if options["affine"]:
                fill(layer.weight, state["weight"], 1.0)
                if kind != "rms":
                    fill(layer.bias, state["bias"], 0.0)
            if kind == "batch":
                layer.train()
                try:
                    for _ in range(steps):
                        layer(x)
                except ValueError:
                    pass
                line["running"] = [short(layer.running_mean), short(layer.running_var)]
            layer.train(training)
            yield {**line, "y": short(layer(x).detach())}
        except Exception as error:
            yield {**line, "error": f"{type(error).__name__}: {error}"}
