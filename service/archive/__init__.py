"""An archive of articles, read on as many cores and machines as there are, on Dask.

`source` cuts the input into partitions, `work` answers one of them, `tables` writes the answers,
`output` knows what is finished, `run` hands the partitions out. It needs requirements-archive.txt,
which the service does without.
"""
