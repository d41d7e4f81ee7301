import torch
from torch import nn


class Versioned(nn.Module):
    _version = 2

    def __init__(self, n=3):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(n))

    def _load_from_state_dict(self, state_dict, prefix, local_metadata, strict, missing_keys, unexpected_keys, error_msgs):
        version = local_metadata.get("version", None)
        if version is None or version < 2:
            old = prefix + "gamma"
            if old in state_dict:
                print("renaming", old, "from version", version)
                state_dict[prefix + "scale"] = state_dict.pop(old)
        super()._load_from_state_dict(state_dict, prefix, local_metadata, strict, missing_keys, unexpected_keys, error_msgs)


class Wrapper(nn.Module):
    def __init__(self):
        super().__init__()
        self.block = Versioned()
        self.step = 0

    def state_dict(self, *args, **kwargs):
        d = super().state_dict(*args, **kwargs)
        return {k: v for k, v in d.items() if not k.startswith("ignored")}

    def load_state_dict(self, state_dict, strict=True):
        print("loading", len(state_dict), "tensors")
        return super().load_state_dict(state_dict, strict)

    def get_extra_state(self):
        return {"step": self.step}

    def set_extra_state(self, state):
        self.step = state["step"]


w = Wrapper()
w.step = 7
sd = w.state_dict()
print({k: getattr(v, "shape", v) for k, v in sd.items()})
fresh = Wrapper()
print(fresh.load_state_dict(sd), fresh.step)
print(fresh.load_state_dict({"block.gamma": torch.full((3,), 5.), "_extra_state": {"step": 1}}), fresh.block.scale.tolist(), fresh.step)
print(Versioned().load_state_dict({"gamma": torch.zeros(3)}))
h = w.block.register_load_state_dict_pre_hook(lambda m, sd, prefix, *rest: print("pre", prefix, sorted(sd)))
w.load_state_dict(sd)
w.register_state_dict_post_hook(lambda m, sd, prefix, meta: sd.update(extra=torch.zeros(1)))
print(sorted(w.state_dict()), w.state_dict.__name__)
