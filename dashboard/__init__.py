"""부천시 시군종합평가 현황판: one way for a row of data, from an uploaded file to an award."""

import os

# The matrices of a projection are small: threads of BLAS only wait for each other on a server with other visitors.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
