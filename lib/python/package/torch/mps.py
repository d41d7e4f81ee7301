"""`torch.mps`: there is none."""


def is_available():
    return False


def device_count():
    return 0


def empty_cache():
    return None


def manual_seed(seed):
    return None


manual_seed_all = manual_seed
