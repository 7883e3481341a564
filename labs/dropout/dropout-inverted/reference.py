import numpy as np


def dropout(x, p_drop, training, random):
    if not training:
        return {"y": x, "mask": np.ones_like(x)}
    p_keep = 1 - p_drop
    mask = (random.random(x.shape) < p_keep) * 1.0
    return {"y": x * mask / p_keep, "mask": mask}
