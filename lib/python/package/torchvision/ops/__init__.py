"""`torchvision.ops`."""

from torch import _registry

_registry.install(globals(), "torchvision.ops")

from .boxes import (  # noqa: E402
    box_area,
    box_convert,
    box_iou,
    clip_boxes_to_image,
    complete_box_iou,
    distance_box_iou,
    generalized_box_iou,
    masks_to_boxes,
    nms,
    remove_small_boxes,
)
from .drop_block import DropBlock2d, DropBlock3d, drop_block2d, drop_block3d  # noqa: E402
from .feature_pyramid_network import FeaturePyramidNetwork  # noqa: E402
from .focal_loss import sigmoid_focal_loss  # noqa: E402
from .misc import (  # noqa: E402
    MLP,
    Conv2dNormActivation,
    Conv3dNormActivation,
    FrozenBatchNorm2d,
    Permute,
    SqueezeExcitation,
)
from .roi_align import RoIAlign  # noqa: E402
from .roi_pool import RoIPool  # noqa: E402
from .stochastic_depth import StochasticDepth, stochastic_depth  # noqa: E402

_missing = {
    *("batched_nms", "complete_box_iou_loss", "deform_conv2d", "DeformConv2d", "distance_box_iou_loss"),
    *("generalized_box_iou_loss", "MultiScaleRoIAlign", "ps_roi_align", "PSRoIAlign", "ps_roi_pool", "PSRoIPool"),
}

__all__ = [
    *("box_area", "box_convert", "box_iou", "clip_boxes_to_image", "complete_box_iou", "distance_box_iou"),
    *("generalized_box_iou", "masks_to_boxes", "nms", "remove_small_boxes", "DropBlock2d", "DropBlock3d"),
    *("drop_block2d", "drop_block3d", "FeaturePyramidNetwork", "sigmoid_focal_loss", "MLP", "Conv2dNormActivation"),
    *("Conv3dNormActivation", "FrozenBatchNorm2d", "Permute", "SqueezeExcitation", "RoIAlign", "RoIPool"),
    *("roi_align", "roi_pool", "StochasticDepth", "stochastic_depth"),
]

# the functions stand where the modules of the same names would
_registry.install(_functions := {}, "torchvision.ops")
globals().update(_functions, stochastic_depth=stochastic_depth)


def __getattr__(name):
    if name in _missing:
        from torch import _engine

        raise _engine.unknown(f"torchvision.ops.{name}", "missing")
    raise AttributeError(f"module 'torchvision.ops' has no attribute '{name}'")
