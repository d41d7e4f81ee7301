from choices import any_layout, dtypes, literal, maybe, sizes

apis = ["torch.hstack", "torch.vstack", "torch.dstack", "torch.column_stack", "torch.block_diag"]
SWEEP = 120
AXIS = {"hstack": 1, "vstack": 0, "dstack": 2, "column_stack": 1}


def cases(api):
    if api == "torch.block_diag":
        return [
            "torch.block_diag(torch.zeros(2, 3), torch.zeros(4, 1))",
            "torch.block_diag(torch.zeros(3), torch.zeros(()), torch.zeros(0))",
            "torch.block_diag(torch.tensor(2), torch.zeros(2, 2, requires_grad=True))",
            "torch.block_diag(torch.tensor(2.0), torch.zeros(2, 2, dtype=torch.int64))",
            "torch.block_diag()",
            "torch.block_diag(*[torch.zeros(2), torch.zeros(1)])",
            "torch.block_diag([torch.zeros(2), torch.zeros(1)])",
            "torch.block_diag(torch.zeros(2), 1)",
            "torch.block_diag(tensors=torch.zeros(2))",
        ]
    return [
        f"{api}([torch.zeros(2), torch.zeros(2)])",
        f"{api}((torch.zeros(2, 3), torch.zeros(2, 3)))",
        f"{api}(tensors=[torch.zeros(2, 3, 4), torch.zeros(2, 3, 4, dtype=torch.int64)])",
        f"{api}([torch.zeros(()), torch.zeros(1, requires_grad=True)])",
        f"{api}([torch.zeros(0), torch.zeros(2, 3)])",
        f"{api}([torch.zeros(2, 3), torch.zeros(0)])",
        f"{api}([torch.empty_strided((2, 3, 4, 5), (60, 1, 15, 3))])",
        f"{api}(torch.zeros(2, 3))",
        f"{api}([torch.zeros(2), 1])",
        f"{api}([torch.zeros(2)], 1)",
        f"{api}([torch.zeros(2)], out=1)",
        f"{api}([torch.zeros(2)], dim=1)",
        f"{api}()",
        *([f"torch.row_stack([torch.zeros(2), torch.zeros(2)])", "torch.row_stack([], 2)"] if api == "torch.vstack" else []),
    ]


def errors(api):
    if api == "torch.block_diag":
        return {"too_many_dimensions": "torch.block_diag(torch.zeros(2, 3), torch.zeros(1, 2, 3))"}
    return {
        "empty_list": f"{api}([])",
        "rank": f"{api}([torch.zeros(2, 3, 1, 1), torch.zeros(2, 3, 4)])",
        "sizes": f"{api}([torch.zeros(2, 3, 4), torch.zeros(5, 6, 7)])",
    }


def sweep(api, rng):
    name = api.removeprefix("torch.")
    if name == "block_diag":
        shapes = [sizes(rng, rng.choice([0, 1, 2, 2, 2, 3 if maybe(rng, 0.4) else 2]), 0, 4) for _ in range(rng.randint(0, 4))]
        items = [any_layout(rng, shape, dtypes(rng)) for shape in shapes]
        if maybe(rng, 0.2):
            items.insert(rng.randint(0, len(items)), rng.choice(["1", "None", "'a'", "[torch.zeros(2)]", "tensors=torch.zeros(2)"]))
        items.sort(key=lambda one: one.startswith("tensors="))
        return f"{api}({', '.join(items)})"
    base = sizes(rng, rng.randint(0, 4), 0 if maybe(rng, 0.2) else 1, 4)
    axis = 0 if len(base) == 1 and name == "hstack" else AXIS[name]
    shapes = []
    for _ in range(rng.choice([0, 1, 2, 2, 2, 3]) if maybe(rng, 0.5) else 2):
        shape = list(base)
        if axis < len(shape) and maybe(rng, 0.6):
            shape[axis] = rng.randint(0, 4)
        if maybe(rng, 0.12):
            shape = rng.choice([shape[1:], [*shape, 2], [0], [], sizes(rng, len(shape))])
        shapes.append(shape)
    items = [any_layout(rng, shape, dtypes(rng)) for shape in shapes]
    if maybe(rng, 0.08):
        items.append(rng.choice(["1", "None", "'a'", "[torch.zeros(2)]"]))
    written = f"[{', '.join(items)}]" if maybe(rng, 0.5) else literal(items)
    if maybe(rng, 0.3):
        written = f"tensors={written}"
    elif maybe(rng, 0.05):
        written = rng.choice(["1", "torch.zeros(2, 3)", "None", "", f"{written}, 1"])
    if maybe(rng, 0.06):
        written += ", " * bool(written) + rng.choice(["dim=0", "out=1", "axis=1", "foo=2", "out=None"])
    if name == "vstack" and maybe(rng, 0.15):
        return f"torch.row_stack({written})"
    return f"{api}({written})"
