from windows import adaptive

SWEEP = 500

cases = [
    "torch.nn.AdaptiveAvgPool2d((7, 7))(torch.randn(4, 512, 14, 14))",
    "torch.nn.AdaptiveAvgPool2d(1)(torch.randn(2, 512, 7, 7))",
    "torch.nn.AdaptiveAvgPool2d((5, 7))(torch.randn(64, 8, 9))",
    "torch.nn.AdaptiveAvgPool2d((None, 7))(torch.randn(1, 64, 10, 9))",
    "torch.nn.AdaptiveAvgPool2d([None, None])(torch.randn(1, 64, 10, 9))",
    "torch.nn.AdaptiveAvgPool2d(output_size=12)(torch.randn(1, 3, 5, 5, requires_grad=True))",
    "torch.nn.AdaptiveAvgPool2d(0)(torch.randn(1, 3, 5, 5))",
    "torch.nn.AdaptiveAvgPool2d(2)(torch.randn(0, 3, 5, 5))",
    "torch.nn.AdaptiveAvgPool2d(1)(torch.randn(1, 3, 0, 5))",
    "torch.nn.AdaptiveAvgPool2d(1)(torch.randn(28, 28))",
    "torch.nn.AdaptiveAvgPool2d(1)(torch.randn(2, 3, 4, 5, 6))",
    "torch.nn.AdaptiveAvgPool2d(1)(torch.empty_strided((2, 3, 8, 8), (192, 1, 24, 3)))",
    "torch.nn.AdaptiveAvgPool2d(2)(torch.empty_strided((2, 3, 8, 8), (192, 1, 24, 3)))",
    "torch.nn.AdaptiveAvgPool2d(1)(torch.zeros(1, 3, 5, 5, dtype=torch.complex64))",
    "torch.nn.AdaptiveAvgPool2d(2).eval()(input=torch.randn(3, 6, 6))",
    "torch.nn.AdaptiveAvgPool2d(2)",
    "torch.nn.AdaptiveAvgPool2d()",
    "torch.nn.AdaptiveAvgPool2d(2, 2)",
    "torch.nn.AdaptiveAvgPool2d(None)(torch.randn(1, 3, 5, 5))",
    "torch.nn.AdaptiveAvgPool2d((2.0, 2))(torch.randn(1, 3, 5, 5))",
    "torch.nn.AdaptiveAvgPool2d(True)(torch.randn(1, 3, 5, 5))",
    "torch.nn.AdaptiveAvgPool2d(2)(None)",
]

errors = {
    "dimensions": "torch.nn.AdaptiveAvgPool2d((1, 1))(torch.randn(28, 28))",
    "length": "torch.nn.AdaptiveAvgPool2d((1, 1, 1))(torch.randn(1, 3, 5, 5))",
    "negative": "torch.nn.AdaptiveAvgPool2d((-1, 2))(torch.randn(1, 3, 5, 5))",
    "dimension": "torch.nn.AdaptiveAvgPool2d(1)(torch.randn(28))",
    "mean": "torch.nn.AdaptiveAvgPool2d(1)(torch.zeros(1, 3, 5, 5, dtype=torch.int64))",
    "rank": "torch.nn.AdaptiveAvgPool2d(2)(torch.randn(28, 28))",
    "empty": "torch.nn.AdaptiveAvgPool2d(2)(torch.randn(1, 3, 0, 5))",
    "not_implemented": "torch.nn.AdaptiveAvgPool2d(2)(torch.zeros(1, 3, 5, 5, dtype=torch.int64))",
}


def sweep(rng):
    return adaptive(rng)
