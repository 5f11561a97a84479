"""How long things take, measured on the machine at hand: `python -m bench`."""

import dashboard  # noqa: F401 - sets the threads of BLAS as on the server, which has to happen before numpy is read
