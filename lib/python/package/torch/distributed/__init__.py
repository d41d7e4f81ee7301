"""`torch.distributed`: there is one process."""

from .. import _engine


def is_available():
    return True


def is_initialized():
    return False


is_torchelastic_launched = is_initialized


def is_nccl_available():
    return False


is_mpi_available = is_ucc_available = is_nccl_available


def is_gloo_available():
    return True


def _refuse(name):
    def function(*args, **kwargs):
        raise ValueError(
            "Default process group has not been initialized, please make sure to call init_process_group."
        )

    function.__name__ = function.__qualname__ = name
    return function


for _name in (
    "get_rank get_world_size barrier all_reduce broadcast all_gather reduce scatter gather send recv reduce_scatter "
    "all_gather_object broadcast_object_list all_to_all get_backend"
).split():
    globals()[_name] = _refuse(_name)


class ReduceOp:
    SUM, AVG, PRODUCT, MIN, MAX, BAND, BOR, BXOR = range(8)


def init_process_group(*args, **kwargs):
    raise _engine.unknown("torch.distributed.init_process_group", "missing")


def destroy_process_group(group=None):
    raise AssertionError("Process group cannot be None")
