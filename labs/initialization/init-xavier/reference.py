import numpy as np


def init_xavier(fan_in, fan_out, random):
    bound = np.sqrt(6 / (fan_in + fan_out))
    return random.uniform(-bound, bound, (fan_in, fan_out))
