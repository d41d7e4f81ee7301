from choices import any_layout, arguments, dimension, literal, maybe
from losses import floats

SWEEP = 120

apis = [
    "torch.nn.CosineSimilarity",
    "torch.nn.PairwiseDistance",
    "torch.cosine_similarity",
    "torch.nn.functional.cosine_similarity",
    "torch.pairwise_distance",
    "torch.nn.functional.pairwise_distance",
    "torch.pdist",
    "torch.nn.functional.pdist",
    "torch.cdist",
    "torch.dist",
]
modules = {"torch.nn.CosineSimilarity": "cosine_similarity", "torch.nn.PairwiseDistance": "pairwise_distance"}
name_of = {api: modules.get(api, api.rpartition(".")[2]) for api in apis}


def call(api, inputs, options=""):
    if api in modules:
        return f"{api}({options})({inputs})"
    return f"{api}({', '.join(one for one in (inputs, options) if one)})"


readable = {
    "cosine_similarity": (
        [
            ("torch.randn(3, 5), torch.randn(3, 5)",),
            ("torch.randn(3, 5, requires_grad=True), torch.randn(5)",),
            ("torch.randn(2, 3, 4), torch.randn(2, 1, 4)", "dim=-1"),
            ("torch.randn(5), torch.randn(5)", "dim=0"),
            ("torch.randn(3, 5), torch.zeros(3, 5, dtype=torch.int64)", "eps=1e-4"),
            ("torch.randn(3, 5), torch.tensor(2.0, dtype=torch.float64)",),
            ("torch.randn(3, 5), 2.0",),
            ("torch.randn(3, 5), torch.randn(3, 5)", "dim=1.0"),
        ],
        {
            "common_dtype": ("torch.zeros(3, 5, dtype=torch.int64), torch.zeros(3, 5, dtype=torch.int64)",),
            "broadcast": ("torch.randn(3, 5), torch.randn(3, 4)",),
            "dim": ("torch.randn(5), torch.randn(5)",),
        },
    ),
    "pairwise_distance": (
        [
            ("torch.randn(3, 5), torch.randn(3, 5)",),
            ("torch.randn(3, 5), torch.randn(5)", "keepdim=True"),
            ("torch.randn(5), torch.randn(5)", "p=1"),
            ("torch.randn(()), torch.randn(())", "keepdim=True"),
            ("torch.zeros(3, 5, dtype=torch.int64), torch.zeros(3, 5, dtype=torch.int64)",),
            ("torch.zeros(3, 5, dtype=torch.complex64), torch.randn(3, 5)",),
            ("torch.randn(3, 0), torch.randn(3, 0)",),
            ("torch.randn(3, 5), None",),
            ("torch.randn(3, 5), torch.randn(3, 5)", "p='2'"),
        ],
        {
            "subtract_bools": ("torch.zeros(3, 5, dtype=torch.bool), torch.zeros(3, 5, dtype=torch.bool)",),
            "subtract_bool": ("torch.zeros(3, 5, dtype=torch.bool), torch.randn(3, 5)",),
            "broadcast": ("torch.randn(3, 5), torch.randn(3, 4)",),
            "empty_vector": ("torch.randn(3, 0), torch.randn(3, 0)", "p=-1"),
        },
    ),
    "pdist": (
        [
            ("torch.randn(4, 3)",),
            ("torch.randn(4, 3, requires_grad=True)", "p=1"),
            ("torch.randn(1, 3)",),
            ("torch.randn(0, 3)",),
            ("torch.zeros(4, 0, dtype=torch.float16)",),
            ("torch.empty_strided((4, 3), (1, 4))", "p=0.0"),
            ("[1, 2]",),
        ],
        {
            "rank": ("torch.randn(2, 4, 3)",),
            "dtype": ("torch.zeros(4, 3, dtype=torch.int64)",),
            "p": ("torch.randn(4, 3)", "p=-1"),
            "not_implemented": ("torch.zeros(4, 3, dtype=torch.float16)",),
        },
    ),
    "cdist": (
        [
            ("torch.randn(5, 3), torch.randn(4, 3)",),
            ("torch.randn(2, 5, 3), torch.randn(4, 3, requires_grad=True)",),
            ("torch.randn(2, 1, 5, 3), torch.randn(6, 4, 3)", "p=1"),
            ("torch.randn(30, 3), torch.randn(4, 3)", "compute_mode='donot_use_mm_for_euclid_dist'"),
            ("torch.zeros(30, 3, dtype=torch.float16), torch.zeros(4, 3, dtype=torch.float16)",),
            ("torch.randn(0, 3), torch.randn(4, 3)",),
            ("torch.randn(1, 30, 3), torch.zeros(1, 2, 3, dtype=torch.float64)",),
            ("torch.randn(2, 30, 3), torch.zeros(4, 3, dtype=torch.float64)",),
            ("torch.randn(1, 30, 3), torch.zeros(4, 3, dtype=torch.float64)",),
            ("torch.randn(5, 0), torch.zeros(4, 0, dtype=torch.float64)",),
            ("torch.randn(5, 3), [1]",),
            ("torch.randn(5, 3), torch.randn(4, 3)", "p=None"),
        ],
        {
            "compute_mode": ("torch.randn(5, 3), torch.randn(4, 3)", "compute_mode='mm'"),
            "rank": ("torch.randn(5, 3), torch.randn(3)",),
            "columns": ("torch.randn(5, 3), torch.randn(4, 2)",),
            "dtype": ("torch.randn(5, 3), torch.zeros(4, 3, dtype=torch.int64)",),
            "p": ("torch.randn(5, 3), torch.randn(4, 3)", "p=-0.5"),
            "broadcast": ("torch.randn(2, 5, 3), torch.randn(3, 4, 3)",),
            "not_implemented": ("torch.zeros(5, 3, dtype=torch.float16), torch.zeros(4, 3, dtype=torch.float16)",),
            "scalar_type": ("torch.randn(5, 3), torch.zeros(4, 3, dtype=torch.float64)",),
            "product_dtype": ("torch.randn(30, 3), torch.zeros(4, 3, dtype=torch.float64)",),
        },
    ),
    "dist": (
        [
            ("torch.randn(3, 5), torch.randn(3, 5)",),
            ("torch.randn(3, 5), torch.randn(5, requires_grad=True)", "p=1"),
            ("torch.zeros(3, 5, dtype=torch.complex128), torch.randn(3, 1)",),
            ("torch.randn(3, 0), torch.randn(3, 0)", "p=0"),
            ("torch.randn(3, 5), torch.randn(3, 5)", "p=True"),
            ("torch.randn(3, 5), 2.0",),
        ],
        {
            "subtract_bools": ("torch.zeros(3, 5, dtype=torch.bool), torch.zeros(3, 5, dtype=torch.bool)",),
            "subtract_bool": ("torch.zeros(3, 5, dtype=torch.bool), torch.randn(3, 5)",),
            "broadcast": ("torch.randn(3, 5), torch.randn(3, 4)",),
            "norm_dtype": ("torch.zeros(3, 5, dtype=torch.int64), torch.zeros(3, 5, dtype=torch.int64)",),
            "order": ("torch.randn(3, 5), torch.randn(3, 5)", "p=2j"),
            "empty_norm": ("torch.randn(3, 0), torch.randn(3, 0)", "p=-1"),
        },
    ),
}


def cases(api):
    more = ["torch.randn(3, 5).dist(torch.randn(5))", "torch.randn(3, 5).dist(torch.randn(5), 1.0, 2)"] if api == "torch.dist" else []
    return [call(api, *one) for one in readable[name_of[api]][0]] + [api + "()", *more]


def errors(api):
    return {id: call(api, *one) for id, one in readable[name_of[api]][1].items()}


def fitting(rng, shape):
    """Sizes that broadcast with `shape`, now and then not quite."""
    other = [size if maybe(rng, 0.8) else 1 for size in shape]
    if maybe(rng, 0.1) and other:
        other[rng.randrange(len(other))] = 7
    return other[rng.randint(0, len(other)):] if maybe(rng, 0.2) else other


def vectors(rng, api):
    shape = [rng.randint(0 if maybe(rng, 0.1) else 1, 4) for _ in range(rng.choice([0, 1, 2, 2, 2, 3, 4]))]
    dtype = floats(rng)
    other = dtype if maybe(rng, 0.7) else floats(rng)
    pair = [shape, fitting(rng, shape)]
    rng.shuffle(pair)
    return [any_layout(rng, pair[0], dtype), any_layout(rng, pair[1], other)], max(len(one) for one in pair)


def points(rng):
    columns = rng.randint(0 if maybe(rng, 0.1) else 1, 3)
    batch = [rng.randint(1, 3) for _ in range(rng.choice([0, 0, 1, 1, 2]))]
    dtype = floats(rng)
    row = lambda: rng.choice([rng.randint(1, 4), rng.randint(1, 4), 0, 26, 30])
    first, second = [*batch, row(), columns], [*fitting(rng, batch), row(), columns if maybe(rng, 0.92) else columns + 1]
    if maybe(rng, 0.06):
        second = second[-1:]
    return [any_layout(rng, first, dtype), any_layout(rng, second, dtype if maybe(rng, 0.85) else floats(rng))]


def sweep(api, rng):
    name = name_of[api]
    p = rng.choice(["1", "2", "2.0", "0", "0.5", "3", "-1", "-0.5", "True"])
    if name == "pdist":
        rank = 2 if maybe(rng, 0.9) else rng.choice([0, 1, 3])
        given = [any_layout(rng, [rng.randint(0 if maybe(rng, 0.2) else 1, 5) for _ in range(rank)], floats(rng))]
        named, options = ["input"], [("p", p)]
    elif name == "cdist":
        given, named = points(rng), ["x1", "x2"]
        mode = rng.choice(["use_mm_for_euclid_dist", "donot_use_mm_for_euclid_dist", "use_mm_for_euclid_dist_if_necessary", "fast"])
        options = [("p", rng.choice([p, "2", "2"])), ("compute_mode", f"'{mode}'")]
    else:
        given, rank = vectors(rng, api)
        named = ["input", "other"] if name == "dist" else ["x1", "x2"]
        options = {
            "dist": [("p", p)],
            "cosine_similarity": [("dim", str(dimension(rng, rank))), ("eps", rng.choice(["1e-8", "1", "0.1"]))],
            "pairwise_distance": [("p", p), ("eps", rng.choice(["1e-6", "0", "1"])), ("keepdim", rng.choice(["True", "False"]))],
        }[name]
    inputs = list(zip(named, given))
    if api in modules:
        return f"{api}({arguments(rng, options, 0.15, optional=['eps', 'keepdim', 'p'])})({arguments(rng, inputs, 0.12)})"
    if name == "dist" and maybe(rng, 0.3):
        return f"{given[0]}.dist({arguments(rng, [inputs[1], *options], 0.2, optional=['p'])})"
    return f"{api}({arguments(rng, inputs + options, 0.2, optional=['eps', 'keepdim', 'p', 'compute_mode'] if maybe(rng, 0.5) else [])})"
