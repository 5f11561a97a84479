"""Two hundred viewers, uploads every few seconds and a server that dies: nothing may be lost, nothing may be wrong."""
