"""`torch.Tensor`: a number that the engine knows a tensor by. Its operations come from the registry (`_registry.py`)."""

from json import loads
from weakref import WeakValueDictionary, ref

from . import _engine
from ._engine import Unknown, UnknownValue, attribute, call, encode, engine, tensor_of
from ._types import Size, device, dtypes

_live, _dead = _engine._live, _engine._dead
_plain = {None}
"""Classes of tensors whose operations give plain tensors."""


class _TensorMeta(type):
    """The metaclass of tensors, which Parameter's builds on."""


class Tensor(metaclass=_TensorMeta):
    __module__ = "torch"

    def __new__(cls, *args, **kwargs):
        from ._legacy import build

        made = build(args, kwargs)
        if cls is Tensor:
            return made
        return made.as_subclass(cls)

    def __init__(self, *args, **kwargs):
        pass

    @staticmethod
    def _of(number, cls=None):
        made = object.__new__(cls or Tensor)
        made._id = number
        _live[number] = ref(made)
        if cls not in _plain:
            _engine.subclassed.add(number)
        return made

    def __del__(self):
        number = self.__dict__.get("_id")
        if number is not None:
            _live.pop(number, None)
            _engine.subclassed.discard(number)
            _dead.append(number)

    @staticmethod
    def _make_subclass(cls, data, require_grad=False, **_):
        return Tensor._of(engine.leaf(data._id, False, require_grad), cls)

    def as_subclass(self, cls):
        if not self.requires_grad:
            return Tensor._of(engine.leaf(self._id, False, False), cls)
        from .overrides import Off, converted

        with Off():
            return converted(self.view_as(self), cls)

    @classmethod
    def __torch_function__(cls, func, types, args=(), kwargs=None):
        from .overrides import Off, converted

        if not all(issubclass(cls, kind) for kind in types):
            return NotImplemented
        with Off():
            return converted(func(*args, **(kwargs or {})), cls)

    def _disabled_torch_function(*_, **__):
        return NotImplemented

    # ── what it is ──
    @property
    def shape(self):
        sizes = loads(engine.shape(self._id))
        return tuple.__new__(Size, map(_engine.decode, sizes))

    @shape.deleter
    def shape(self):
        raise AttributeError("attribute 'shape' of 'torch._C.TensorBase' objects is not writable")

    @property
    def dtype(self):
        return dtypes[engine.dtype(self._id)]

    @property
    def device(self):
        return _meta if engine.device(self._id) == "meta" else _cpu

    @property
    def requires_grad(self):
        return engine.requiresGrad(self._id)

    @requires_grad.setter
    def requires_grad(self, value):
        self._assign("requires_grad", value)

    @property
    def grad(self):
        number = engine.grad(self._id)
        return tensor_of(number) if number else None

    @grad.setter
    def grad(self, value):
        self._assign("grad", value)

    @grad.deleter
    def grad(self):
        self._assign("grad", None)

    @property
    def data(self):
        return attribute("torch.Tensor.data", self._id)

    @data.setter
    def data(self, value):
        self._assign("data", value)

    def _assign(self, name, value):
        self.__dict__.pop("_complex_elements", None)
        if name == "requires_grad" and value is True and self.is_inference() and not _is_inferring():
            raise RuntimeError("Setting requires_grad=True on inference tensor outside InferenceMode is not allowed.")
        answer = engine.assign(self._id, name, encode(value))
        if answer[:1] in ("!", "?"):
            raise _engine.failure(answer)

    @property
    def grad_fn(self):
        origin = engine.origin(self._id)
        return _node(*loads(origin)) if origin else None

    @property
    def _version(self):
        if self.is_inference():
            raise RuntimeError("Inference tensors do not track version counter.")
        return engine.version(self._id)

    @property
    def layout(self):
        return _engine.Constant._named["strided"]

    @property
    def _base(self):
        number = engine.base(self._id)
        return tensor_of(number) if number else None

    def _is_view(self):
        return self._base is not None

    @property
    def retains_grad(self):
        return engine.retainsGrad(self._id)

    name = property(lambda self: None)
    volatile = property(lambda self: False)
    output_nr = property(lambda self: 0)
    is_meta = property(lambda self: engine.device(self._id) == "meta")
    is_cpu = property(lambda self: not self.is_meta)

    is_cuda = is_sparse = is_quantized = is_mkldnn = is_mps = is_xpu = is_nested = is_sparse_csr = property(
        lambda self: False
    )

    # ── its elements ──
    def _elements(self):
        """Its elements as Python's numbers, row by row."""
        text = engine.elements(self._id)
        if text == "" and self.is_meta:
            raise NotImplementedError("Cannot copy out of meta tensor; no data!")
        kind = self.dtype
        if kind.is_complex:
            from ._complex import elements

            known = elements(self)
            if known is not None:
                return known
            raise _engine.unknown("value")
        if text == "" and self.numel() > 0:
            held = self.__dict__.get("_complex_elements")
            if held is not None and held[0] == self._version:
                return held[1]
            raise _engine.unknown("value")
        parts = text.split(",") if text else []
        if kind is dtypes["bool"]:
            return [part == "1" or part == "true" for part in parts]
        return [float(part) for part in parts] if kind.is_floating_point else [int(float(part)) for part in parts]

    def item(self):
        count = self.numel()
        if count != 1:
            raise RuntimeError(f"a Tensor with {count} elements cannot be converted to Scalar")
        self._check_item()
        return self._numbers()[0]

    def _check_item(self):
        if self.is_meta:
            raise RuntimeError("Tensor.item() cannot be called on meta tensors")

    def _numbers(self):
        """The same, where those that are not known may be carried about."""
        try:
            return self._elements()
        except UnknownValue:
            kind = self.dtype
            name = "complex" if kind.is_complex else "float" if kind.is_floating_point else "int"
            return [Unknown("bool" if kind is dtypes["bool"] else name) for _ in range(self.numel())]

    def tolist(self):
        elements = iter(self._numbers())

        def nested(sizes):
            return [nested(sizes[1:]) for _ in range(sizes[0])] if sizes else next(elements)

        return nested(self.shape)

    def __bool__(self):
        count = self.numel()
        if count != 1:
            what = "no values" if count == 0 else "more than one value"
            raise RuntimeError(f"Boolean value of Tensor with {what} is ambiguous")
        self._check_item()
        return bool(self._elements()[0])

    def __int__(self):
        return int(self._single())

    __long__ = __int__

    def __float__(self):
        return float(self._single())

    def __complex__(self):
        return complex(self._single())

    def _single(self):
        if self.numel() != 1:
            raise ValueError("only one element tensors can be converted to Python scalars")
        value = self.item()
        return value._look() if isinstance(value, Unknown) else value

    def __index__(self):
        if self.numel() != 1 or self.dtype.is_floating_point or self.dtype.is_complex:
            raise TypeError("only integer tensors of a single element can be converted to an index")
        return int(self._single())

    def __len__(self):
        shape = self.shape
        if not shape:
            raise TypeError("len() of a 0-d tensor")
        return shape[0]

    def __iter__(self):
        if self.dim() == 0:
            raise TypeError("iteration over a 0-d tensor")
        return iter(self.unbind(0))

    def __reversed__(self):
        return self if self.dim() == 0 else self.flip(0)

    def __contains__(self, element):
        if isinstance(element, (Tensor, int, float, complex, bool)):
            return bool((self == element).any())
        raise RuntimeError(
            f"Tensor.__contains__ only supports Tensor or scalar, but you passed in a {type(element)}."
        )

    def __hash__(self):
        return id(self)

    # ── how it prints ──
    def __repr__(self, *, tensor_contents=None):
        from ._tensor_str import _str

        if self._id in _engine.subclassed and _engine.takes_over(self):
            return type(self).__torch_function__(Tensor.__repr__, (type(self),), (self,), {})
        return _str(self)

    __str__ = __repr__

    def __format__(self, spec):
        if self.dim() == 0 and type(self) is Tensor and not self.is_meta:
            return format(self.item(), spec)
        return object.__format__(self, spec)

    def __dir__(self):
        return sorted(set(object.__dir__(self)) - {"_id"})

    # ── copies ──
    def __deepcopy__(self, memo):
        if not self.is_leaf:
            raise RuntimeError(
                "Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment.  "
                "If you were attempting to deepcopy a module, this may be because of a torch.nn.utils.weight_norm usage, "
                "see https://github.com/pytorch/pytorch/pull/103001"
            )
        if id(self) in memo:
            return memo[id(self)]
        made = Tensor._of(engine.copy(self._id), type(self))
        memo[id(self)] = made
        made.__dict__.update({k: v for k, v in self.__dict__.items() if k != "_id"})
        grad = self.grad
        if grad is not None:
            import copy

            # `deepcopy` keeps what it has seen alive, so that no other object can have its id
            made.grad = copy.deepcopy(grad, memo)
        return made

    def __copy__(self):
        return Tensor._of(engine.leaf(self._id, isinstance(self, _engine.Parameter), self.requires_grad), type(self))

    def __reduce_ex__(self, protocol):
        storage, offset, _ = loads(engine.storage(self._id))
        saved = _saved.get(storage) or _Saved(self, storage)
        wire = (list(self.shape), list(self.stride()), offset, self.requires_grad, type(self))
        return (_rebuild, (saved, *wire))

    def __setstate__(self, state):
        self.__dict__.update(state)

    # ── methods that are about Python ──
    def register_hook(self, hook):
        if not self.requires_grad:
            raise RuntimeError("cannot register a hook on a tensor that doesn't require gradient")
        return self._hook("_backward_hooks", hook)

    def register_post_accumulate_grad_hook(self, hook):
        if not self.requires_grad:
            raise RuntimeError("cannot register a hook on a tensor that doesn't require gradient")
        if not self.is_leaf:
            raise RuntimeError("post accumulate grad hooks cannot be registered on non-leaf tensors")
        return self._hook("_post_accumulate_grad_hooks", hook)

    def _hook(self, kind, hook):
        from .autograd import _events
        from .utils.hooks import RemovableHandle

        hooks = self.__dict__.get(kind)
        if hooks is None:
            hooks = self.__dict__[kind] = {}
            (_events.hook_tensor if kind == "_backward_hooks" else _events.hook_accumulated)(self, hooks)
        handle = RemovableHandle(hooks)
        hooks[handle.id] = hook
        return handle

    def backward(self, gradient=None, retain_graph=None, create_graph=False, inputs=None):
        from .autograd import backward_of

        backward_of(self, gradient, retain_graph, create_graph, inputs)

    def cuda(self, *args, **kwargs):
        raise AssertionError("Torch not compiled with CUDA enabled")

    def numpy(self, *, force=False):
        if self.requires_grad and not force:
            raise RuntimeError(
                "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead."
            )
        if self.is_meta:
            raise TypeError(
                "can't convert meta device type tensor to numpy. Use Tensor.cpu() to copy the tensor to host memory first."
            )
        import numpy

        return numpy._of_tensor(self.detach())

    def __array__(self, dtype=None):
        return self.numpy()

    def data_ptr(self):
        number, offset, _ = loads(engine.storage(self._id))
        return 0 if self.is_meta else number * 0x1000000 + offset * self.dtype.itemsize

    def untyped_storage(self):
        return Storage(*loads(engine.storage(self._id)))

    def storage(self):
        return TypedStorage(*loads(engine.storage(self._id)), self.dtype)

    def is_shared(self):
        return loads(engine.storage(self._id))[0] in _shared

    def share_memory_(self):
        _shared.add(loads(engine.storage(self._id))[0])
        return self

    def pin_memory(self, *_, **__):
        raise RuntimeError("Cannot access accelerator device when none is available.")

    def is_set_to(self, other):
        return self.data_ptr() == other.data_ptr() and self.shape == other.shape and self.stride() == other.stride()

    def get_device(self):
        return -1

    def to(self, *args, **kwargs):
        return call("torch.Tensor.to", _engine.checked_places(args), kwargs, self._id)

    def type(self, *args, **kwargs):
        told = call("torch.Tensor.type", args, kwargs, self._id)
        return told.replace("torch.", "torch.meta.") if isinstance(told, str) and self.is_meta else told

    def __delitem__(self, index):
        raise TypeError("Tensor does not support deleting items")

    def new(self, *args, **kwargs):
        from ._legacy import build

        return build(args, kwargs, self.dtype)

    def is_same_size(self, other):
        return self.shape == other.shape

    def is_pinned(self, device=None):
        return False

    def is_distributed(self):
        return False

    is_conj = is_neg = is_distributed

    def is_inference(self):
        return engine.isInference(self._id)

    def resolve_conj(self):
        return self

    resolve_neg = resolve_conj

    def dim_order(self, *, ambiguity_check=False):
        strides = self.stride()
        return tuple(sorted(range(self.dim()), key=lambda dim: -strides[dim]))

    def split_with_sizes(self, split_sizes, dim=0):
        return self.split(list(split_sizes), dim)

    def unsafe_split(self, *args, **kwargs):
        return self.split(*args, **kwargs)

    def unsafe_chunk(self, *args, **kwargs):
        return self.chunk(*args, **kwargs)

    def apply_(self, callable):
        from . import tensor

        if self.requires_grad:
            raise TypeError("can't call apply_ on a tensor that requires grad")
        values = [callable(one) for one in self._elements()]
        return self.copy_(tensor(values, dtype=self.dtype).view(self.shape))

    def map_(self, tensor, callable):
        values = [callable(one, other) for one, other in zip(self._elements(), tensor.expand_as(self)._elements())]
        from . import tensor as make

        return self.copy_(make(values, dtype=self.dtype).view(self.shape))


class Storage:
    def __init__(self, number, offset, size):
        self._number, self._bytes = number, size

    def data_ptr(self):
        return self._number * 0x1000000

    def nbytes(self):
        return self._bytes

    size = __len__ = nbytes

    def __eq__(self, other):
        return isinstance(other, Storage) and self._number == other._number

    def __hash__(self):
        return self._number


class TypedStorage(Storage):
    """Counted in elements, not in bytes."""

    def __init__(self, number, offset, size, dtype):
        super().__init__(number, offset, size)
        self.dtype = dtype

    def size(self):
        return self._bytes // self.dtype.itemsize

    __len__ = size

    def element_size(self):
        return self.dtype.itemsize

    def untyped(self):
        return Storage(self._number, 0, self._bytes)


from ._modes import is_inference_mode_enabled as _is_inferring  # noqa: E402

_cpu, _meta = device("cpu"), device("meta")


_shared = set()
"""The memories that other processes may see."""
_engine.resets.append(_shared.clear)
_saved = WeakValueDictionary()


class _Saved:
    """The memory of the tensors in a file. Those that share it do so when they are read."""

    def __init__(self, of, storage):
        _saved[storage] = self
        self.dtype, self.size = of.dtype._name, loads(engine.storage(of._id))[2] // of.dtype.itemsize
        if self.size == of.numel() and of.is_contiguous():
            self.elements = engine.elements(of._id)
        else:
            with _engine.unlisted():
                self.elements = engine.elements(of.detach().as_strided((self.size,), (1,), 0)._id)

    def __reduce__(self):
        return (_read_saved, (self.dtype, self.size, self.elements))


def _read_saved(dtype, size, elements):
    made = object.__new__(_Saved)
    made.tensor = Tensor._of(engine.fresh(f"[{size}]", dtype, elements))
    return made


def _rebuild(saved, shape, stride, offset, requires_grad, cls):
    with _engine.unlisted():
        number = saved.tensor.as_strided(shape, stride, offset)._id
    return Tensor._of(engine.leaf(number, cls is _engine.Parameter, requires_grad), cls)


class _Node:
    """The operation that made a tensor, as `x.grad_fn` shows it."""

    def __init__(self, inputs):
        self._inputs = inputs

    def name(self):
        return type(self).__name__

    @property
    def next_functions(self):
        return tuple((None if one is None else _behind(one), 0) for one in self._inputs)

    @property
    def metadata(self):
        return {}


class AccumulateGrad(_Node):
    """Where a gradient ends: in the `.grad` of a leaf."""

    def name(self):
        return "torch::autograd::AccumulateGrad"

    @property
    def variable(self):
        return self._inputs[0]

    next_functions = ()


AccumulateGrad.__module__ = "builtins"


def _behind(tensor):
    return tensor.grad_fn or AccumulateGrad([tensor])


_nodes = {"AccumulateGrad": AccumulateGrad}


class _Vague(_Node):
    """An operation of a way back, of which nobody knows the name."""

    def name(self):
        raise _engine.unknown("grad_fn")


def _node(op, inputs, given, shape, output):
    if op == "?":
        return _Vague([tensor_of(number) for number in inputs])
    given = {key: _engine.decode(wire) for key, wire in given}
    behind = [tensor_of(number) for number in inputs]
    if "." in op:
        from ._grad_names import grad_name

        shapes = [one.shape for one in behind]
        short = op.rpartition(".")[2].strip("_").title()
        name = grad_name(op, shapes, given or None, tuple(shape), output) or f"{short}Backward0"
        module = "builtins"
        # a place for every operand, also for those that want no gradient
        operands = [given[key] for key in ("input", "self", "other") if key in given]
        if len(operands) == 2:
            behind = [one if isinstance(one, Tensor) and one.requires_grad else None for one in operands]
    else:
        # a Function of the program's own
        name, module = op, "builtins" if op == "CopySlices" else "torch.autograd.function"
    if (module, name) not in _nodes:
        _nodes[module, name] = type(name, (_Node,), {"__module__": module})
    return _nodes[module, name](behind)


class CopySlices(_Node):
    """A view was written."""

    __module__ = "builtins"

    def name(self):
        return "torch::autograd::CopySlices"


_nodes["builtins", "CopySlices"] = CopySlices


class _ParameterMeta(_TensorMeta):
    def __instancecheck__(cls, value):
        return type.__instancecheck__(cls, value) or (
            isinstance(value, Tensor) and getattr(value, "_is_param", False)
        )


class Parameter(Tensor, metaclass=_ParameterMeta):
    __module__ = "torch.nn.parameter"
    __torch_function__ = Tensor._disabled_torch_function

    def __new__(cls, data=None, requires_grad=True):
        if data is None:
            from . import empty

            data = empty(0)
        if not isinstance(data, Tensor):
            data = data.detach()
        if requires_grad and not (data.dtype.is_floating_point or data.dtype.is_complex):
            raise RuntimeError("Only Tensors of floating point and complex dtype can require gradients")
        return Tensor._of(engine.leaf(data._id, True, requires_grad), cls)

    def __repr__(self):
        return "Parameter containing:\n" + Tensor.__repr__(self)

    __str__ = __repr__


class UninitializedTensorMixin:
    _allowed = frozenset(
        "__hash__ size copy_ is_complex is_floating_point half float double char short int long cuda cpu to get_device".split()
    )

    def __getattribute__(self, name):
        found = object.__getattribute__(self, name)
        # what is in C, and wants the elements
        if type(found).__name__ == "builtin_function_or_method" and name not in UninitializedTensorMixin._allowed:
            return lambda *_, **__: self._refuse(getattr(Tensor, name))
        return found

    def _refuse(self, function):
        raise ValueError(
            f"Attempted to use an uninitialized parameter in {function}. This error happens when you are using a "
            f"`LazyModule` or explicitly manipulating `torch.nn.parameter.{type(self).__name__}` objects. When using "
            "LazyModules Call `forward` with a dummy batch to initialize the parameters before calling torch functions"
        )

    def materialize(self, shape, device=None, dtype=None):
        from . import empty

        self.data = empty(shape, dtype=dtype or self.dtype)
        self.__class__ = self.cls_to_become

    def share_memory_(self):
        raise RuntimeError(
            "Can't share memory on an uninitialized parameter or buffer. Call `forward` to initialize the parameters before "
            "calling `module.share_memory()`."
        )

    @property
    def shape(self):
        raise RuntimeError(
            "Can't access the shape of an uninitialized parameter or buffer. This error usually happens in "
            "`load_state_dict` when trying to load an uninitialized parameter into an initialized one. Call `forward` to "
            "initialize the parameters before accessing their attributes."
        )

    def __repr__(self):
        return f"<{type(self).__name__}>"

    __str__ = __repr__


class UninitializedParameter(UninitializedTensorMixin, Parameter):
    __module__ = "torch.nn.parameter"
    cls_to_become = Parameter

    def __new__(cls, requires_grad=True, device=None, dtype=None):
        from . import empty

        return Tensor._of(engine.leaf(empty(0)._id, True, requires_grad), cls)


class UninitializedBuffer(UninitializedTensorMixin, Tensor):
    __module__ = "torch.nn.parameter"
    cls_to_become = Tensor
    __torch_function__ = Tensor._disabled_torch_function


class Buffer(Tensor):
    __module__ = "torch.nn.parameter"
    __torch_function__ = Tensor._disabled_torch_function

    def __new__(cls, data=None, *, persistent=True):
        made = Tensor._of(engine.leaf(data._id, False, data.requires_grad), cls)
        made.persistent = persistent
        return made


def encode_tensor(value):
    return f'["t",{value._id}]'


for kind in (Tensor, Parameter, Buffer, UninitializedParameter, UninitializedBuffer):
    _engine._encoders[kind] = encode_tensor
    _plain.add(kind)
_engine.Tensor, _engine.Parameter = Tensor, Parameter
