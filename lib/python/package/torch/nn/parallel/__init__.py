"""`nn.parallel`: without devices, DataParallel is the module that it holds."""

from ..modules.module import Module

__all__ = ["replicate", "scatter", "parallel_apply", "gather", "data_parallel", "DataParallel", "DistributedDataParallel"]


class DataParallel(Module):
    def __init__(self, module, device_ids=None, output_device=None, dim=0):
        super().__init__()
        self.module = module
        self.device_ids = []

    def forward(self, *inputs, **kwargs):
        return self.module(*inputs, **kwargs)


DataParallel.__module__ = "torch.nn.parallel.data_parallel"


class DistributedDataParallel(Module):
    def __init__(self, module, device_ids=None, **kwargs):
        super().__init__()
        raise ValueError("Default process group has not been initialized, please make sure to call init_process_group.")


DistributedDataParallel.__module__ = "torch.nn.parallel.distributed"
