"""The loader. Workers are not processes here: what they would do is done one after another."""

import copy
import itertools
import warnings
from dataclasses import dataclass
from typing import Generic, TypeVar

import torch

from ..._engine import unlisted
from ...random import words
from ._collate import default_collate, default_convert
from .dataset import IterableDataset, Subset, TensorDataset
from .sampler import BatchSampler, RandomSampler, Sampler, SequentialSampler

_T_co = TypeVar("_T_co", covariant=True)


class _DatasetKind:
    Map = 0
    Iterable = 1


class _InfiniteConstantSampler(Sampler):
    def __iter__(self):
        return itertools.repeat(None)


@dataclass(frozen=True, slots=True)
class WorkerInfo:
    id: int
    num_workers: int
    seed: int
    dataset: object
    rng: object = None
    worker_method: str | None = "multiprocessing"


class _Worker:
    info = None


def get_worker_info():
    return _Worker.info


_fixed = ("batch_size", "batch_sampler", "sampler", "drop_last", "dataset", "persistent_workers")


class DataLoader(Generic[_T_co]):
    __initialized = False

    def __init__(
        self, dataset, batch_size=1, shuffle=None, sampler=None, batch_sampler=None, num_workers=0, collate_fn=None,
        pin_memory=False, drop_last=False, timeout=0, worker_init_fn=None, multiprocessing_context=None, generator=None,
        *, prefetch_factor=None, persistent_workers=False, pin_memory_device="", in_order=True,
    ):  # fmt: skip
        if num_workers < 0:
            raise ValueError(
                "num_workers option should be non-negative; use num_workers=0 to disable multiprocessing."
            )
        if timeout < 0:
            raise ValueError("timeout option should be non-negative")
        if num_workers == 0 and prefetch_factor is not None:
            raise ValueError(
                "prefetch_factor option could only be specified in multiprocessing."
                "let num_workers > 0 to enable multiprocessing, otherwise set prefetch_factor to None."
            )
        if num_workers > 0 and prefetch_factor is None:
            prefetch_factor = 2
        elif prefetch_factor is not None and prefetch_factor < 0:
            raise ValueError("prefetch_factor option should be non-negative")
        if persistent_workers and num_workers == 0:
            raise ValueError("persistent_workers option needs num_workers > 0")
        self.dataset = dataset
        self.num_workers = num_workers
        self.prefetch_factor = prefetch_factor
        self.pin_memory = pin_memory
        self.pin_memory_device = pin_memory_device
        self.timeout = timeout
        self.worker_init_fn = worker_init_fn
        if multiprocessing_context is not None and not num_workers > 0:
            raise ValueError(
                "multiprocessing_context can only be used with multi-process loading (num_workers > 0), but got "
                f"num_workers={num_workers}"
            )
        self.multiprocessing_context = multiprocessing_context
        self.in_order = in_order
        if isinstance(dataset, IterableDataset):
            self._dataset_kind = _DatasetKind.Iterable
            for name, value in (("shuffle", shuffle or None), ("sampler", sampler), ("batch_sampler", batch_sampler)):
                if value is not None:
                    raise ValueError(
                        f"DataLoader with IterableDataset: expected unspecified {name} option, but got {name}={value}"
                    )
        else:
            shuffle = bool(shuffle)
            self._dataset_kind = _DatasetKind.Map
        if sampler is not None and shuffle:
            raise ValueError("sampler option is mutually exclusive with shuffle")
        if batch_sampler is not None:
            if batch_size != 1 or shuffle or sampler is not None or drop_last:
                raise ValueError(
                    "batch_sampler option is mutually exclusive with batch_size, shuffle, sampler, and drop_last"
                )
            batch_size = None
            drop_last = False
        elif batch_size is None and drop_last:
            raise ValueError(
                "batch_size=None option disables auto-batching and is mutually exclusive with drop_last"
            )
        if sampler is None:
            if self._dataset_kind == _DatasetKind.Iterable:
                sampler = _InfiniteConstantSampler()
            elif shuffle:
                sampler = RandomSampler(dataset, generator=generator)
            else:
                sampler = SequentialSampler(dataset)
        if batch_size is not None and batch_sampler is None:
            batch_sampler = BatchSampler(sampler, batch_size, drop_last)
        self.batch_size = batch_size
        self.drop_last = drop_last
        self.sampler = sampler
        self.batch_sampler = batch_sampler
        self.generator = generator
        if collate_fn is None:
            collate_fn = default_collate if self._auto_collation else default_convert
        self.collate_fn = collate_fn
        self.persistent_workers = persistent_workers
        self.__initialized = True
        self._IterableDataset_len_called = None
        self._iterator = None

    def __setattr__(self, attr, val):
        if self.__initialized and attr in _fixed:
            raise ValueError(
                f"{attr} attribute should not be set after {self.__class__.__name__} is initialized"
            )
        super().__setattr__(attr, val)

    def __iter__(self):
        if self.timeout != 0 and self.num_workers == 0:
            raise AssertionError("_SingleProcessDataLoaderIter requires timeout == 0")
        if self.num_workers == 0:
            return _SingleProcessDataLoaderIter(self)
        return _MultiProcessingDataLoaderIter(self)

    @property
    def _auto_collation(self):
        return self.batch_sampler is not None

    @property
    def _index_sampler(self):
        return self.batch_sampler if self._auto_collation else self.sampler

    def __len__(self):
        if self._dataset_kind == _DatasetKind.Map:
            return len(self._index_sampler)
        length = self._IterableDataset_len_called = len(self.dataset)
        if self.batch_size is not None:
            length = length // self.batch_size if self.drop_last else -(-length // self.batch_size)
        return length

    def check_worker_number_rationality(self):
        pass


class _Fetcher:
    def __init__(self, loader, dataset):
        self.dataset, self.collate_fn, self.drop_last = dataset, loader.collate_fn, loader.drop_last
        self.auto_collation = loader._auto_collation
        self.is_iterable = loader._dataset_kind == _DatasetKind.Iterable
        self.ended = False
        if self.is_iterable:
            self.items = iter(dataset)

    def fetch(self, index):
        return self._fetch_next(index) if self.is_iterable else self.collate_fn(self._find(index))

    def _fetch_next(self, index):
        if self.ended:
            raise StopIteration
        if not self.auto_collation:
            return self.collate_fn(next(self.items))
        data = []
        for _ in index:
            try:
                data.append(next(self.items))
            except StopIteration:
                self.ended = True
                break
        if len(data) == 0 or (self.drop_last and len(data) < len(index)):
            raise StopIteration
        return self.collate_fn(data)

    def _find(self, index):
        dataset = self.dataset
        if not self.auto_collation:
            return dataset[index]
        if hasattr(dataset, "__getitems__") and dataset.__getitems__:
            return dataset.__getitems__(index)
        return [dataset[one] for one in index]


class _BaseDataLoaderIter:
    def __init__(self, loader):
        self._loader = loader
        self._dataset = loader.dataset
        self._index_sampler = loader._index_sampler
        self._num_workers = loader.num_workers
        if loader.pin_memory:
            warnings.warn(
                "'pin_memory' argument is set as true but no accelerator is found, then device pinned memory won't be "
                "used.",
                stacklevel=3,
            )
        self._sampler_iter = iter(self._index_sampler)
        # the seed of the workers is drawn first
        self._base_seed = words(loader.generator).getrandbits(64)
        self._num_yielded = 0

    def __iter__(self):
        return self

    def _next_index(self):
        return next(self._sampler_iter)

    def __next__(self):
        data = self._next_data()
        self._num_yielded += 1
        return data

    def __len__(self):
        return len(self._index_sampler)

    def __getstate__(self):
        raise NotImplementedError("{} cannot be pickled", self.__class__.__name__)


class _SingleProcessDataLoaderIter(_BaseDataLoaderIter):
    def __init__(self, loader):
        super().__init__(loader)
        self._dataset_fetcher = _Fetcher(loader, self._dataset)
        self._quick = _quick_tensors(loader)

    def _next_data(self):
        index = self._next_index()
        if self._quick is not None:
            tensors, places = self._quick
            rows = index if places is None else [places[i] for i in index]
            with unlisted():
                return [tensor[rows] for tensor in tensors]
        return self._dataset_fetcher.fetch(index)


def _quick_tensors(loader):
    """`(tensors, places)` of a dataset of plain tensors, which may be indexed a batch at a time."""
    dataset, places = loader.dataset, None
    if type(dataset) is Subset and isinstance(dataset.indices, (list, range)):
        dataset, places = dataset.dataset, dataset.indices
    if type(dataset) is not TensorDataset or loader.collate_fn is not default_collate or not loader._auto_collation:
        return None
    if not isinstance(loader.batch_sampler, BatchSampler):
        return None
    if any(tensor.requires_grad or not tensor.is_contiguous() or type(tensor) is not torch.Tensor for tensor in dataset.tensors):
        return None
    return dataset.tensors, places


class _MultiProcessingDataLoaderIter(_BaseDataLoaderIter):
    def __init__(self, loader):
        super().__init__(loader)
        self._workers = []
        for at in range(self._num_workers):
            dataset = copy.copy(self._dataset)
            info = WorkerInfo(at, self._num_workers, self._base_seed + at, dataset)
            _Worker.info = info
            try:
                if loader.worker_init_fn is not None:
                    loader.worker_init_fn(at)
                self._workers.append((info, _Fetcher(loader, dataset)))
            finally:
                _Worker.info = None
        self._turn = 0
        self._alive = [True] * self._num_workers

    def _next_data(self):
        while any(self._alive):
            at = self._turn
            self._turn = (at + 1) % self._num_workers
            if not self._alive[at]:
                continue
            index = self._next_index()
            info, fetcher = self._workers[at]
            _Worker.info = info
            try:
                return fetcher.fetch(index)
            except StopIteration:
                if not fetcher.is_iterable:
                    raise
                self._alive[at] = False
            except Exception as e:
                raise _reraised(e, at) from None
            finally:
                _Worker.info = None
        raise StopIteration


class KeyErrorMessage(str):
    def __repr__(self):
        return self


def _reraised(e, at):
    import traceback

    text = "".join(traceback.format_exception(e))
    message = f"Caught {type(e).__name__} in DataLoader worker process {at}.\nOriginal {text}"
    if type(e) is KeyError:
        message = KeyErrorMessage(message)
    try:
        return type(e)(message)
    except Exception:
        return RuntimeError(message)
