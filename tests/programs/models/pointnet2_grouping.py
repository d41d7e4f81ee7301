"""PointNet++ set abstraction: farthest point sampling, ball query, grouping; pure index arithmetic"""
import torch
import torch.nn as nn
import torch.nn.functional as F


def square_distance(src, dst):
    """
    src^T * dst = xn * xm + yn * ym + zn * zm；
    Input:
        src: source points, [B, N, C]
        dst: target points, [B, M, C]
    Output:
        dist: per-point square distance, [B, N, M]
    """
    B, N, _ = src.shape
    _, M, _ = dst.shape
    dist = -2 * torch.matmul(src, dst.permute(0, 2, 1))
    dist += torch.sum(src ** 2, -1).view(B, N, 1)
    dist += torch.sum(dst ** 2, -1).view(B, 1, M)
    return dist


def index_points(points, idx):
    """
    Input:
        points: input points data, [B, N, C]
        idx: sample index data, [B, S]
    Return:
        new_points:, indexed points data, [B, S, C]
    """
    device = points.device
    B = points.shape[0]
    view_shape = list(idx.shape)
    view_shape[1:] = [1] * (len(view_shape) - 1)
    repeat_shape = list(idx.shape)
    repeat_shape[0] = 1
    batch_indices = torch.arange(B, dtype=torch.long).to(device).view(view_shape).repeat(repeat_shape)
    new_points = points[batch_indices, idx, :]
    return new_points


def farthest_point_sample(xyz, npoint):
    device = xyz.device
    B, N, C = xyz.shape
    centroids = torch.zeros(B, npoint, dtype=torch.long).to(device)
    distance = torch.ones(B, N).to(device) * 1e10
    farthest = torch.randint(0, N, (B,), dtype=torch.long).to(device)
    batch_indices = torch.arange(B, dtype=torch.long).to(device)
    for i in range(npoint):
        centroids[:, i] = farthest
        centroid = xyz[batch_indices, farthest, :].view(B, 1, 3)
        dist = torch.sum((xyz - centroid) ** 2, -1)
        mask = dist < distance
        distance[mask] = dist[mask]
        farthest = torch.max(distance, -1)[1]
    return centroids


def query_ball_point(radius, nsample, xyz, new_xyz):
    device = xyz.device
    B, N, C = xyz.shape
    _, S, _ = new_xyz.shape
    group_idx = torch.arange(N, dtype=torch.long).to(device).view(1, 1, N).repeat([B, S, 1])
    sqrdists = square_distance(new_xyz, xyz)
    group_idx[sqrdists > radius ** 2] = N
    group_idx = group_idx.sort(dim=-1)[0][:, :, :nsample]
    group_first = group_idx[:, :, 0].view(B, S, 1).repeat([1, 1, nsample])
    mask = group_idx == N
    group_idx[mask] = group_first[mask]
    return group_idx


class PointNetSetAbstraction(nn.Module):
    def __init__(self, npoint, radius, nsample, in_channel, mlp, group_all):
        super(PointNetSetAbstraction, self).__init__()
        self.npoint = npoint
        self.radius = radius
        self.nsample = nsample
        self.mlp_convs = nn.ModuleList()
        self.mlp_bns = nn.ModuleList()
        last_channel = in_channel
        for out_channel in mlp:
            self.mlp_convs.append(nn.Conv2d(last_channel, out_channel, 1))
            self.mlp_bns.append(nn.BatchNorm2d(out_channel))
            last_channel = out_channel
        self.group_all = group_all

    def forward(self, xyz, points):
        """
        xyz: [B, C, N], points: [B, D, N] -> [B, C, S], [B, D', S]
        """
        xyz = xyz.permute(0, 2, 1)
        if points is not None:
            points = points.permute(0, 2, 1)
        B, N, C = xyz.shape
        if self.group_all:
            new_xyz = torch.zeros(B, 1, C)
            new_points = xyz.view(B, 1, N, C)
            if points is not None:
                new_points = torch.cat([new_points, points.reshape(B, 1, N, -1)], dim=-1)
        else:
            fps_idx = farthest_point_sample(xyz, self.npoint)  # [B, npoint]
            new_xyz = index_points(xyz, fps_idx)
            idx = query_ball_point(self.radius, self.nsample, xyz, new_xyz)
            grouped_xyz = index_points(xyz, idx)  # [B, npoint, nsample, C]
            new_points = grouped_xyz - new_xyz.view(B, self.npoint, 1, C)
            if points is not None:
                new_points = torch.cat([new_points, index_points(points, idx)], dim=-1)
        # new_points: [B, npoint, nsample, C+D]
        print("   grouped", list(new_points.shape))
        new_points = new_points.permute(0, 3, 2, 1)  # [B, C+D, nsample, npoint]
        for i, conv in enumerate(self.mlp_convs):
            bn = self.mlp_bns[i]
            new_points = F.relu(bn(conv(new_points)))
        new_points = torch.max(new_points, 2)[0]
        return new_xyz.permute(0, 2, 1), new_points


class PointNet2(nn.Module):
    def __init__(self, num_class, normal_channel=True):
        super().__init__()
        in_channel = 6 if normal_channel else 3
        self.normal_channel = normal_channel
        self.sa1 = PointNetSetAbstraction(32, 0.4, 8, in_channel, [16, 32], False)
        self.sa2 = PointNetSetAbstraction(npoint=8, radius=0.8, nsample=4, in_channel=32 + 3, mlp=[32, 64], group_all=False)
        self.sa3 = PointNetSetAbstraction(None, None, None, 64 + 3, [64, 128], True)
        self.fc = nn.Linear(128, num_class)

    def forward(self, xyz):
        B, _, _ = xyz.shape
        if self.normal_channel:
            norm = xyz[:, 3:, :]
            xyz = xyz[:, :3, :]
        else:
            norm = None
        for sa in (self.sa1, self.sa2, self.sa3):
            xyz, norm = sa(xyz, norm)
            print(type(sa).__name__, list(xyz.shape), list(norm.shape))
        return F.log_softmax(self.fc(norm.view(B, -1)), -1)


line = torch.arange(6.).view(1, 6, 1).repeat(1, 1, 3)
print(square_distance(line[:, :2], line)[0])
print(index_points(line, torch.tensor([[[0, 5], [2, 2]]])).tolist())
print(query_ball_point(2.0, 3, line, line[:, [0, 4]]))
net = PointNet2(10)
x = torch.rand(2, 6, 64)
print(net(x).shape)
