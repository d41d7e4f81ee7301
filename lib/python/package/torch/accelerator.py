"""`torch.accelerator`: there is none."""


def is_available():
    return False


def device_count():
    return 0


def empty_cache():
    return None


def manual_seed(seed):
    return None


manual_seed_all = manual_seed


def current_accelerator(check_available=False):
    return None


def synchronize(device=None, /):
    raise RuntimeError("Cannot access accelerator device when none is available.")


current_device_index = current_stream = memory_allocated = synchronize
