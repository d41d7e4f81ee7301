import textwrap
import string
import torch

source = """
    def forward(self, x):
        # 形状不变
        return x.mul(2)
"""
print(textwrap.dedent(source).strip())
print(textwrap.indent("a\nb", "> "), textwrap.shorten("a long line of words about tensors", 20), sep="\n")
print(textwrap.fill(" ".join(f"layer{i}" for i in range(12)), width=40, subsequent_indent="  "))
t = string.Template("torch.$op($shape)")
print(t.substitute(op="zeros", shape="2, 3"), eval(t.substitute(op="zeros", shape="2, 3")).shape)
print(string.ascii_lowercase[:5].translate(str.maketrans("abc", "xyz")), "layer1.0.conv1.weight".rpartition("."), "module.fc".removeprefix("module."))
print(r"\d+\n", b"bytes"[0], "tab\tq", 'it''s', "multi" "part", "\u5f20\u91cf", len("张量"), "é".encode())
print("""first
  second "quoted"
third""".splitlines(), "%s" * 2 % ("a", "b"), "ab" in "cabd", "abc"[::-1], "x=%r" % "y")
