"""Two or three shapes that meet, out of place and in place: the shape and the sum, or what PyTorch says."""
import torch


def shape(rng, like):
    """One that may fit: sizes from the right of `like`, some made 1, now and then another."""
    size = [1 if rng.random() < 0.35 else one for one in like[rng.randint(0, len(like)) :]]
    if size and rng.random() < 0.2:
        size[rng.randrange(len(size))] = rng.choice([0, 1, 2, 3, 4])
    return size


def numbered(size, at):
    elements = torch.arange(torch.Size(size).numel()) + (at > 0)
    return elements.reshape(size) * 10**at


def values(rng):
    for _ in range(400):
        like = [rng.choice([1, 2, 3, 4, 0 if rng.random() < 0.1 else 2]) for _ in range(rng.randint(0, 4))]
        shapes = [shape(rng, like) for _ in range(rng.choice([2, 2, 3]))]
        inplace = rng.random() < 0.4
        tensors = [numbered(size, at) for at, size in enumerate(shapes)]
        line = {"shapes": shapes, "inplace": inplace}
        try:
            if inplace:
                tensors[0] += sum(tensors[2:], tensors[1])
                result = tensors[0]
            else:
                result = sum(tensors[1:], tensors[0])
        except RuntimeError as error:
            yield {**line, "error": str(error)}
            continue
        seen = [list(torch.zeros(size).expand(result.shape).stride()) for size in shapes]
        few = result.numel() <= 64
        yield {**line, "shape": list(result.shape), "strides": seen, "elements": result.flatten().tolist() if few else None}
