"""Weights of convolutions in another order of memory."""

import torch


def _convert(module, memory_format, kinds):
    if isinstance(module, kinds):
        data = module.weight.detach()
        module.weight.data = data.resize_(data.size()).contiguous(memory_format=memory_format)
    for child in module.children():
        _convert(child, memory_format, kinds)
    return module


def convert_conv2d_weight_memory_format(module, memory_format):
    return _convert(module, memory_format, (torch.nn.Conv2d, torch.nn.ConvTranspose2d))


def convert_conv3d_weight_memory_format(module, memory_format):
    return _convert(module, memory_format, (torch.nn.Conv3d, torch.nn.ConvTranspose3d))
