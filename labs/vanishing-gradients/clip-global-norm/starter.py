import numpy as np


def clip_global_norm(gradients, max_norm):
    return {"clipped": gradients, "norm": 0.0}
