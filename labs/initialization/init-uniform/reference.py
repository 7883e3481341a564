import numpy as np


def init_uniform(fan_in, fan_out, random):
    bound = 1 / np.sqrt(fan_in)
    return random.uniform(-bound, bound, (fan_in, fan_out))
