from choices import arguments, channels_last, literal, maybe, randn, sizes, transposed

SWEEP = 150
apis = ["torch.nn.functional.grid_sample", "torch.nn.functional.affine_grid"]


def cases(api):
    if "affine" in api:
        theta = "torch.randn(2, 2, 3)"
        return [
            f"{api}({theta}, (2, 3, 4, 5))",
            f"{api}({theta}, [2, 3, 4, 5], align_corners=True)",
            f"{api}(torch.randn(2, 3, 4), [2, 3, 4, 5, 6])",
            f"{api}({theta}, torch.zeros(2, 3, 4, 5).size())",
            f"{api}({theta}, (2, 3, 1, 5), align_corners=True)",
            f"{api}({theta}, (2, 0, 1, 5), align_corners=True)",
            f"{api}(torch.zeros(2, 2, 3, dtype=torch.float16, requires_grad=True), (2, 3, 4, 5))",
            f"{api}({theta}, 3)",
            f"{api}({theta}, (2, 3, 4.0, 5))",
            f"{api}({theta}, (2, 3, 4, 5), 1)",
            f"{api}(3, (2, 3, 4, 5))",
            f"{api}({theta})",
        ]
    x, grid = "torch.randn(2, 3, 4, 5)", "torch.randn(2, 6, 7, 2)"
    return [
        f"{api}({x}, {grid})",
        f"{api}({x}, {grid}, 'nearest', 'border', True)",
        f"{api}({x}, {grid}, mode='bicubic', padding_mode='reflection', align_corners=False)",
        f"{api}(torch.randn(2, 3, 4, 5, 6), torch.randn(2, 6, 7, 8, 3))",
        f"{api}({channels_last([2, 3, 4, 5])}, {grid})",
        f"{api}(torch.randn(2, 0, 4, 5), {grid})",
        f"{api}(torch.randn(0, 3, 4, 5), torch.randn(0, 6, 7, 2))",
        f"{api}({x}, torch.zeros(2, 0, 7, 2, requires_grad=True))",
        f"{api}({x}, {grid}, align_corners=1)",
        f"{api}(3, {grid})",
        f"{api}({x}, [1])",
        f"{api}({x})",
    ]


def errors(api):
    if "affine" in api:
        theta = "torch.randn(2, 2, 3)"
        return {
            "dtype": f"{api}(torch.zeros(2, 2, 3, dtype=torch.int64), (2, 3, 4, 5))",
            "matrices": f"{api}(torch.randn(2, 3, 4), (2, 3, 4, 5))",
            "matrices_of_volumes": f"{api}({theta}, (2, 3, 4, 5, 6))",
            "size": f"{api}({theta}, (2, 3, 4))",
            "positive": f"{api}({theta}, [2, 3, 0, 5])",
            "not_implemented": f"{api}(torch.zeros(2, 2, 3, dtype=torch.float16), (2, 3, 1, 5))",
            "negative": f"{api}({theta}, [-2, 3, 1, 5], True)",
            "batch": f"{api}({theta}, [3, 3, 4, 5])",
        }
    x, grid = "torch.randn(2, 3, 4, 5)", "torch.randn(2, 6, 7, 2)"
    return {
        "mode": f"{api}({x}, {grid}, 'linear')",
        "padding_mode": f"{api}({x}, {grid}, padding_mode='reflect')",
        "no_dimensions": f"{api}(torch.tensor(1.0), {grid})",
        "batch": f"{api}({x}, torch.randn(3, 6, 7, 2))",
        "coordinates": f"{api}({x}, torch.randn(2, 2, 6, 7))",
        "empty": f"{api}(torch.randn(2, 3, 0, 5), {grid})",
        "rank": f"{api}({x}, torch.randn(2, 7, 2))",
        "bicubic": f"{api}(torch.randn(2, 3, 4, 5, 6), torch.randn(2, 6, 7, 8, 3), 'bicubic')",
        "not_implemented": f"{api}(torch.zeros(2, 3, 4, 5, dtype=torch.int64), {grid})",
        "scalar_type": f"{api}({x}, torch.zeros(2, 6, 7, 2, dtype=torch.float64))",
    }


def source(rng, shape, dtype):
    if maybe(rng, 0.02):
        return rng.choice(["None", "3", "[1]"])
    if maybe(rng, 0.15) and dtype.startswith("float"):
        return f"torch.zeros({literal(shape)}, dtype=torch.{dtype}, requires_grad=True)"
    return transposed(rng, shape, dtype) if maybe(rng, 0.2) else randn(shape, dtype)


def sweep(api, rng):
    rank = rng.choice([2, 2, 3])
    dtype = rng.choice(["float64", "float16", "bfloat16", "int64", "complex64", "bool"]) if maybe(rng, 0.15) else "float32"
    corners = rng.choice(["True", "False", "None", "1" if maybe(rng, 0.2) else "True"])
    if "affine" in api:
        size = [rng.randint(1, 3), rng.randint(1, 3), *sizes(rng, rank, 1, 5)]
        theta = [size[0], rank, rank + 1]
        if maybe(rng, 0.15):
            size[rng.randrange(len(size))] += rng.choice([1, -1, -3])
        if maybe(rng, 0.04):
            size.insert(2, 2)
        if maybe(rng, 0.04):
            theta[rng.randrange(3)] += 1
        if maybe(rng, 0.04):
            theta = theta[1:]
        written = rng.choice([str, literal])(size)
        return f"{api}({arguments(rng, [('theta', source(rng, theta, dtype)), ('size', written), ('align_corners', corners)], 0.1, ['align_corners'])})"
    x = [rng.randint(0, 3), rng.randint(0, 3), *sizes(rng, rank, 1, 5)]
    grid = [x[0], *sizes(rng, rank, 1, 5), rank]
    if maybe(rng, 0.04):
        grid[rng.randrange(len(grid))] += 1
    if maybe(rng, 0.04):
        grid[rng.randrange(len(grid))] = 0
    if maybe(rng, 0.04):
        x[rng.randrange(len(x))] = 0
    if maybe(rng, 0.04):
        grid.pop(rng.randrange(len(grid)))
    if maybe(rng, 0.05):
        x = x[: rng.randrange(len(x))]
    other = dtype if maybe(rng, 0.93) else rng.choice(["float64", "float32", "int64"])
    mode = rng.choice(["'bilinear'", "'nearest'", "'bicubic'"] if rank == 2 else ["'bilinear'", "'nearest'"]) if maybe(rng, 0.9) else rng.choice(["'bicubic'", "'area'", "None", "1"])
    padding = rng.choice(["'zeros'", "'border'", "'reflection'"]) if maybe(rng, 0.95) else rng.choice(["'edge'", "None"])
    named = [("input", source(rng, x, dtype)), ("grid", source(rng, grid, other)), ("mode", mode), ("padding_mode", padding), ("align_corners", corners)]
    return f"{api}({arguments(rng, named, 0.1, ['mode', 'padding_mode', 'align_corners'])})"
