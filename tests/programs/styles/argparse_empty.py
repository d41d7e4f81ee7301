import argparse
import torch
from torch import nn


def get_args(argv=None):
    p = argparse.ArgumentParser(description="train a small model", add_help=False)
    p.add_argument("--batch-size", "-b", type=int, default=4, metavar="N")
    p.add_argument("--dims", type=int, nargs="+", default=[8, 16, 2])
    p.add_argument("--act", choices=["relu", "tanh"], default="relu")
    p.add_argument("--lr", type=float, default=1e-3)
    p.add_argument("--amp", action="store_true")
    p.add_argument("--no-bias", dest="bias", action="store_false")
    p.add_argument("-v", action="count", default=0)
    g = p.add_mutually_exclusive_group()
    g.add_argument("--cpu", action="store_const", const="cpu", dest="device", default="cpu")
    p.add_argument("data", nargs="?", default="mnist")
    return p.parse_args(argv)


def build(args):
    acts = {"relu": nn.ReLU, "tanh": nn.Tanh}
    layers = []
    for i, o in zip(args.dims[:-1], args.dims[1:]):
        layers += [nn.Linear(i, o, bias=args.bias), acts[args.act]()]
    return nn.Sequential(*layers[:-1]).to(args.device)


if __name__ == "__main__":
    args = get_args([])
    print(args)
    print(build(args)(torch.zeros(args.batch_size, args.dims[0])).shape)
    args = get_args(["-b2", "--dims", "3", "4", "--act=tanh", "--no-bias", "-vv", "--lr", "0.5", "--", "cifar"])
    print(vars(args))
    print(build(args))
    ns = argparse.Namespace(**{**vars(args), "act": "relu", "dims": [1, 1, 1]})
    print(len(build(ns)), ns.act, "lr" in ns, ns == args)
    p = argparse.ArgumentParser(exit_on_error=False)
    p.add_argument("--n", type=int)
    try:
        p.parse_args(["--n", "two"])
    except argparse.ArgumentError as e:
        print(e)
    print(p.parse_known_args(["--n", "3", "--other"]))
