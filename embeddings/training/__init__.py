"""Training of the embedded model: text and pairs in, a model folder out.

Run by `python -m embeddings.train`; needs torch (the extra `models`), which the run time does not.
"""
