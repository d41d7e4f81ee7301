"""RoI Pooling and RoI Align of one box on the 8 x 8 map of the explorer, inverted boxes and boxes beyond it among them."""
import torch
from calling import torchvision

STEPS = {1: 0.1, 0.5: 0.2, 0.25: 0.5, 0.125: 1, 0.0625: 1}


def values(rng):
    for _ in range(300):
        seed = rng.randrange(50)
        torch.manual_seed(seed)
        rows = torch.randint(0, 10, (8, 8))
        scale = rng.choice(list(STEPS))
        step = STEPS[scale]
        place = lambda: round(round(rng.uniform(-0.5, 8.5) / scale / step) * step, 1)
        x1, y1, x2, y2 = (min(max(place(), -0.5 / scale), 8.5 / scale) for _ in range(4))
        if rng.random() < 0.5:
            (x1, x2), (y1, y2) = sorted([x1, x2]), sorted([y1, y2])
        size = [rng.choice([1, 2, 2, 3, 4, 7]) for _ in range(2)]
        ratio, aligned = rng.choice([0, 0, 1, 2, 3]), rng.random() < 0.5
        state = {
            **{"seed": seed, "map": "", "x1": x1, "y1": y1, "x2": x2, "y2": y2, "height": size[0], "width": size[1]},
            **{"spatial_scale": scale, "sampling_ratio": ratio, "aligned": aligned, "bin": 0, "sample": 0},
        }
        map = rows.float()[None, None]
        boxes = [torch.tensor([[x1, y1, x2, y2]], dtype=torch.float32)]
        pooled, winner = torch.ops.torchvision.roi_pool(
            map, torch.tensor([[0.0, x1, y1, x2, y2]]), scale, size[0], size[1]
        )
        line = {**state, "rows": rows.tolist(), "pool": pooled.flatten().tolist(), "winner": winner.flatten().tolist()}
        try:
            aligned = torchvision.ops.roi_align(map, boxes, size, scale, ratio, aligned)
            yield {**line, "align": [float(f"{one:.8g}") for one in aligned.flatten().tolist()]}
        except Exception as error:
            yield {**line, "align": None, "error": str(error)}
