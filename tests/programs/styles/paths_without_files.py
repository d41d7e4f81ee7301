import os
import os.path as osp
from pathlib import Path, PurePosixPath
import torch
from torch import nn

root = PurePosixPath("/data") / "imagenet" / "train"
print(root, root.name, root.parent, root.parts, root.with_name("val"), (root / "img.tar.gz").suffixes, root.relative_to("/data"))
print(osp.join("ckpt", "epoch_%03d.pt" % 7), osp.splitext("model.best.pth"), osp.basename("/a/b.c"), osp.dirname("/a/b.c"), osp.normpath("a/../b//c"), os.sep)
names = ["layer1.0.conv1.weight", "layer1.0.bn1.bias", "layer2.1.conv2.weight", "fc.bias"]
print(os.path.commonprefix(names[:2]), sorted({n.split(".")[0] for n in names}))
print(PurePosixPath("runs/exp_1/last.pt").stem, Path("x.pt").suffix == ".pt", [str(p) for p in PurePosixPath("a/b/c").parents], PurePosixPath("a/b.py").match("*.py"))
files = [Path(f"shard_{i}.bin") for i in (2, 0, 1)]
print([f.stem for f in sorted(files)], osp.exists("/no/such/file"), Path("/no/such/file").is_file(), os.environ.get("NO_SUCH_VARIABLE", "unset"))
net = nn.ModuleDict({PurePosixPath("a/b").name: nn.Linear(1, 1)})
print(net, {PurePosixPath(*k.split(".")).as_posix(): tuple(v.shape) for k, v in net.state_dict().items()})
