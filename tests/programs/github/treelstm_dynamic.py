import torch
import torch.nn as nn


class Tree(object):
    def __init__(self):
        self.parent = None
        self.num_children = 0
        self.children = list()

    def add_child(self, child):
        child.parent = self
        self.num_children += 1
        self.children.append(child)

    def size(self):
        if getattr(self, '_size', None) is not None:
            return self._size
        count = 1
        for i in range(self.num_children):
            count += self.children[i].size()
        self._size = count
        return self._size

    def depth(self):
        return 0 if not self.children else 1 + max(c.depth() for c in self.children)


class ChildSumTreeLSTM(nn.Module):
    def __init__(self, in_dim, mem_dim):
        super(ChildSumTreeLSTM, self).__init__()
        self.in_dim = in_dim
        self.mem_dim = mem_dim
        self.ioux = nn.Linear(self.in_dim, 3 * self.mem_dim)
        self.iouh = nn.Linear(self.mem_dim, 3 * self.mem_dim)
        self.fx = nn.Linear(self.in_dim, self.mem_dim)
        self.fh = nn.Linear(self.mem_dim, self.mem_dim)

    def node_forward(self, inputs, child_c, child_h):
        child_h_sum = torch.sum(child_h, dim=0, keepdim=True)
        iou = self.ioux(inputs) + self.iouh(child_h_sum)
        i, o, u = torch.split(iou, iou.size(1) // 3, dim=1)
        i, o, u = torch.sigmoid(i), torch.sigmoid(o), torch.tanh(u)
        f = torch.sigmoid(self.fh(child_h) + self.fx(inputs).repeat(len(child_h), 1))
        fc = torch.mul(f, child_c)
        c = torch.mul(i, u) + torch.sum(fc, dim=0, keepdim=True)
        h = torch.mul(o, torch.tanh(c))
        return c, h

    def forward(self, tree, inputs):
        for idx in range(tree.num_children):
            self.forward(tree.children[idx], inputs)
        if tree.num_children == 0:
            child_c = inputs[0].detach().new(1, self.mem_dim).fill_(0.).requires_grad_()
            child_h = inputs[0].detach().new(1, self.mem_dim).fill_(0.).requires_grad_()
        else:
            child_c, child_h = zip(*map(lambda x: x.state, tree.children))
            child_c, child_h = torch.cat(child_c, dim=0), torch.cat(child_h, dim=0)
        print("node", tree.idx, "children:", tuple(child_h.shape), "leaf" if child_h.is_leaf else "inner")
        tree.state = self.node_forward(inputs[tree.idx:tree.idx + 1], child_c, child_h)
        return tree.state


class Similarity(nn.Module):
    def __init__(self, mem_dim, hidden_dim, num_classes):
        super().__init__()
        self.wh = nn.Linear(2 * mem_dim, hidden_dim)
        self.wp = nn.Linear(hidden_dim, num_classes)

    def forward(self, lvec, rvec):
        mult_dist = torch.mul(lvec, rvec)
        abs_dist = torch.abs(torch.add(lvec, -rvec))
        vec_dist = torch.cat((mult_dist, abs_dist), 1)
        out = torch.sigmoid(self.wh(vec_dist))
        return nn.functional.log_softmax(self.wp(out), dim=1)


def make(parents):
    nodes = [Tree() for _ in parents]
    root = None
    for i, p in enumerate(parents):
        nodes[i].idx = i
        if p < 0:
            root = nodes[i]
        else:
            nodes[p].add_child(nodes[i])
    return root


def map_label_to_target(label, num_classes):
    target = torch.zeros(1, num_classes, dtype=torch.float)
    ceil = int(-(-label // 1))
    floor = int(label // 1)
    if ceil == floor:
        target[0, floor - 1] = 1
    else:
        target[0, floor - 1] = ceil - label
        target[0, ceil - 1] = label - floor
    return target


l, r = make([1, -1, 1, 2, 2]), make([-1, 0, 1])
print(l.size(), l.depth(), r.size(), r.depth())
cell = ChildSumTreeLSTM(10, 6)
sim = Similarity(6, 8, 5)
emb = nn.Embedding(20, 10, padding_idx=0, sparse=True)
lw, rw = torch.tensor([3, 4, 5, 6, 7]), torch.tensor([1, 2, 3])
lstate, lh = cell(l, emb(lw))
rstate, rh = cell(r, emb(rw))
out = sim(lstate, rstate)
target = map_label_to_target(3.6, 5)
print(target)
print(map_label_to_target(4, 5))
loss = nn.KLDivLoss(reduction='batchmean')(out, target)
loss.backward()
print(out.shape, emb.weight.grad.shape, cell.fh.weight.grad.shape)
print(cell)
