# What every class of torch.nn holds after it was made: attributes, parameters, buffers, its words.
import torch
from torch import nn

SETS = {
    "Identity": ["", "54, unused=0.1"],
    "Linear": ["20, 30", "4, 2, bias=False", "3, 3, dtype=torch.float64"],
    "Bilinear": ["4, 5, 6", "4, 5, 6, bias=False"],
    "LazyLinear": ["7", "7, False"],
    "Flatten": ["", "0, 2"],
    "Unflatten": ["1, (2, 5, 5)", "1, torch.Size([2, -1])", "-1, [4, 2]"],
    "Conv1d": ["3, 8, 3", "4, 8, 5, stride=2, padding='same', bias=False" .replace("stride=2, ", ""), "4, 4, 3, 2, 1, groups=2"],
    "Conv2d": ["3, 8, 3", "4, 6, (3, 5), 2, (1, 2), (2, 1), 2, False, 'reflect'", "3, 8, 4, padding='same'", "3, 8, 3, padding='valid', stride=2", "3, 8, 2, padding=[1, 2], stride=[2, 2]", "in_channels=2, out_channels=4, kernel_size=1"],
    "Conv3d": ["3, 8, 3", "3, 6, (1, 3, 3), padding=(0, 1, 1), padding_mode='circular'"],
    "ConvTranspose1d": ["3, 8, 3", "3, 8, 3, 2, 1, 1, 1, False, 2"],
    "ConvTranspose2d": ["3, 8, 3", "4, 8, (3, 4), stride=2, padding=1, output_padding=1, groups=2"],
    "ConvTranspose3d": ["3, 8, 3", "3, 8, 2, 2, bias=False"],
    "LazyConv1d": ["8, 3"],
    "LazyConv2d": ["8, 3", "8, 3, padding=1, bias=False"],
    "LazyConv3d": ["8, 3"],
    "LazyConvTranspose1d": ["8, 3"],
    "LazyConvTranspose2d": ["8, 3, 2"],
    "LazyConvTranspose3d": ["8, 3"],
    "Fold": ["(4, 5), (2, 2)", "4, 2, 1, 0, 2"],
    "Unfold": ["(2, 3)", "3, dilation=2, padding=1, stride=(2, 2)"],
    "MaxPool1d": ["3", "3, 2, 1, 2, True, True"],
    "MaxPool2d": ["3", "(3, 2), stride=(2, 1)", "2, padding=1, ceil_mode=True, return_indices=True", "kernel_size=2, stride=None"],
    "MaxPool3d": ["3", "(3, 2, 2), stride=(2, 1, 2)"],
    "MaxUnpool1d": ["3", "3, 2, 1"],
    "MaxUnpool2d": ["3", "(3, 2), 2, (1, 1)"],
    "MaxUnpool3d": ["3"],
    "AvgPool1d": ["3", "3, 2, 1, True, False"],
    "AvgPool2d": ["3", "(3, 2), (2, 1), 1, ceil_mode=True, divisor_override=4"],
    "AvgPool3d": ["3", "(3, 2, 2), stride=(2, 1, 2)"],
    "FractionalMaxPool2d": ["3, output_size=(13, 12)", "(3, 2), output_ratio=(0.5, 0.5), return_indices=True", "2, output_ratio=0.5"],
    "FractionalMaxPool3d": ["3, output_size=(13, 12, 11)", "2, output_ratio=0.5"],
    "LPPool1d": ["2, 3", "1.2, 3, stride=2, ceil_mode=True"],
    "LPPool2d": ["2, 3", "1.2, (3, 2), stride=(2, 1)"],
    "LPPool3d": ["2, 3"],
    "AdaptiveAvgPool1d": ["5"],
    "AdaptiveAvgPool2d": ["5", "(5, None)", "(1, 1)"],
    "AdaptiveAvgPool3d": ["(5, 7, 9)"],
    "AdaptiveMaxPool1d": ["5", "5, return_indices=True"],
    "AdaptiveMaxPool2d": ["(5, 7)"],
    "AdaptiveMaxPool3d": ["7"],
    "ReflectionPad1d": ["2", "(3, 1)"],
    "ReflectionPad2d": ["2", "(1, 1, 2, 0)"],
    "ReflectionPad3d": ["1"],
    "ReplicationPad1d": ["2", "(3, 1)"],
    "ReplicationPad2d": ["2"],
    "ReplicationPad3d": ["(3, 3, 6, 6, 1, 1)"],
    "CircularPad1d": ["2"],
    "CircularPad2d": ["(1, 1, 2, 0)"],
    "CircularPad3d": ["3"],
    "ZeroPad1d": ["2"],
    "ZeroPad2d": ["(1, 1, 2, 0)"],
    "ZeroPad3d": ["3"],
    "ConstantPad1d": ["2, 3.5"],
    "ConstantPad2d": ["(3, 0, 2, 1), 0"],
    "ConstantPad3d": ["3, 3.5"],
    "ELU": ["", "0.5, True"],
    "Hardshrink": ["", "0.3"],
    "Hardsigmoid": ["", "True"],
    "Hardtanh": ["", "-2, 2", "0.0, 6.0, inplace=True"],
    "Hardswish": ["", "inplace=True"],
    "LeakyReLU": ["", "0.2", "0.1, inplace=True"],
    "LogSigmoid": [""],
    "MultiheadAttention": ["8, 2", "8, 2, 0.1, False, True, True, 5, 6, True", "8, 4, kdim=8, vdim=8, batch_first=True", "6, 3, add_bias_kv=True"],
    "PReLU": ["", "3, 0.1"],
    "ReLU": ["", "True", "inplace=True"],
    "ReLU6": ["", "inplace=True"],
    "RReLU": ["", "0.1, 0.3, True"],
    "SELU": ["", "True"],
    "CELU": ["", "0.5, inplace=True"],
    "GELU": ["", "approximate='tanh'"],
    "Sigmoid": [""],
    "SiLU": ["", "True"],
    "Mish": ["", "True"],
    "Softplus": ["", "2, 10"],
    "Softshrink": ["", "0.3"],
    "Softsign": [""],
    "Tanh": [""],
    "Tanhshrink": [""],
    "Threshold": ["0.1, 20", "0, 0, True"],
    "GLU": ["", "1"],
    "Softmin": ["", "1"],
    "Softmax": ["", "1", "dim=-1"],
    "Softmax2d": [""],
    "LogSoftmax": ["", "dim=1"],
    "AdaptiveLogSoftmaxWithLoss": ["16, 20, [5, 10]", "16, 20, [5, 10], 2.0, True"],
    "BatchNorm1d": ["10", "10, 1e-3, None, False, True", "10, track_running_stats=False"],
    "BatchNorm2d": ["10", "10, momentum=0.01, affine=False", "num_features=4, eps=0.001, dtype=torch.float64"],
    "BatchNorm3d": ["10"],
    "LazyBatchNorm1d": ["", "1e-3"],
    "LazyBatchNorm2d": ["", "affine=False"],
    "LazyBatchNorm3d": [""],
    "GroupNorm": ["3, 6", "6, 6, 1e-6, False", "1, 4, bias=False"],
    "SyncBatchNorm": ["10", "10, momentum=0.2"],
    "InstanceNorm1d": ["10"],
    "InstanceNorm2d": ["10", "10, affine=True", "10, track_running_stats=True"],
    "InstanceNorm3d": ["10"],
    "LazyInstanceNorm1d": [""],
    "LazyInstanceNorm2d": ["affine=True"],
    "LazyInstanceNorm3d": [""],
    "LayerNorm": ["10", "[5, 10, 10]", "(4,), 1e-6, False", "4, bias=False"],
    "RMSNorm": ["10", "(5, 10), 1e-6, False"],
    "LocalResponseNorm": ["2", "5, 1e-3, 0.5, 2"],
    "CrossMapLRN2d": ["3", "5, 1e-3, 0.5, 2"],
    "RNN": ["10, 20", "10, 20, 2, 'relu', True, True, 0.1, True", "10, 20, 2, nonlinearity='relu'", "10, 20, bias=False"],
    "LSTM": ["10, 20", "10, 20, 2, batch_first=True, bidirectional=True, proj_size=5", "10, 20, num_layers=2, dropout=0.3, bias=False"],
    "GRU": ["10, 20", "10, 20, 3, batch_first=True, dropout=0.5"],
    "RNNCell": ["10, 20", "10, 20, False, 'relu'"],
    "LSTMCell": ["10, 20", "10, 20, bias=False"],
    "GRUCell": ["10, 20", "10, 20, bias=False"],
    "Transformer": ["16, 4, 1, 1, 32", "8, 2, 1, 1, 16, 0.2, 'gelu', batch_first=True, norm_first=True, bias=False"],
    "TransformerEncoderLayer": ["16, 4", "8, 2, 16, 0, 'gelu', 1e-6, True, True, False", "8, 2, activation=torch.tanh"],
    "TransformerDecoderLayer": ["16, 4", "8, 2, 16, 0, 'gelu', 1e-6, True, True, False"],
    "TransformerEncoder": ["nn.TransformerEncoderLayer(8, 2, 16), 2", "nn.TransformerEncoderLayer(8, 2, 16, batch_first=True), 1, nn.LayerNorm(8), False"],
    "TransformerDecoder": ["nn.TransformerDecoderLayer(8, 2, 16), 2", "nn.TransformerDecoderLayer(8, 2, 16), 1, nn.LayerNorm(8)"],
    "Embedding": ["10, 3", "10, 3, padding_idx=0", "10, 3, -1, 2.0, 1.0, True, False", "10, 3, max_norm=1"],
    "EmbeddingBag": ["10, 3", "10, 3, mode='sum', include_last_offset=True, padding_idx=2"],
    "Dropout": ["", "0.2, True", "p=0.1"],
    "Dropout1d": [""],
    "Dropout2d": ["", "0.1"],
    "Dropout3d": ["0.1"],
    "AlphaDropout": ["", "0.1"],
    "FeatureAlphaDropout": [""],
    "CosineSimilarity": ["", "0, 1e-6"],
    "PairwiseDistance": ["", "1.0, 1e-4, True"],
    "L1Loss": ["", "reduction='sum'"],
    "MSELoss": ["", "reduction='none'", "size_average=False"],
    "CrossEntropyLoss": ["", "torch.ones(3), ignore_index=0, label_smoothing=0.1", "reduction='sum'"],
    "CTCLoss": ["", "1, 'sum', True"],
    "NLLLoss": ["", "weight=torch.ones(2)"],
    "PoissonNLLLoss": ["", "False, True"],
    "GaussianNLLLoss": ["", "full=True, eps=1e-4, reduction='sum'"],
    "KLDivLoss": ["", "reduction='batchmean', log_target=True"],
    "BCELoss": ["", "torch.ones(3), reduction='none'"],
    "BCEWithLogitsLoss": ["", "pos_weight=torch.ones(4)"],
    "MarginRankingLoss": ["", "0.5"],
    "HingeEmbeddingLoss": ["", "margin=2.0"],
    "MultiLabelMarginLoss": [""],
    "HuberLoss": ["", "delta=2.0"],
    "SmoothL1Loss": ["", "beta=0.5"],
    "SoftMarginLoss": [""],
    "MultiLabelSoftMarginLoss": ["", "torch.ones(2)"],
    "CosineEmbeddingLoss": ["", "0.5"],
    "MultiMarginLoss": ["", "2, 0.5"],
    "TripletMarginLoss": ["", "2.0, 1.0, swap=True"],
    "TripletMarginWithDistanceLoss": ["", "margin=0.5"],
    "PixelShuffle": ["3"],
    "PixelUnshuffle": ["3"],
    "ChannelShuffle": ["2"],
    "Upsample": ["scale_factor=2", "size=(3, 4), mode='bilinear', align_corners=True", "scale_factor=(2, 3)", "5"],
    "UpsamplingNearest2d": ["scale_factor=2"],
    "UpsamplingBilinear2d": ["size=3"],
    "Sequential": ["", "nn.Linear(1, 2), nn.ReLU()"],
    "ModuleList": ["", "[nn.ReLU(), nn.ReLU(), nn.Tanh()]"],
    "ModuleDict": ["", "{'a': nn.ReLU()}"],
    "ParameterList": ["", "[nn.Parameter(torch.ones(2, 3)), torch.zeros(1), 5]"],
    "ParameterDict": ["", "{'a': nn.Parameter(torch.ones(2, 3)), 'b': 'x'}"],
}

inner = set(vars(nn.Module())) - {"training"}
inner |= {"_load_hook", "_initialize_hook", "_flat_weights", "_flat_weight_refs"}


def show(value):
    if isinstance(value, torch.Tensor):
        try:
            return f"<{type(value).__name__} {tuple(value.shape)} {value.dtype} {value.requires_grad}>"
        except RuntimeError:
            return f"<{type(value).__name__}>"
    if isinstance(value, nn.Module):
        return f"<{type(value).__name__}>"
    if isinstance(value, (tuple, list)):
        return type(value).__name__ + "(" + ", ".join(map(show, value)) + ")"
    if callable(value):
        return getattr(value, "__name__", type(value).__name__)
    if type(value).__name__ in ("ReferenceType", "weakref"):
        return "weakref"
    return repr(value)


for name, sets in SETS.items():
    for given in sets:
        made = eval(f"nn.{name}({given})")
        print(f"{name}({given})")
        for key, value in sorted(vars(made).items()):
            if key not in inner:
                print("   ", key, "=", show(value))
        for kind in ("_parameters", "_buffers", "_modules"):
            print("   ", kind, {key: show(value) for key, value in getattr(made, kind).items()})
        print("   ", made._non_persistent_buffers_set, list(made.state_dict()))
        print(made)
