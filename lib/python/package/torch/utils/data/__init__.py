"""`torch.utils.data`: datasets, samplers, loaders."""

from ._collate import collate, default_collate, default_convert
from .dataset import ChainDataset, ConcatDataset, Dataset, IterableDataset, StackDataset, Subset, TensorDataset, random_split
from .sampler import (
    BatchSampler,
    DistributedSampler,
    RandomSampler,
    Sampler,
    SequentialSampler,
    SubsetRandomSampler,
    WeightedRandomSampler,
)
from .dataloader import DataLoader, WorkerInfo, _DatasetKind, get_worker_info  # noqa: I001

__all__ = [
    "BatchSampler", "ChainDataset", "ConcatDataset", "DataLoader", "Dataset", "DistributedSampler", "IterableDataset",
    "RandomSampler", "Sampler", "SequentialSampler", "StackDataset", "Subset", "SubsetRandomSampler", "TensorDataset",
    "WeightedRandomSampler", "default_collate", "default_convert", "get_worker_info", "random_split",
]  # fmt: skip


def __getattr__(name):
    if name == "distributed":
        from ..._registry import module

        made = module("torch.utils.data.distributed")
        made.DistributedSampler = DistributedSampler
        return made
    if name == "_utils":
        from ..._registry import module

        made = module("torch.utils.data._utils")
        found = module("torch.utils.data._utils.collate")
        from . import _collate

        vars(found).update({key: value for key, value in vars(_collate).items() if not key.startswith("__")})
        return made
    raise AttributeError(f"module 'torch.utils.data' has no attribute '{name}'")
