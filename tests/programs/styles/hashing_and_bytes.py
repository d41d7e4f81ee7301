import base64
import hashlib
import struct
import zlib
import binascii
import torch
from torch import nn

net = nn.Sequential(nn.Linear(3, 2), nn.BatchNorm1d(2))
layout = ";".join(f"{k}:{tuple(v.shape)}:{v.dtype}" for k, v in net.state_dict().items())
print(hashlib.sha256(layout.encode()).hexdigest()[:16], hashlib.md5(b"torch").hexdigest(), zlib.crc32(layout.encode()))
print(base64.b64encode("形状".encode()).decode(), base64.b64decode("dG9yY2g=").decode(), binascii.hexlify(struct.pack("<2f", 1.0, 2.0)).decode())
header = struct.pack(">IIII", 2051, 60000, 28, 28)
magic, n, h, w = struct.unpack(">4I", header)
print(magic, torch.empty(n // 10000, h, w).shape, struct.calcsize("<hIq"), bytes([1, 2]).hex(), int.from_bytes(b"\x01\x00", "big"), (258).to_bytes(2, "little"))
print(torch.tensor(list(b"abc")), bytearray(b"xy") + b"z", memoryview(b"abc")[1], "abc".encode("utf-16-le"), bytes(3), b"%d" % 5)
print(torch.tensor([ord(c) - 97 for c in "hello"]).tolist(), "".join(chr(i + 97) for i in torch.tensor([7, 8])), bin(10), oct(8), hex(255), (10).bit_length(), format(5, "08b"), int("7f", 16))
print(zlib.decompress(zlib.compress(b"a" * 100)) == b"a" * 100, torch.frombuffer(bytearray(struct.pack("<3f", 1, 2, 3)), dtype=torch.float32).shape)
