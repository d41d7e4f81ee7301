from windows import pooling

SWEEP = 500

cases = [
    "torch.nn.AvgPool2d(2)(torch.randn(4, 64, 56, 56))",
    "torch.nn.AvgPool2d(3, stride=2, padding=1)(torch.randn(3, 32, 32))",
    "torch.nn.AvgPool2d((3, 2), stride=(2, 1), padding=(1, 0))(torch.randn(2, 3, 10, 11))",
    "torch.nn.AvgPool2d(2, ceil_mode=True)(torch.randn(1, 3, 5, 5))",
    "torch.nn.AvgPool2d(2, stride=3, ceil_mode=True)(torch.randn(1, 3, 3, 3))",
    "torch.nn.AvgPool2d(3, padding=1, count_include_pad=False)(torch.randn(1, 3, 6, 6))",
    "torch.nn.AvgPool2d(2, divisor_override=1)(torch.randn(1, 3, 6, 6, requires_grad=True))",
    "torch.nn.AvgPool2d(2, None, 0, False, True, None)(torch.randn(1, 3, 6, 6))",
    "torch.nn.AvgPool2d(kernel_size=[2, 3], stride=[])(torch.randn(1, 3, 6, 6))",
    "torch.nn.AvgPool2d(2)(torch.randn(0, 3, 6, 6))",
    "torch.nn.AvgPool2d(2)(torch.zeros(1, 3, 6, 6, dtype=torch.int64))",
    "torch.nn.AvgPool2d(2)(torch.empty_strided((2, 3, 8, 8), (192, 1, 24, 3)))",
    "torch.nn.AvgPool2d(2).eval()(input=torch.randn(3, 6, 6))",
    "torch.nn.AvgPool2d(2)",
    "torch.nn.AvgPool2d()",
    "torch.nn.AvgPool2d(2, dilation=2)",
    "torch.nn.AvgPool2d(2, 2, 0, False, True, None, 1)",
    "torch.nn.AvgPool2d(2, padding='same')(torch.randn(1, 3, 6, 6))",
    "torch.nn.AvgPool2d(2.0)(torch.randn(1, 3, 6, 6))",
    "torch.nn.AvgPool2d(2, count_include_pad=0)(torch.randn(1, 3, 6, 6))",
    "torch.nn.AvgPool2d(2, divisor_override=2.0)(torch.randn(1, 3, 6, 6))",
    "torch.nn.AvgPool2d(2)([1, 2])",
]

errors = {
    "tuple_length": "torch.nn.AvgPool2d((2, 2, 2))(torch.randn(1, 3, 6, 6))",
    "divisor": "torch.nn.AvgPool2d(2, divisor_override=0)(torch.randn(1, 3, 6, 6))",
    "no_dimensions": "torch.nn.AvgPool2d(2)(torch.randn(()))",
    "dimension": "torch.nn.AvgPool2d(2)(torch.randn(28, 28))",
    "stride_zero": "torch.nn.AvgPool2d(2, stride=0)(torch.randn(1, 3, 6, 6))",
    "negative_padding": "torch.nn.AvgPool2d(2, padding=-1)(torch.randn(1, 3, 6, 6))",
    "padding": "torch.nn.AvgPool2d(3, padding=2)(torch.randn(1, 3, 6, 6))",
    "kernel": "torch.nn.AvgPool2d(0, stride=1)(torch.randn(1, 3, 6, 6))",
    "stride": "torch.nn.AvgPool2d(2, stride=-1)(torch.randn(1, 3, 6, 6))",
    "empty": "torch.nn.AvgPool2d(2)(torch.randn(1, 3, 0, 6))",
    "output_small": "torch.nn.AvgPool2d(7)(torch.randn(1, 512, 4, 4))",
    "not_implemented": "torch.nn.AvgPool2d(2)(torch.zeros(1, 3, 6, 6, dtype=torch.int32))",
}


def sweep(rng):
    return pooling(rng, "AvgPool2d")
