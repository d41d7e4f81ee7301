from choices import maybe

SWEEP = 100
apis = ["torch.no_grad", "torch.enable_grad", "torch.inference_mode", "torch.set_grad_enabled", "torch.is_grad_enabled"]


def cases(api):
    if api == "torch.is_grad_enabled":
        return ["torch.is_grad_enabled()"]
    found = [f"{api}({of})" for of in ["1, 2", "foo=1", "1, 2, 3"]]
    if api == "torch.set_grad_enabled":
        return found + [f"{api}({of})" for of in ["True", "mode=False", "3", "'a'", "None", "", "True"]]
    return found + [f"{api}()"] + ([f"{api}(mode=True)", f"{api}(False)"] if api == "torch.inference_mode" else [])


def errors(api):
    return {}


def sweep(api, rng):
    """The mode is left as it was found."""
    if api == "torch.is_grad_enabled":
        return "torch.is_grad_enabled()"
    wrong = maybe(rng, 0.4)
    if api == "torch.set_grad_enabled":
        return f"{api}({rng.choice(['3', 'None', '', 'True, 1', 'foo=True', '2.5', '(1,)']) if wrong else rng.choice(['True', 'mode=True'])})"
    right = ["", "mode=True", "True"] if api == "torch.inference_mode" else [""]
    return f"{api}({rng.choice(['1, 2', 'foo=3', '1, 2, 3', 'True, foo=2', 'a=1, b=2']) if wrong else rng.choice(right)})"
