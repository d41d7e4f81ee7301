import torch
import torchvision
from choices import misfit, region_values, regions

call = "torchvision.ops.roi_align(torch.randn(2, 3, 8, 8), {})".format

cases = [
    "torchvision.ops.roi_align(torch.randn(1, 256, 50, 50), torch.tensor([[0, 0.0, 0.0, 320.0, 240.0]]), 7, 1 / 16)",
    call("torch.zeros(4, 5), (2, 3)"),
    call("[torch.zeros(2, 4), torch.zeros(3, 4)], output_size=2, spatial_scale=0.5"),
    call("(torch.zeros(0, 4), torch.zeros(1, 4)), [3, 2]"),
    call("torch.zeros(0, 5), 2"),
    call("torch.zeros(1, 5), 0"),
    call("torch.zeros(1, 5), (2, 3, 4)"),
    call("torch.zeros(1, 5), True"),
    "torchvision.ops.roi_align(torch.randn(1, 3, 8, 8, requires_grad=True), torch.zeros(2, 5), 2)",
    "torchvision.ops.roi_align(torch.empty_strided((1, 3, 8, 8), (192, 1, 24, 3)), torch.zeros(2, 5), 2)",
    "torchvision.ops.roi_align(torch.zeros(1, 3, 8, 8, dtype=torch.float16), torch.zeros(2, 5, dtype=torch.float16), 2)",
    call("torch.zeros(1, 5)"),
    call("torch.zeros(1, 5), 2, 0.5, 2, True"),
    call("torch.zeros(1, 5), 2, align=True"),
    call("torch.zeros(1, 5), 2, 1.0, 2, True, 3"),
    call("torch.zeros(1, 5), 2, sampling_ratio=2.0"),
    call("torch.zeros(1, 5), 2.0"),
    call("torch.zeros(1, 5), 2, '1/16'"),
    call("[[0, 0, 4, 4]], 2"),
    "torchvision.ops.roi_align([1, 2], torch.zeros(1, 5), 2)",
]

errors = {
    "boxes_tensor": call("torch.zeros(3, 4), 2"),
    "boxes_list": call("[torch.zeros(3, 5), torch.zeros(3, 5)], 2"),
    "boxes_kind": call("None, 2"),
    "no_boxes": call("[], 2"),
    "output_size": call("torch.zeros(3, 5), (7,)"),
    "negative_size": call("torch.zeros(3, 5), -1"),
    "rank": "torchvision.ops.roi_align(torch.randn(3, 8, 8), torch.zeros(3, 5), 2)",
    "no_dimensions": call("torch.zeros(()), 2"),
    "no_input": "torchvision.ops.roi_align(None, torch.zeros(3, 5), 2)",
    "dtype": call("torch.zeros(3, 5, dtype=torch.float64), 2"),
    "kernel_dtype": "torchvision.ops.roi_align(torch.zeros(1, 3, 8, 8, dtype=torch.int64), torch.zeros(3, 5, dtype=torch.int64), 2)",
    "inverted": call("torch.tensor([[0, 5.0, 1.0, 2.0, 4.0]]), 2, aligned=True"),
}


def sweep(rng):
    extras = [
        ("spatial_scale", rng.choice([*["0.5", "0.25", "1", "2.0", "True"] * 3, misfit(rng)])),
        ("sampling_ratio", rng.choice([*["2", "0", "-1", "3", "True"] * 3, misfit(rng, "torch.float32")])),
        ("aligned", rng.choice([*["True", "False", "1", "None", "0.0"] * 3, misfit(rng)])),
    ]
    return regions(rng, "roi_align", extras)


def values(rng):
    """Regions with the numbers that come out."""
    for map, box, size, scale in region_values(rng, 300):
        ratio, aligned = rng.choice([-1, 0, 1, 2, 3]), rng.random() < 0.5
        # an inverted box has no grid of its own
        if aligned and ratio <= 0:
            box = [*(min(box[i], box[i + 2]) for i in range(2)), *(max(box[i], box[i + 2]) for i in range(2))]
        boxes = torch.tensor([[0.0, *box]])
        value = torchvision.ops.roi_align(torch.tensor([[map]]), boxes, size, scale, ratio, aligned)
        yield {
            "map": map,
            "box": box,
            "outputSize": size,
            "spatialScale": scale,
            "samplingRatio": ratio,
            "aligned": aligned,
            "value": value.flatten().tolist(),
        }
