import numpy as np


def standard_dropout(x, p_keep, training, random):
    if not training:
        return {"y": x * p_keep, "mask": np.ones_like(x)}
    mask = (random.random(x.shape) < p_keep) * 1.0
    return {"y": x * mask, "mask": mask}
