from choices import any_layout, arguments, maybe, sizes

apis = ["torch.manual_seed", "torch.is_nonzero"]


def cases(api):
    if "seed" in api:
        return [f"torch.manual_seed({seed})" for seed in ["0", "-1", "1.5", "True", "'1'", "None", "(1,)", "seed=3", "", "1, 2", "foo=1", "[]"]]
    return [f"torch.is_nonzero({x})" for x in ["torch.tensor(1)", "torch.tensor([0.0])", "torch.tensor([[True]])", "3", "", "torch.tensor(1), 2"]] + ["torch.tensor(0).is_nonzero()", "torch.tensor(0).is_nonzero(1)"]


def errors(api):
    if "seed" in api:
        return {"text": "torch.manual_seed('a')", "infinite": "torch.manual_seed(1e400)"}
    return {"ambiguous": "torch.is_nonzero(torch.zeros(2))"}


def sweep(api, rng):
    if "seed" in api:
        seed = rng.choice([str(rng.randint(-5, 5000)), f"'{rng.randint(0, 99)}'", "2.5", "False", str(rng.randint(0, 10**9)), "' 7 '"])
        if maybe(rng, 0.3):
            seed = rng.choice(["None", "'a'", "(2,)", "[1]", "torch.float32", "1e400", "2j", "''"])
        return f"torch.manual_seed({arguments(rng, [('seed', seed)], 0.15) if maybe(rng, 0.8) else seed})".replace("torch.zeros(2, 3)", "'x'").replace("torch.tensor(1)", "1").replace("torch.zeros(2)", "None").replace("torch.zeros(())", "2")
    x = rng.choice(["torch.tensor(1)", "torch.tensor([0.5])", "torch.tensor([[0]])", "torch.tensor(False)", "torch.tensor(-2.5)", f"torch.tensor([{rng.randint(-1, 1)}])"])
    if maybe(rng, 0.3):
        x = any_layout(rng, [2, *sizes(rng, rng.randint(0, 2), 0, 3)])
    if maybe(rng, 0.5):
        return f"{x}.is_nonzero()"
    return f"torch.is_nonzero({arguments(rng, [('input', x)], 0.15)})".replace("torch.tensor([0, 1])", "1")
