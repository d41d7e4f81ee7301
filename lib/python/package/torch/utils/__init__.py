"""`torch.utils`."""


def __getattr__(name):
    import importlib

    if name in ("data", "checkpoint", "hooks", "tensorboard", "flop_counter"):
        return importlib.import_module(f"torch.utils.{name}")
    raise AttributeError(f"module 'torch.utils' has no attribute '{name}'")
