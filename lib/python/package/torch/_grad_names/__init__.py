"""The names of autograd's nodes, as PyTorch 2.13.0 gives them: `type(t.grad_fn).__name__`.

All of it was recorded, not read: tests/printing/grad_names.py runs PyTorch.
"""

import re

# each of them puts its rules into RULES
from . import einops, layers, losses, products, views  # noqa: F401
from .rules import RULES, Call

# A node is named after its operation: log1p → Log1PBackward0, avg_pool2d → AvgPool2DBackward0.
REGULAR = frozenset(
    """
    abs acos acosh adaptive_max_pool2d adaptive_max_pool3d add addbmm addcdiv addcmul addmm addmv addr
    amax amin aminmax angle as_strided asin asinh atan atan2 atanh avg_pool2d avg_pool3d baddbmm
    binary_cross_entropy binary_cross_entropy_with_logits block_diag bmm cat cauchy ceil celu
    channel_shuffle cholesky clone complex conj conj_physical conv_tbc cos cosh cummax cummin cumprod
    cumsum deg2rad diag_embed diagonal diagonal_scatter digamma dist dot elu embedding embedding_bag erf
    erfc erfinv exp exp2 expand expm1 exponential flip floor fmax fmin frac fractional_max_pool2d
    fractional_max_pool3d frexp gather gelu geometric glu hardshrink hardsigmoid hardswish hardtanh hypot
    i0 igamma igammac index_add index_copy index_put index_reduce index_select kthvalue ldexp leaky_relu
    lgamma log log10 log1p log2 log_normal log_softmax logaddexp logaddexp2 logcumsumexp logit logsumexp
    masked_scatter masked_select max_pool2d_with_indices max_pool3d_with_indices max_unpool2d max_unpool3d
    maximum minimum mish mm mode mul multi_margin_loss multilabel_margin_loss mv mvlgamma nan_to_num
    nansum neg nextafter pdist permute pixel_shuffle pixel_unshuffle poisson polar polygamma put rad2deg
    reciprocal relu renorm repeat roll rot90 rsqrt scatter_add scatter_reduce select select_scatter sgn
    sigmoid sign silu sin sinc sinh slice_scatter soft_margin_loss softmax softplus softshrink sqrt stack
    std std_mean sub t take tan tanh threshold topk trace transpose tril triu trunc unbind unfold uniform
    unique_consecutive unsqueeze var var_mean vdot view view_as_complex view_as_real where zero
    """.split()
)

# The same name for whatever is given.
NAMED = """
    AdaptiveMaxPool2DBackward0 adaptive_max_pool2d_with_indices
    AdaptiveMaxPool3DBackward0 adaptive_max_pool3d_with_indices
    AffineGridGeneratorBackward0 affine_grid
    CatBackward0 einops.pack column_stack hstack vstack dstack linalg.vander
    CloneBackward0 contiguous
    Col2ImBackward0 fold
    ConjBackward0 fft.ihfft
    CopyBackwards copy
    CopySlices fill_diagonal nn.CircularPad1d nn.CircularPad2d nn.CircularPad3d
    CrossMapLRN2dBackward nn.CrossMapLRN2d
    DiagEmbedBackward0 diagflat
    DivBackward0 true_divide normalize local_response_norm softsign nanmean
    ExpandBackward0 broadcast_to broadcast_tensors expand_as meshgrid
    FftC2CBackward0 fft.fft2 fft.fftn fft.ifft2 fft.ifftn
    FftC2RBackward0 fft.hfft fft.hfft2 fft.hfftn fft.irfft fft.irfft2 fft.irfftn
    FftR2CBackward0 fft.rfft fft.rfft2 fft.rfftn
    FlipBackward0 fliplr flipud
    FractionalMaxPool2DBackward0 fractional_max_pool2d_with_indices
    FractionalMaxPool3DBackward0 fractional_max_pool3d_with_indices
    GatherBackward0 take_along_dim
    HardtanhBackward0 relu6
    Im2ColBackward0 nn.functional.unfold
    LinalgCholeskyExBackward0 linalg.cholesky
    LinalgCrossBackward0 cross linalg.cross
    LinalgDetBackward0 det linalg.det
    LinalgEigBackward0 linalg.eig linalg.eigvals
    LinalgEighBackward0 linalg.eigh linalg.eigvalsh
    LinalgHouseholderProductBackward0 linalg.householder_product
    LinalgInvExBackward0 inverse linalg.inv linalg.inv_ex
    LinalgLuBackward0 linalg.lu
    LinalgLuFactorExBackward0 linalg.lu_factor
    LinalgMatrixExpBackward0 matrix_exp linalg.matrix_exp
    LinalgPinvBackward0 pinverse linalg.pinv
    LinalgQrBackward0 qr linalg.qr
    LinalgSlogdetBackward0 slogdet linalg.slogdet
    LinalgSolveExBackward0 linalg.solve
    LinalgSolveTriangularBackward0 linalg.solve_triangular
    LinalgSvdBackward0 linalg.svd linalg.svdvals
    LinalgVectorNormBackward0 linalg.vector_norm
    LogSigmoidBackward0 logsigmoid
    MaxPool2DWithIndicesBackward0 max_pool2d
    MaxPool3DWithIndicesBackward0 max_pool3d
    MulBackward0 outer ger multiply dropout dropout2d feature_dropout
    NativeGroupNormBackward0 group_norm
    NativeLayerNormBackward0 layer_norm nn.Transformer
    NormBackward1 pairwise_distance
    NotImplemented floor_divide heaviside native_channel_shuffle bincount
    PermuteBackward0 T
    PowBackward0 square lp_pool1d lp_pool2d lp_pool3d
    PreluKernelBackward0 prelu
    RepeatBackward0 tile
    RollBackward0 fft.fftshift fft.ifftshift
    SelectBackward0 real imag
    SliceBackward0 narrow tensor_split hsplit vsplit dsplit
    SoftmaxBackward0 softmin
    SortBackward0 msort
    SqueezeBackward0 cov
    SqueezeBackward1 adaptive_avg_pool1d adaptive_max_pool1d adaptive_max_pool1d_with_indices avg_pool1d
    SqueezeBackward1 max_pool1d max_pool1d_with_indices max_unpool1d
    SqueezeBackward4 quantile nanquantile
    StackBackward0 combinations cartesian_prod
    SubBackward0 subtract tanhshrink
    SumBackward1 cosine_similarity
    ToCopyBackward0 to float double half bfloat16 cfloat cdouble cpu type type_as as_tensor
    TransposeBackward0 mT
    UnsafeViewBackward0 kron
    UpsampleBilinear2DBackward0 upsample_bilinear
    ViewBackward0 view_as ravel unflatten tensordot atleast_1d linalg.multi_dot linalg.tensorsolve
"""
CONSTANT = {op: name for name, *ops in map(str.split, NAMED.strip().splitlines()) for op in ops}

# Their variants in place have a node of their own: celu_ → CeluBackward1.
SECOND_IN_PLACE = frozenset(
    """
    acosh as_strided asinh atanh celu conj_physical elu leaky_relu polygamma rrelu selu swapaxes t threshold
    transpose unsqueeze
    """.split()
)
CONSTANT |= {"rrelu": "RreluWithNoiseBackward0", "selu": "EluBackward0", "swapaxes": "TransposeBackward0"}

# Modules whose function is not their own name in small letters.
MODULES = {
    "BCELoss": "binary_cross_entropy",
    "BCEWithLogitsLoss": "binary_cross_entropy_with_logits",
    "LeakyReLU": "leaky_relu",
    "MultiLabelMarginLoss": "multilabel_margin_loss",
    "MultiLabelSoftMarginLoss": "multilabel_soft_margin_loss",
    "SyncBatchNorm": "batch_norm",
    "Unfold": "nn.functional.unfold",
    "UpsamplingBilinear2d": "upsample_bilinear",
    "UpsamplingNearest2d": "upsample_nearest",
}


def functions(op):
    """The keys that an operation may stand under in the tables, the nearest first."""
    name = op.removeprefix("torch.")
    module, _, short = name.rpartition(".")
    yield name
    if module.startswith("einops"):
        return
    if module != "nn":
        yield short
        return
    short = short.removeprefix("Lazy")
    words = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z0-9])(?=[A-Z][a-z])", "_", short).lower()
    yield from [f"nn.{short}", MODULES.get(short), words, short.lower(), words.removesuffix("_loss")]
    yield re.sub(r"[123]d$", "", words)


def grad_name(op, shapes, given=None, result=None, output=0):
    """The name of the node that an operation leaves behind; None: not known, or nothing flows through it.

    op: its full name, `torch.add`, `torch.Tensor.add_`, `torch.nn.Linear`
    shapes: of the tensors that go in
    given: its arguments by name, those of a module's construction and call together; of tensors in it
        `.shape` is read, and where it matters `.stride()`, `.requires_grad`, `.dtype`, `.is_floating_point()`
        and `.is_complex()`. None: only the shapes are known, and the rest is taken for what is most common
    result: the shape of the tensor that came out
    output: which of several
    """
    is_inplace = op.endswith("_") and not op.endswith("__")
    for name in functions(op.removesuffix("_") if is_inplace else op):
        if name in RULES:
            return RULES[name](Call(op, name, shapes, given, result, output, is_inplace))
        if name in CONSTANT or name in REGULAR:
            found = CONSTANT.get(name) or f"{name.title().replace('_', '')}Backward0"
            is_second = is_inplace or bool(given and given.get("inplace"))
            return f"{found[:-1]}1" if is_second and name in SECOND_IN_PLACE else found
    return None
