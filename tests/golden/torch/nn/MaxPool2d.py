from windows import pooling

SWEEP = 500

cases = [
    "torch.nn.MaxPool2d(3, stride=2, padding=1)(torch.randn(4, 64, 112, 112))",
    "torch.nn.MaxPool2d(2)(torch.randn(3, 32, 32))",
    "torch.nn.MaxPool2d((3, 2), stride=(2, 1), padding=(1, 0), dilation=(1, 2))(torch.randn(2, 3, 10, 11))",
    "torch.nn.MaxPool2d(2, ceil_mode=True)(torch.randn(1, 3, 5, 5))",
    "torch.nn.MaxPool2d(2, stride=3, ceil_mode=True)(torch.randn(1, 3, 3, 3))",
    "torch.nn.MaxPool2d(2, stride=3, padding=1, ceil_mode=True)(torch.randn(1, 3, 2, 2))",
    "torch.nn.MaxPool2d(2, return_indices=True)(torch.randn(1, 3, 6, 6))",
    "torch.nn.MaxPool2d(2, return_indices=True)(torch.randn(1, 3, 6, 6, requires_grad=True))",
    "torch.nn.MaxPool2d(kernel_size=2, stride=[])(torch.randn(1, 3, 6, 6))",
    "torch.nn.MaxPool2d(2, None, (1,))(torch.randn(1, 3, 6, 6))",
    "torch.nn.MaxPool2d(2)(torch.randn(0, 3, 6, 6))",
    "torch.nn.MaxPool2d(2)(torch.zeros(1, 3, 6, 6, dtype=torch.uint8))",
    "torch.nn.MaxPool2d(2)(torch.empty_strided((2, 3, 8, 8), (192, 1, 24, 3)))",
    "torch.nn.MaxPool2d(2, return_indices=True)(torch.empty_strided((2, 3, 8, 8), (192, 1, 24, 3)))",
    "torch.nn.MaxPool2d(2).eval()(input=torch.randn(3, 6, 6))",
    "torch.nn.MaxPool2d(2)",
    "torch.nn.MaxPool2d()",
    "torch.nn.MaxPool2d(2, 2, 0, 1, False, False, True)",
    "torch.nn.MaxPool2d(2, strides=2)",
    "torch.nn.MaxPool2d(2, padding='same')(torch.randn(1, 3, 6, 6))",
    "torch.nn.MaxPool2d(2, padding='same', return_indices=True)(torch.randn(1, 3, 6, 6))",
    "torch.nn.MaxPool2d((2, 2.0))(torch.randn(1, 3, 6, 6))",
    "torch.nn.MaxPool2d(2, ceil_mode=1)(torch.randn(1, 3, 6, 6))",
    "torch.nn.MaxPool2d(2)(None)",
]

errors = {
    "rank": "torch.nn.MaxPool2d(2)(torch.randn(28, 28))",
    "memory_format": "torch.nn.MaxPool2d(2)(torch.empty_strided((2, 3, 4, 5, 6), (360, 1, 90, 18, 3)))",
    "tuple_length": "torch.nn.MaxPool2d((2, 2, 2))(torch.randn(1, 3, 6, 6))",
    "stride_zero": "torch.nn.MaxPool2d(2, stride=0)(torch.randn(1, 3, 6, 6))",
    "negative_padding": "torch.nn.MaxPool2d(2, padding=-1)(torch.randn(1, 3, 6, 6))",
    "padding": "torch.nn.MaxPool2d(3, padding=2)(torch.randn(1, 3, 6, 6))",
    "padding_half": "torch.nn.MaxPool2d(3, padding=2, dilation=2)(torch.randn(1, 3, 6, 6))",
    "kernel": "torch.nn.MaxPool2d(0, stride=1)(torch.randn(1, 3, 6, 6))",
    "stride": "torch.nn.MaxPool2d(2, stride=-1)(torch.randn(1, 3, 6, 6))",
    "dilation": "torch.nn.MaxPool2d(2, dilation=0)(torch.randn(1, 3, 6, 6))",
    "empty": "torch.nn.MaxPool2d(2)(torch.randn(1, 0, 6, 6))",
    "output_small": "torch.nn.MaxPool2d(3)(torch.randn(1, 512, 2, 2))",
    "not_implemented": "torch.nn.MaxPool2d(2)(torch.zeros(1, 3, 6, 6, dtype=torch.bool))",
}


def sweep(rng):
    return pooling(rng, "MaxPool2d")
