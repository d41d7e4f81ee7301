from choices import any_layout, channels_last, dtypes, maybe, sizes
from subscripts import subscript

X = "torch.zeros(2, 3, 4)"
I = "torch.tensor([0, 1])"
B = "torch.tensor([True, False])"

cases = [
    *[f"{X}[{index}]" for index in [
        "0", "-1, 2", "1:", "::2, 1:", ":-1", "3:1", "...", "..., 0", "None", ":, None", "None, ..., None", "()", "True", "False", "0, True", ":, True",
        "torch.tensor(1)", "torch.tensor(True)", I, f":, {I}", f"{I}, {I}", f"{I}, :, {I}", f"0, :, {I}", f"{I}, 0, {I}", f"None, {I}", f"{I}, None, {I}", "[0, 1]",
        "[0, 1], [1, 2]", "[[0, 1], [1, 2]]", "[True, False]", "[0, None]", "[]", "[1.0]", "['a']", B, f"{B}, {I}", "torch.tensor([[True, False, True], [False, False, True]])",
        "torch.tensor([[0], [1]]), torch.tensor([0, 2])", "torch.tensor([0], dtype=torch.int32)", "torch.tensor([1, 0], dtype=torch.uint8)",
        "torch.tensor([], dtype=torch.int64)", "torch.tensor(1):", "True:", "torch.tensor(1.0):", "'a':", "2j", "torch.float32", "1:2.0", "torch.tensor(1.0)"]],
    "torch.zeros(())[...]", "torch.zeros(())[None]", "torch.zeros(())[True]", "torch.zeros(())[1]", "torch.zeros(())[0, 0]",
    "torch.zeros(2, 3, requires_grad=True)[torch.tensor([0, 1])]", "torch.zeros(2, 3, requires_grad=True)[0]",
    "torch.empty_strided((4, 2, 3), (1, 12, 4))[:, torch.tensor([0, 1])]", "torch.zeros(3, 0)[torch.tensor([5])]",
    f"{X}.__getitem__((0, 1))", f"{X}.__getitem__([0, 1])", f"{X}[0][1]",
]

errors = {
    "dtype": f"{X}[torch.tensor([1.0])]",
    "mask": f"{X}[torch.tensor([True, False, True])]",
    "shapes": f"{X}[{I}, torch.tensor([0, 1, 1])]",
    "empty": "torch.zeros(0, 3)[torch.tensor([0])]",
    "index": f"{X}[5]",
    "too_many": f"{X}[0, 0, 0, 0]",
    "scalar": "torch.zeros(())[0]",
    "no_slice": "torch.zeros(())[:]",
    "zero_step": f"{X}[::0]",
    "step": f"{X}[::-1]",
    "type": f"{X}[1.0]",
}


def sweep(rng):
    rank = rng.randint(0 if maybe(rng, 0.2) else 1, 4)
    shape = sizes(rng, rank, 0 if maybe(rng, 0.12) else 1, 4)
    x = channels_last(shape) if rank == 4 and maybe(rng, 0.3) else any_layout(rng, shape, dtypes(rng))
    return f"{x}[{subscript(rng, shape)}]"
