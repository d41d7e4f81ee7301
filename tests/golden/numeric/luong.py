"""Luong attention in plain torch: three scores, three windows."""
import torch

COUNT = 270


def numbers(rng, *shape, scale=2):
    if not shape:
        return round(rng.uniform(-scale, scale), 2)
    return [numbers(rng, *shape[1:], scale=scale) for _ in range(shape[0])]


def listed(tensor):
    return [float(f"{one:.7g}") for one in tensor.tolist()]


def values(rng):
    for number in range(COUNT):
        S, d, score = rng.randint(2, 8), rng.randint(1, 3), ["dot", "general", "concat"][number % 3]
        line = {
            "target": numbers(rng, d), "sources": numbers(rng, S, d), "score": score,
            "W_a": numbers(rng, d, d if score == "general" else 2 * d), "v_a": numbers(rng, d),
            "window": ["global", "local-m", "local-p"][number // 3 % 3], "t": rng.randint(1, 9), "D": rng.randint(1, 3),
            "W_p": numbers(rng, d, d), "v_p": numbers(rng, d, scale=4), "W_c": numbers(rng, d, 2 * d),
        }
        yield {**line, **attend(**{name: torch.tensor(value) if isinstance(value, list) else value for name, value in line.items()})}


def attend(target, sources, score, W_a, v_a, window, t, D, W_p, v_p, W_c):
    S = len(sources)
    if score == "dot":
        scores = sources @ target
    elif score == "general":
        scores = sources @ W_a.T @ target
    else:
        scores = torch.tanh(torch.cat([target.expand(S, -1), sources], dim=1) @ W_a.T) @ v_a
    places = torch.arange(1, S + 1)
    p = {"global": None, "local-m": torch.tensor(float(t)), "local-p": S * torch.sigmoid(v_p @ torch.tanh(W_p @ target))}[window]
    inside = torch.ones(S, dtype=torch.bool) if p is None else (places - p).abs() <= D
    weights = torch.zeros(S)
    weights[inside] = torch.softmax(scores[inside], dim=0)
    align = weights.clone()
    if window == "local-p":
        weights = weights * torch.exp(-((places - p) ** 2) / (2 * (D / 2) ** 2))
    context = weights @ sources
    attentional = torch.tanh(W_c @ torch.cat([context, target]))
    return {
        "p": None if p is None else float(f"{p.item():.7g}"), "inside": inside.tolist(), "scores": listed(scores), "align": listed(align),
        "weights": listed(weights), "context": listed(context), "attentional": listed(attentional),
    }
