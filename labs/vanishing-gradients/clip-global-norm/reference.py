import numpy as np


def clip_global_norm(gradients, max_norm):
    norm = np.sqrt(sum([np.sum(g**2) for g in gradients]))
    factor = max_norm / norm if norm > max_norm else 1.0
    return {"clipped": [g * factor for g in gradients], "norm": norm}
